package org.guanxi.crm.recurrence;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What one rule yields from a start, on the time line of a zone: in order, each once, to the rule's own end. Mutable, for one walk. */
final class RuleWalk {

    /** One thing yielded: its place on the time line and the local time that was meant. */
    private record Yield(long key, long local) {}

    /** In days: zones shift by less than one, what is moved for want of a day by one, and the first week of a year begins before it. */
    private static final int MARGIN = 8;

    private final Cursor cursor;
    private final ZoneLine line;
    private final boolean isSkippingGaps;
    private final boolean isCounted;
    private final boolean hasUntil;
    private final long startKey;
    private final long startLocal;
    private final long untilKey;
    private final ArrayDeque<Yield> waiting = new ArrayDeque<>();
    private long left;
    private long held = Long.MIN_VALUE;
    private long key = Long.MIN_VALUE;
    private long local = Long.MIN_VALUE;
    private boolean isExhausted;

    RuleWalk(RecurrenceRule rule, LocalDateTime start, Optional<ZoneId> zone, GapPolicy gaps) {
        line = new ZoneLine(zone);
        startLocal = start.toEpochSecond(ZoneOffset.UTC);
        startKey = line.toKey(startLocal);
        isSkippingGaps = gaps == GapPolicy.SKIP;
        isCounted = rule.count().isPresent();
        left = rule.count().orElse(0);
        hasUntil = rule.until().isPresent();
        long last = Cursor.END - 1;
        if (hasUntil) {
            Until until = rule.until().orElseThrow();
            last = until.key(line);
        }
        untilKey = last;
        long lastDay = hasUntil ? Math.floorDiv(last, 86_400L) + MARGIN : Long.MAX_VALUE;
        cursor = rule.frequency().isWithinDay()
                ? new ElapsedCursor(rule, start, line, lastDay)
                : new PeriodCursor(rule, start, lastDay);
    }

    /** Goes on to shortly before a place, in one step unless the rule counts. */
    void seek(long wanted) {
        if (!isCounted && wanted > startKey) {
            cursor.seek(wanted);
        }
    }

    /** Goes to the next; false at the end. */
    boolean advance() {
        if (isCounted && left <= 0) {
            key = Cursor.END;
            return false;
        }
        long last = key;
        do {
            if (!pull()) {
                isExhausted = !hasUntil;
                key = Cursor.END;
                return false;
            }
        } while (key <= last);
        if (key > untilKey) {
            key = Cursor.END;
            return false;
        }
        left--;
        return true;
    }

    /** The place on the time line; {@link Cursor#END} at the end. */
    long key() {
        return key;
    }

    /** The local time that was meant, which the clocks may leave out. */
    long local() {
        return local;
    }

    /** Whether the walk ended because nothing more was found, not because the rule says so. */
    boolean isExhausted() {
        return isExhausted;
    }

    private boolean pull() {
        if (!waiting.isEmpty()) {
            Yield next = waiting.removeFirst();
            key = next.key();
            local = next.local();
            return true;
        }
        while (true) {
            long next = held == Long.MIN_VALUE ? cursor.next() : held;
            held = Long.MIN_VALUE;
            if (next == Cursor.END) {
                return false;
            }
            if (cursor.isElapsed()) {
                if (next >= startKey) {
                    key = next;
                    local = line.toLocal(next);
                    return true;
                }
            } else if (next >= startLocal && next > local) {
                if (!line.isLeftOut(next)) {
                    local = next;
                    key = line.toKey(next);
                    return true;
                }
                if (!isSkippingGaps) {
                    shift(next);
                    return pull();
                }
            }
        }
    }

    /** Sorts what the gap moves behind among what comes after it. */
    private void shift(long first) {
        List<Yield> moved = new ArrayList<>();
        long end = line.afterGap(first);
        long next = first;
        while (next < end) {
            moved.add(new Yield(line.toKey(next), next));
            next = cursor.next();
        }
        held = next;
        moved.sort(Comparator.comparingLong(Yield::key));
        waiting.addAll(moved);
    }
}
