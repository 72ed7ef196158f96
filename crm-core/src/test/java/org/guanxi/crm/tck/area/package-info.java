/** Contracts of the areas: each runs on every adapter, through the public door. */
@NullMarked
package org.guanxi.crm.tck.area;

import org.jspecify.annotations.NullMarked;
