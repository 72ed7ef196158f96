/** The contracts of the areas: what each promises through the door, to be run on every adapter. */
@NullMarked
package org.guanxi.crm.tck.area;

import org.jspecify.annotations.NullMarked;
