package org.guanxi.crm.common;

import java.util.Collections;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.guanxi.crm.error.Problems;

/**
 * One text in several languages, for what an administrator names and people read. Immutable.
 *
 * @param texts the texts by language tag of BCP 47 ({@code zh-CN}; {@code und} for a text of no particular language),
 *     at least one, in the order of the tags; unmodifiable
 */
public record LocalizedText(Map<String, String> texts) {

    private static final String NO_LANGUAGE = "und";
    private static final int MAXIMUM = 10_000;

    /**
     * Checks and copies. Tags are put into their usual case.
     *
     * @throws org.guanxi.crm.error.Invalid {@code text.empty} (also if there is no text at all), {@code
     *     text.not-allowed}, {@code text.too-long} (over 10,000 code points), {@code language.invalid}, {@code
     *     language.repeated}
     */
    public LocalizedText {
        Problems problems = new Problems();
        if (texts.isEmpty()) {
            problems.add("", "text.empty");
        }
        Map<String, String> byTag = new TreeMap<>();
        texts.forEach((tag, text) -> {
            TextRule.check(tag, text, MAXIMUM, problems);
            String usual = usual(tag);
            if (usual.isEmpty()) {
                problems.add(tag, "language.invalid", "language", tag);
            } else if (byTag.put(usual, text) != null) {
                problems.add(tag, "language.repeated", "language", usual);
            }
        });
        problems.throwIfAny();
        texts = Collections.unmodifiableMap(byTag);
    }

    /**
     * A text of no particular language.
     *
     * @param text the text
     * @return the text under the tag {@code und}
     * @throws org.guanxi.crm.error.Invalid {@code text.empty}, {@code text.not-allowed} or {@code text.too-long}
     */
    public static LocalizedText of(String text) {
        return new LocalizedText(Map.of(NO_LANGUAGE, text));
    }

    /**
     * A text in several languages.
     *
     * @param texts the texts by language tag
     * @return the text
     * @throws org.guanxi.crm.error.Invalid as the constructor
     */
    public static LocalizedText of(Map<String, String> texts) {
        return new LocalizedText(texts);
    }

    /**
     * The best text for a locale: of exactly this locale, else of its language, else of another locale of that
     * language, else of no particular language, else English, else the first in the order of tags.
     *
     * @param locale the reader's locale
     * @return the text, never empty
     */
    public String in(Locale locale) {
        return exactly(locale.toLanguageTag())
                .or(() -> exactly(locale.getLanguage()))
                .or(() -> related(locale.getLanguage()))
                .or(() -> exactly(NO_LANGUAGE))
                .or(() -> exactly("en"))
                .orElseGet(() -> texts.values().iterator().next());
    }

    private Optional<String> exactly(String tag) {
        return Optional.ofNullable(texts.get(tag));
    }

    private Optional<String> related(String language) {
        return texts.entrySet().stream()
                .filter(text -> !language.isEmpty() && text.getKey().startsWith(language + "-"))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String usual(String tag) {
        try {
            return tag.isEmpty()
                    ? ""
                    : new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            return "";
        }
    }
}
