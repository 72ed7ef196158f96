package org.guanxi.crm.timer;

import java.time.Duration;
import java.util.Optional;
import org.guanxi.crm.internal.Backoff;

/** When due work that was not done is tried again. Pure. */
@FunctionalInterface
public interface RetryPolicy {

    /** How often the standard policy lets an item be begun before it is parked: for about half a day. */
    int MOST_ATTEMPTS = 20;

    /**
     * How long to wait; empty parks the item until somebody releases it.
     *
     * @param task the name of the task
     * @param attempts how often it was begun without being done, at least 1
     */
    Optional<Duration> again(String task, int attempts);

    /** After ten seconds, then twice as long each time up to an hour; parked after {@link #MOST_ATTEMPTS}. */
    static RetryPolicy standard() {
        return (task, attempts) -> attempts < MOST_ATTEMPTS ? Optional.of(Backoff.after(attempts)) : Optional.empty();
    }
}
