package org.guanxi.crm.calendar;

/** What becomes of a series of which some occurrences are in conflict. */
public enum Clashes {
    /** All or nothing: the series is not arranged. */
    REFUSE,
    /** What clashes is left out, as an exception of the series. */
    SKIP,
    /** All is booked in spite of conflicts that ask for the caller to insist; where one must never be, nothing is. */
    INSIST
}
