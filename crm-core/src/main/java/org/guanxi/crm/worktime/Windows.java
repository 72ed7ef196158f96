package org.guanxi.crm.worktime;

/** The windows of some years, compiled: each question is a binary search. Nanoseconds since 1970 throughout. Immutable. */
final class Windows {

    final int firstYear;
    final int endYear;
    private final long from;
    private final long until;
    private final long[] starts;
    private final long[] ends;
    /** How long the windows before each one are together; behind the last, how long all are. */
    private final long[] before;

    private final SortedLongs byStart;
    private final SortedLongs byWorked;

    private Windows(int firstYear, int endYear, long[] spans) {
        this.firstYear = firstYear;
        this.endYear = endYear;
        this.from = Source.yearStart(firstYear);
        this.until = Source.yearStart(endYear);
        int count = spans.length / 2;
        this.starts = new long[count];
        this.ends = new long[count];
        this.before = new long[count + 1];
        for (int i = 0; i < count; i++) {
            starts[i] = spans[2 * i];
            ends[i] = spans[2 * i + 1];
            before[i + 1] = before[i] + ends[i] - starts[i];
        }
        this.byStart = new SortedLongs(starts);
        this.byWorked = new SortedLongs(before);
    }

    /** Compiles the years from the first up to, not including, the end. */
    static Windows of(Source source, int firstYear, int endYear) {
        return new Windows(firstYear, endYear, source.windows(firstYear, endYear));
    }

    /** Whether an instant lies in these years. */
    boolean covers(long instant) {
        return instant >= from && instant < until;
    }

    int count() {
        return starts.length;
    }

    long start(int window) {
        return starts[window];
    }

    long end(int window) {
        return ends[window];
    }

    /** The last window that starts no later; -1 if there is none. */
    int lastStartedBy(long instant) {
        return byStart.lastAtMost(instant);
    }

    boolean isOpen(long instant) {
        int window = lastStartedBy(instant);
        return window >= 0 && instant < ends[window];
    }

    /** How long it was open from the first of these years to the instant. */
    long worked(long instant) {
        int window = lastStartedBy(instant);
        return window < 0 ? 0 : before[window] + Math.min(instant, ends[window]) - starts[window];
    }

    long total() {
        return before[starts.length];
    }

    /** The first instant at which so much was worked, more than none and at most all: a window's end rather than the next start. */
    long earliest(long worked) {
        int window = byWorked.lastAtMost(worked - 1);
        return starts[window] + worked - before[window];
    }

    /** The last instant at which so much was worked, less than all: a window's start rather than the end of the one before. */
    long latest(long worked) {
        int window = byWorked.lastAtMost(worked);
        return starts[window] + worked - before[window];
    }
}
