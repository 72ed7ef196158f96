package org.guanxi.crm.recurrence;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Between the local clock and the time line, both in seconds. Without a zone they are the same. It keeps the stretch between two changes
 * of the clocks in which it was asked last. Mutable, for one walk.
 */
final class ZoneLine {

    private final @Nullable ZoneRules rules;
    private Optional<ZoneOffset> offset = Optional.empty();
    private long seconds;

    /** The stretch, on the time line. */
    private long fromKey = Long.MIN_VALUE;

    private long toKey = Long.MAX_VALUE;

    /** The stretch on the local clock: what is before its end and was not before another stretch's end. */
    private long fromLocal = Long.MIN_VALUE;

    private long toLocal = Long.MAX_VALUE;

    /** Where the local time is left out that ends the stretch; beyond its end if none is. */
    private long gapFrom = Long.MAX_VALUE;

    ZoneLine(Optional<ZoneId> zone) {
        rules = zone.map(ZoneId::getRules).orElse(null);
        if (rules != null) {
            toKey = Long.MIN_VALUE;
            toLocal = Long.MIN_VALUE;
        }
    }

    /** The place on the time line of a local time: the first of two, and later by the gap where there is none. */
    long toKey(long local) {
        if (local < fromLocal || local >= toLocal) {
            moveToLocal(local);
        }
        return local - seconds;
    }

    /** Whether the clocks leave a local time out. */
    boolean isLeftOut(long local) {
        if (local < fromLocal || local >= toLocal) {
            moveToLocal(local);
        }
        return local >= gapFrom;
    }

    /** The local time from which on nothing is shifted behind what comes after it, given one that is left out. */
    long afterGap(long local) {
        toKey(local);
        return toLocal + (toLocal - gapFrom);
    }

    /** What the local clock shows. */
    long toLocal(long key) {
        if (key < fromKey || key >= toKey) {
            moveTo(key);
        }
        return key + seconds;
    }

    /** The offset at a place on the time line; empty without a zone. */
    Optional<ZoneOffset> offset(long key) {
        if (key < fromKey || key >= toKey) {
            moveTo(key);
        }
        return offset;
    }

    private void moveToLocal(long local) {
        moveTo(local - 64_800);
        while (local >= toLocal) {
            moveTo(toKey);
        }
        while (local < fromLocal) {
            moveTo(fromKey - 1);
        }
    }

    private void moveTo(long key) {
        if (rules == null) {
            return;
        }
        Instant instant = Instant.ofEpochSecond(key);
        ZoneOffset found = rules.getOffset(instant);
        offset = Optional.of(found);
        seconds = found.getTotalSeconds();
        ZoneOffsetTransition next = rules.nextTransition(instant);
        ZoneOffsetTransition previous = rules.previousTransition(instant.plusSeconds(1));
        fromKey = previous == null ? Long.MIN_VALUE : previous.toEpochSecond();
        fromLocal = previous == null ? Long.MIN_VALUE : localEnd(previous);
        toKey = next == null ? Long.MAX_VALUE : next.toEpochSecond();
        toLocal = next == null ? Long.MAX_VALUE : localEnd(next);
        gapFrom = next == null || !next.isGap() ? Long.MAX_VALUE : toKey + seconds;
    }

    private static long localEnd(ZoneOffsetTransition transition) {
        int larger = Math.max(
                transition.getOffsetBefore().getTotalSeconds(),
                transition.getOffsetAfter().getTotalSeconds());
        return transition.toEpochSecond() + larger;
    }
}
