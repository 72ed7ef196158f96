package org.guanxi.crm.recurrence;

/** Walks what one rule yields, in order, without an end of its own other than the last year. Mutable, for one walk. */
interface Cursor {

    /** What {@link #next} answers at the end. */
    long END = Long.MAX_VALUE;

    /** Goes on to shortly before a place on the time line, in one step; never back. */
    void seek(long key);

    /** The next local time; or, of a rule that counts elapsed time, the next place on the time line; or {@link #END}. */
    long next();

    /** Whether {@link #next} answers places on the time line. */
    boolean isElapsed();
}
