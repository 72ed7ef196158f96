package org.guanxi.crm.calendar.booking;

/** How much a booking takes of the one that is booked. */
public enum Busy {
    /** All of it: another booking of this class is in conflict. */
    BUSY,
    /** Perhaps: a conflict to be warned of. */
    TENTATIVE,
    /** Nothing: present in the calendar, in conflict with nothing. */
    FREE
}
