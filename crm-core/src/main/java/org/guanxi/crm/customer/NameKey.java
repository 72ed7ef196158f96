package org.guanxi.crm.customer;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The form of a name by which it is searched and sorted: full-width letters made narrow (NFKC), lower case, signs taken out, one
 * blank between words. {@code "Ａcme, Inc."} and {@code "ACME Inc"} have the same key.
 */
public final class NameKey {

    private NameKey() {}

    /** The key of the name, never empty; a name of nothing but signs is its own key. At most 200 code points. */
    public static String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(plain.length());
        boolean isGap = false;
        for (int i = 0; i < plain.length(); ) {
            int character = plain.codePointAt(i);
            i += Character.charCount(character);
            if (Character.isLetterOrDigit(character) || isMark(character)) {
                if (isGap && !key.isEmpty()) {
                    key.append(' ');
                }
                isGap = false;
                key.appendCodePoint(character);
            } else {
                isGap |= Character.isWhitespace(character) || Character.isSpaceChar(character);
            }
        }
        return shortened(key.isEmpty() ? name : key.toString());
    }

    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** NFKC can make a text longer. */
    private static String shortened(String key) {
        int longest = CustomerTable.LONGEST_NAME;
        return key.length() <= longest || key.codePointCount(0, key.length()) <= longest
                ? key
                : key.substring(0, key.offsetByCodePoints(0, longest));
    }
}
