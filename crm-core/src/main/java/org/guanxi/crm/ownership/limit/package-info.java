/** How many records somebody may own, lock and claim. */
@NullMarked
package org.guanxi.crm.ownership.limit;

import org.jspecify.annotations.NullMarked;
