package org.guanxi.crm.ownership.recycle;

import java.time.Instant;
import java.util.Optional;

/**
 * What one clock shows.
 *
 * @param rule the rule
 * @param state whether it counts
 * @param anchor from when it counts; empty unless it runs
 * @param due when it runs out; empty unless it runs, and where it never will
 */
public record ClockReading(RecycleRule rule, State state, Optional<Instant> anchor, Optional<Instant> due) {

    /** Whether a clock counts. */
    public enum State {
        /** It counts. */
        RUNNING,
        /** What it waits for has happened, or cannot happen at present. */
        STOPPED,
        /** The rule is not for this record. */
        NOT_FOR_THIS_RECORD
    }

    static ClockReading running(RecycleRule rule, Instant anchor, Optional<Instant> due) {
        return new ClockReading(rule, State.RUNNING, Optional.of(anchor), due);
    }

    static ClockReading stopped(RecycleRule rule) {
        return new ClockReading(rule, State.STOPPED, Optional.empty(), Optional.empty());
    }

    static ClockReading notForThisRecord(RecycleRule rule) {
        return new ClockReading(rule, State.NOT_FOR_THIS_RECORD, Optional.empty(), Optional.empty());
    }
}
