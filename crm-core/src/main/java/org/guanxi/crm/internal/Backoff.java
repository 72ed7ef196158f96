package org.guanxi.crm.internal;

import java.time.Duration;

/** How what fails is tried again: after ten seconds, then twice as long each time, up to an hour. */
public final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int LONGEST_TEXT = 1000;

    private Backoff() {}

    /** How long to wait after this many failures. */
    public static Duration after(int failures) {
        Duration wait = FIRST.multipliedBy(1L << Math.min(Math.max(failures - 1, 0), 20));
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }

    /** What was thrown, as text that can be stored: at most 1,000 characters, what cannot be stored replaced by a question mark. */
    public static String told(Throwable thrown) {
        StringBuilder text = new StringBuilder();
        thrown.toString()
                .codePoints()
                .limit(LONGEST_TEXT)
                .map(point -> point == 0 || (point >= 0xD800 && point <= 0xDFFF) ? '?' : point)
                .forEach(text::appendCodePoint);
        return text.isEmpty() ? thrown.getClass().getSimpleName() : text.toString();
    }
}
