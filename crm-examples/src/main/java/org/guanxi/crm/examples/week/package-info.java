/** A week of a service team: calendars, conflicts, series, reminders, and the team's week as text and as a page. */
@NullMarked
package org.guanxi.crm.examples.week;

import org.jspecify.annotations.NullMarked;
