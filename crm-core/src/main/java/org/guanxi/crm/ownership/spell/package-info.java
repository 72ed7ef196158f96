/** Who has owned a record and in which pools it has lain, one after the other without gap, and for how long a past owner may not have it again. */
@NullMarked
package org.guanxi.crm.ownership.spell;

import org.jspecify.annotations.NullMarked;
