package org.guanxi.crm.persistence.jdbi;

/** Which texts a database can hold at all: those without U+0000 and lone surrogates. Others come in conditions only. */
final class StoredText {

    private StoredText() {}

    static boolean isPossible(String text) {
        return firstImpossible(text) < 0;
    }

    /** What is before the first character that cannot be stored. */
    static String possibleBeginning(String text) {
        int end = firstImpossible(text);
        return end < 0 ? text : text.substring(0, end);
    }

    private static int firstImpossible(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == 0) {
                return i;
            }
            if (Character.isSurrogate(unit)) {
                if (!Character.isHighSurrogate(unit)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }
}
