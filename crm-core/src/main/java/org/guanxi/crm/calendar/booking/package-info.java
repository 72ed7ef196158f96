/**
 * Who and what is taken when: resources (people, rooms, vehicles, equipment), their bookings, and the pure rules over both.
 *
 * <p>A {@link org.guanxi.crm.calendar.booking.Resource} is the guard of its bookings: whoever books holds all resources first, in order
 * of id, and only then looks for what is booked already; so of two who want the last free place at the same instant one waits, and then
 * sees what the other did. {@link org.guanxi.crm.calendar.booking.Conflicts} says what stands in the way,
 * {@link org.guanxi.crm.calendar.booking.FreeBusy} what is taken, {@link org.guanxi.crm.calendar.booking.SlotSearch} when all are free. A
 * booking names the record it is for, whatever its kind: calendar items here, visits of technicians elsewhere.
 */
@NullMarked
package org.guanxi.crm.calendar.booking;

import org.jspecify.annotations.NullMarked;
