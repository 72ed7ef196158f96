package org.guanxi.crm.storage.memory;

import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Between which values a field must lie, absent ones excluded.
 *
 * @param least the least value; null if there is none
 * @param isAboveLeast whether the least value itself is excluded
 * @param greatest the greatest value; null if there is none
 * @param isBelowGreatest whether the greatest value itself is excluded
 */
record Bounds(
        @Nullable Object least,
        boolean isAboveLeast,
        @Nullable Object greatest,
        boolean isBelowGreatest) {

    static final Bounds NONE = new Bounds(null, false, null, false);

    boolean isNone() {
        return least == null && greatest == null;
    }

    /** These, and what the comparison demands. */
    Bounds and(Kind kind, Condition.Comparison comparison, Object value) {
        return switch (comparison) {
            case ABOVE, AT_LEAST ->
                least == null || kind.compare(value, least) > 0
                        ? new Bounds(value, comparison == Condition.Comparison.ABOVE, greatest, isBelowGreatest)
                        : this;
            case BELOW, AT_MOST ->
                greatest == null || kind.compare(value, greatest) < 0
                        ? new Bounds(least, isAboveLeast, value, comparison == Condition.Comparison.BELOW)
                        : this;
            case EQUAL, DIFFERENT -> this;
        };
    }

    /** These, and what a text that begins so lies between. */
    Bounds andStart(String text) {
        Bounds from = and(Kind.TEXT, Condition.Comparison.AT_LEAST, text);
        String next = next(text);
        return next == null ? from : from.and(Kind.TEXT, Condition.Comparison.BELOW, next);
    }

    /** The first text behind all that begin with this one; null if there is none. */
    private static @Nullable String next(String text) {
        int[] points = text.codePoints().toArray();
        for (int last = points.length - 1; last >= 0; last--) {
            if (points[last] < Character.MAX_CODE_POINT) {
                boolean isBeforeSurrogates = points[last] + 1 == Character.MIN_SURROGATE;
                points[last] = isBeforeSurrogates ? Character.MAX_SURROGATE + 1 : points[last] + 1;
                return new String(points, 0, last + 1);
            }
        }
        return null;
    }
}
