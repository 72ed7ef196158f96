package org.guanxi.crm.calendar.booking;

/** What somebody who is invited has answered. */
public enum Reply {
    /** Nothing yet. */
    NONE,
    /** Comes. */
    ACCEPTED,
    /** May come. */
    MAYBE,
    /** Does not come, and is not taken any more. */
    DECLINED
}
