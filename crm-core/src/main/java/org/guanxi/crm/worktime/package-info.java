/**
 * Working time: when people, units and services work, and how much of it lies between two instants.
 *
 * <p>{@link org.guanxi.crm.worktime.WorkCalendar} is the one calculator for service levels, follow-ups, conflicts and dispatch; it is
 * pure, made of weekly shifts by the clock of a zone, holidays and make-up working days, and it can be combined with others. {@link
 * org.guanxi.crm.worktime.WorktimeService} keeps what administrators say: schedules, holiday calendars, and who works by which schedule
 * from which day on; asked for a person it looks at the own hours, then at those of the home unit and of the units above, puts the days of their own in,
 * cuts what the person is absent, and says where each stretch comes from. {@link org.guanxi.crm.worktime.WorkClock} counts working time with pauses, for
 * whoever promises an answer within so many hours.
 *
 * <p>What is said is data and holds at once, also for the past; whoever keeps clocks by it reckons the open ones anew upon a {@link
 * org.guanxi.crm.worktime.WorktimeEvent}.
 */
@NullMarked
package org.guanxi.crm.worktime;

import org.jspecify.annotations.NullMarked;
