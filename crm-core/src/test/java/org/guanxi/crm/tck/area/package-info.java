/** What the areas promise on every storage, through the public door. */
@NullMarked
package org.guanxi.crm.tck.area;

import org.jspecify.annotations.NullMarked;
