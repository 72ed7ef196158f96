/**
 * Appointments, meetings, calls, visits and what else stands in a calendar; who and what they take, and what stands in the way.
 *
 * <pre>
 *   check ─▶ arrange ─▶ planned ─▶ held
 *                         │  move, invite, dismiss, reply, describe
 *                         └──────▶ cancelled (for good)
 * </pre>
 *
 * An item is arranged, moved or given more attendees only with all conflicts of all attendees and resources looked at together; the
 * answer is an {@link org.guanxi.crm.calendar.Arrangement}, which names both sides of each. What follows from a conflict says
 * {@link org.guanxi.crm.calendar.booking.ConflictPolicy}. A {@link org.guanxi.crm.calendar.Series} repeats an item by a rule in its own
 * zone; its occurrences are items of their own, made up to a horizon that moves on by due work. One can be reminded before an item or an
 * occurrence, see package {@code reminder}. Policies: also
 * {@link org.guanxi.crm.calendar.booking.TravelTime}. Events: {@link org.guanxi.crm.calendar.CalendarEvent}. Errors begin with {@code
 * calendar.}.
 */
@NullMarked
package org.guanxi.crm.calendar;

import org.jspecify.annotations.NullMarked;
