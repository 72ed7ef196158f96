package org.guanxi.crm.recurrence;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * A walk over the occurrences of a series, in order of their start. It may never end, see {@link Recurrence#isEndless()}. Mutable, for
 * one thread; nothing is computed ahead but the next one.
 */
public final class Occurrences implements Iterator<Occurrence> {

    private final ZoneLine line;
    private final RuleWalk[] walks;
    private final List<Fixed> fixed;
    private final long[] taken;
    private final long from;
    private int atFixed;
    private long key = Long.MIN_VALUE;
    private long original;
    private boolean isMoved;
    private boolean isFound;
    private boolean isStarted;

    /** A single date: a further one, the start itself, or a moved one. */
    record Fixed(long key, long original, boolean isMoved) {}

    Occurrences(ZoneLine line, List<RuleWalk> walks, List<Fixed> fixed, long[] taken, long from) {
        this.line = line;
        this.walks = walks.toArray(RuleWalk[]::new);
        this.fixed = fixed;
        this.taken = taken;
        this.from = from;
    }

    /**
     * Whether there is another one.
     *
     * @return false at the end; true for ever if the series is endless
     */
    @Override
    public boolean hasNext() {
        if (!isFound) {
            isFound = find();
        }
        return isFound;
    }

    /** {@inheritDoc} */
    @Override
    public Occurrence next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the series has no further occurrence");
        }
        isFound = false;
        return new Occurrence(local(original), local(line.toLocal(key)), line.offset(key), isMoved);
    }

    /**
     * Whether a rule without an end, or with a number not yet reached, was found to yield nothing more: it asks for days that do not
     * exist, such as 30 February, or only after the year 9999.
     *
     * @return true if so; known only when {@link #hasNext()} has answered false
     */
    public boolean isExhausted() {
        return Arrays.stream(walks).anyMatch(RuleWalk::isExhausted);
    }

    /** The place of the next one on the time line. */
    long key() {
        return key;
    }

    private boolean find() {
        if (!isStarted) {
            isStarted = true;
            for (RuleWalk walk : walks) {
                walk.advance();
            }
        }
        while (true) {
            long last = key;
            if (!step()) {
                return false;
            }
            boolean isWanted = key >= from && (key != last || isMoved);
            if (isWanted && (isMoved || Arrays.binarySearch(taken, key) < 0)) {
                return true;
            }
        }
    }

    /** Goes to the earliest of what the rules and the single dates offer; false if they offer nothing. */
    private boolean step() {
        RuleWalk earliest = walks.length == 0 ? null : walks[0];
        for (int i = 1; i < walks.length; i++) {
            if (earliest != null && walks[i].key() < earliest.key()) {
                earliest = walks[i];
            }
        }
        long offered = earliest == null ? Cursor.END : earliest.key();
        if (atFixed < fixed.size() && fixed.get(atFixed).key() <= offered) {
            Fixed date = fixed.get(atFixed++);
            key = date.key();
            original = date.original();
            isMoved = date.isMoved();
            return true;
        }
        if (earliest == null || offered == Cursor.END) {
            return false;
        }
        key = offered;
        original = earliest.local();
        isMoved = false;
        earliest.advance();
        return true;
    }

    private static LocalDateTime local(long seconds) {
        return LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
    }
}
