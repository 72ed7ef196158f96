package org.guanxi.crm.common;

import java.util.Locale;
import org.guanxi.crm.error.Problems;

/**
 * What text may be stored, and how it is ordered: the same on every adapter.
 *
 * <p>Empty text is refused because absence is said otherwise; U+0000 and lone surrogates because some engines cannot
 * hold them. Everything else is kept as it was given: nothing is trimmed, folded or normalised.
 */
public final class TextRule {

    private TextRule() {}

    /**
     * Checks a text that is to be stored, and notes what is wrong with it: {@code text.empty}, {@code text.not-allowed}
     * (the first character that is), {@code text.too-long}.
     *
     * @param path where the text stands in the input
     * @param value the text
     * @param maximum how many code points it may have at most
     * @param problems takes what is wrong
     */
    public static void check(String path, String value, int maximum, Problems problems) {
        if (value.isEmpty()) {
            problems.add(path, "text.empty");
            return;
        }
        int wrong = firstNotAllowed(value);
        if (wrong >= 0) {
            problems.add(path, "text.not-allowed", "character", name(value.charAt(wrong)));
        }
        if (value.length() > maximum && value.codePointCount(0, value.length()) > maximum) {
            problems.add(path, "text.too-long", "length", value.codePointCount(0, value.length()), "maximum", maximum);
        }
    }

    /**
     * Compares by code point, which is the order of the UTF-8 bytes and that of every adapter. {@link String#compareTo}
     * puts U+10000 and above before U+E000 to U+FFFF and is not used for ordering.
     *
     * @param a one text
     * @param b the other
     * @return negative, zero or positive, as {@code a} is before, equal to or after {@code b}
     */
    public static int compareByCodePoint(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        for (int i = 0; i < shorter; i++) {
            char left = a.charAt(i);
            char right = b.charAt(i);
            if (left != right) {
                return rank(left) - rank(right);
            }
        }
        return a.length() - b.length();
    }

    /** Puts the surrogates, which stand for U+10000 and above, behind all other characters. */
    private static int rank(char unit) {
        if (unit < Character.MIN_SURROGATE) {
            return unit;
        }
        return unit > Character.MAX_SURROGATE ? unit - 0x800 : unit + 0x2000;
    }

    private static int firstNotAllowed(String value) {
        for (int i = 0; i < value.length(); i++) {
            char unit = value.charAt(i);
            if (unit == 0) {
                return i;
            }
            if (Character.isSurrogate(unit)) {
                boolean paired = Character.isHighSurrogate(unit)
                        && i + 1 < value.length()
                        && Character.isLowSurrogate(value.charAt(i + 1));
                if (!paired) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }

    private static String name(char unit) {
        return String.format(Locale.ROOT, "U+%04X", (int) unit);
    }
}
