/**
 * Working time: when people, units and services work, and how much of it lies between two instants. {@link
 * org.guanxi.crm.worktime.WorkCalendar} is the one calculator for service levels, follow-ups, conflicts and dispatch; it is pure, made
 * of weekly shifts by the clock of a zone, holidays and make-up working days.
 */
@NullMarked
package org.guanxi.crm.worktime;

import org.jspecify.annotations.NullMarked;
