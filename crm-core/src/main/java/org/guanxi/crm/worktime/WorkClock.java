package org.guanxi.crm.worktime;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.guanxi.crm.error.Problems;

/**
 * A clock that counts working time, and can be paused and go on, as service levels need it: every pause counts, not only the last; what is
 * paused while nobody works costs nothing; due is an instant at which somebody works. Immutable; it keeps what it has counted, and
 * reads the calendar that it is given, so that another calendar changes what is to come and not what was.
 *
 * @param target how much working time there is
 * @param counted how much of it was used up before it went on the last time
 * @param runningSince from when it has been going since then; empty while it is paused
 */
public record WorkClock(Duration target, Duration counted, Optional<Instant> runningSince) {

    /** Checks the durations. */
    public WorkClock {
        Problems problems = new Problems();
        if (target.isNegative()) {
            problems.add("target", "worktime.negative", "value", target);
        }
        if (counted.isNegative()) {
            problems.add("counted", "worktime.negative", "value", counted);
        }
        problems.throwIfAny();
    }

    /**
     * A clock that goes from this instant on.
     *
     * @throws org.guanxi.crm.error.Invalid {@code worktime.negative}
     */
    public static WorkClock started(Duration target, Instant at) {
        return new WorkClock(target, Duration.ZERO, Optional.of(at));
    }

    /** How much working time it has counted by then; never less than it had counted before. */
    public Duration used(WorkCalendar calendar, Instant now) {
        return runningSince
                .filter(now::isAfter)
                .map(since -> counted.plus(calendar.between(since, now)))
                .orElse(counted);
    }

    /** How much is left by then; negative once it is overdue. */
    public Duration left(WorkCalendar calendar, Instant now) {
        return target.minus(used(calendar, now));
    }

    /**
     * When the target is used up, if it goes on without a pause: within working time, or at its end; of one that was used up when it went on,
     * when somebody works next. Empty while it is paused, and if the calendar never opens so long.
     */
    public Optional<Instant> due(WorkCalendar calendar) {
        Duration remaining = target.minus(counted);
        return runningSince.flatMap(since -> remaining.isZero() || remaining.isNegative()
                ? calendar.nextOpen(since)
                : calendar.add(since, remaining));
    }

    /** The clock, paused from then on; the same if it is paused already. */
    public WorkClock paused(WorkCalendar calendar, Instant at) {
        return runningSince.isEmpty() ? this : new WorkClock(target, used(calendar, at), Optional.empty());
    }

    /** The clock, going again from then on with what it had counted; the same if it is going already. */
    public WorkClock resumed(Instant at) {
        return runningSince.isPresent() ? this : new WorkClock(target, counted, Optional.of(at));
    }

    /**
     * The clock with another target, and with what it has counted; it may be overdue at once.
     *
     * @throws org.guanxi.crm.error.Invalid {@code worktime.negative}
     */
    public WorkClock target(Duration other) {
        return new WorkClock(other, counted, runningSince);
    }
}
