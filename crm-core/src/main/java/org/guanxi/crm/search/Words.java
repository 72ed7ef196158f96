package org.guanxi.crm.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words of a text, as they are kept and looked for: full and half width made one (NFKC), in small letters. Letters and digits
 * that follow one another are a word; a run of Chinese, Japanese or Korean signs is kept as its single signs and its pairs. Pure.
 */
final class Words {

    /** The most code points of a word that are kept. */
    static final int LONGEST = 40;

    /** The most words of one text that are kept. */
    static final int MOST = 1000;

    private Words() {}

    /** A word to look for: exactly, or as the beginning of a longer one. */
    record Sought(String word, boolean isBeginning) {}

    /** The words under which a text is found, without doubles, at most {@link #MOST}. */
    static Set<String> of(String text) {
        Set<String> words = new LinkedHashSet<>();
        for (Run run : runs(text)) {
            if (!run.isSigns()) {
                words.add(run.cut(0, Math.min(LONGEST, run.length())));
                continue;
            }
            for (int i = 0; i < run.length(); i++) {
                words.add(run.cut(i, i + 1));
                if (i + 1 < run.length()) {
                    words.add(run.cut(i, i + 2));
                }
            }
        }
        List<String> kept = new ArrayList<>(words);
        return new LinkedHashSet<>(kept.subList(0, Math.min(MOST, kept.size())));
    }

    /** What a text is found by that somebody types: all of it; the last word may be only begun. */
    static List<Sought> sought(String text) {
        Set<Sought> sought = new LinkedHashSet<>();
        List<Run> runs = runs(text);
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            if (!run.isSigns()) {
                boolean isBeginning = i == runs.size() - 1;
                sought.add(new Sought(run.cut(0, Math.min(LONGEST, run.length())), isBeginning));
            } else if (run.length() == 1) {
                sought.add(new Sought(run.cut(0, 1), false));
            } else {
                for (int j = 0; j + 1 < run.length(); j++) {
                    sought.add(new Sought(run.cut(j, j + 2), false));
                }
            }
        }
        return List.copyOf(sought);
    }

    /** The whole text in the form in which titles are compared: its words with one blank between them. */
    static String title(String text) {
        String joined = String.join(
                " ", runs(text).stream().map(run -> run.cut(0, run.length())).toList());
        int length = joined.codePointCount(0, joined.length());
        return joined.substring(0, joined.offsetByCodePoints(0, Math.min(length, LONGEST)));
    }

    /** Characters of one sort that follow one another. */
    private static final class Run {
        private final int[] signs;
        private final boolean isSigns;

        Run(int[] signs, boolean isSigns) {
            this.signs = signs;
            this.isSigns = isSigns;
        }

        boolean isSigns() {
            return isSigns;
        }

        int length() {
            return signs.length;
        }

        String cut(int from, int until) {
            return new String(signs, from, until - from);
        }
    }

    private static List<Run> runs(String text) {
        int[] characters = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .toArray();
        List<Run> runs = new ArrayList<>();
        int position = 0;
        while (position < characters.length) {
            int sort = sort(characters[position]);
            int end = position + 1;
            while (end < characters.length && sort(characters[end]) == sort) {
                end++;
            }
            if (sort > 0) {
                runs.add(new Run(Arrays.copyOfRange(characters, position, end), sort == 2));
            }
            position = end;
        }
        return runs;
    }

    /** 0 between words, 1 in a word of letters and digits, 2 in a run of signs. */
    private static int sort(int character) {
        if (Character.isIdeographic(character)) {
            return 2;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(character);
        boolean isSign = script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || script == Character.UnicodeScript.HANGUL;
        if (isSign && Character.isLetter(character)) {
            return 2;
        }
        boolean isMark = Character.getType(character) == Character.NON_SPACING_MARK
                || Character.getType(character) == Character.COMBINING_SPACING_MARK;
        return Character.isLetterOrDigit(character) || isMark ? 1 : 0;
    }
}
