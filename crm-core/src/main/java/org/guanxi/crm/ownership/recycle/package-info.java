/** When records fall back into a pool: terms, clocks and the one formula of what is due. Pure. */
@NullMarked
package org.guanxi.crm.ownership.recycle;

import org.jspecify.annotations.NullMarked;
