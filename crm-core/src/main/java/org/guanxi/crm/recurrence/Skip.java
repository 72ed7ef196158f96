package org.guanxi.crm.recurrence;

/** What becomes of a day that a month or a year does not have, such as 30 February (RFC 7529). */
public enum Skip {
    /** It is left out: what RFC 5545 says, and the default. */
    OMIT,
    /** The last day before it is taken. */
    BACKWARD,
    /** The first day after it is taken. */
    FORWARD
}
