/** The own organisation: units, sites, people, their roles, reporting lines, absences and deputies. */
@NullMarked
package org.guanxi.crm.team;

import org.jspecify.annotations.NullMarked;
