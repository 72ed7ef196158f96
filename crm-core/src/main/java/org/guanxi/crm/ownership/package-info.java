/** Whose a record is, for how long, and why. */
@NullMarked
package org.guanxi.crm.ownership;

import org.jspecify.annotations.NullMarked;
