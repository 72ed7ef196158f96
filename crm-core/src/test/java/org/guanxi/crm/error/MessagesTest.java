package org.guanxi.crm.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

    @Test
    void placeholdersAreFilledByName() {
        assertThat(english("text.too-long", "length", 12, "maximum", 10))
                .isEqualTo("The text has 12 characters, 10 are allowed. Shorten it.");
    }

    @Test
    void everyChineseLocaleReadsChineseAndEveryOtherEnglish() {
        Problem problem = Problem.at("", "text.too-long", "length", 12, "maximum", 10);

        assertThat(Stream.of("zh", "zh-CN", "zh-TW", "zh-Hant-HK").map(Locale::forLanguageTag))
                .allMatch(locale -> problem.text(locale).equals("文本有 12 个字符，最多允许 10 个。请缩短。"));
        assertThat(Stream.of("en", "de", "tr", "ar-EG", "und").map(Locale::forLanguageTag))
                .allMatch(locale -> problem.text(locale).equals(english("text.too-long", "length", 12, "maximum", 10)));
    }

    @Test
    void instantsAreToldInUtcAndCollectionsWithCommas() {
        Instant instant = Instant.parse("2026-02-01T01:00:00Z");

        assertThat(value(instant)).isEqualTo("2026-02-01T01:00:00Z");
        assertThat(value(List.of("name", instant))).isEqualTo("name, 2026-02-01T01:00:00Z");
        assertThat(value(Set.of())).isEmpty();
    }

    @Test
    void decimalsAreToldPlainUnlessTheyWouldFloodTheText() {
        assertThat(value(new BigDecimal("1E+3"))).isEqualTo("1000");
        assertThat(value(new BigDecimal("0.10"))).isEqualTo("0.10");
        assertThat(value(new BigDecimal("1E+1000000000"))).isEqualTo("1E+1000000000");
        assertThat(value(new BigDecimal("1E-2147483647"))).isEqualTo("1E-2147483647");
    }

    @Test
    void absenceIsToldAsADash() {
        assertThat(value(Optional.empty())).isEqualTo("—");
        assertThat(value(Optional.of(List.of(1, 2)))).isEqualTo("1, 2");
    }

    @Test
    void anUnknownCodeIsToldWithItsArguments() {
        assertThat(english("no.such-code")).isEqualTo("no.such-code");
        assertThat(english("no.such-code", "a", 1, "b", List.of("x", "y"))).isEqualTo("no.such-code (a=1, b=x, y)");
    }

    @Test
    void aPlaceholderWithoutArgumentStaysAsItIs() {
        assertThat(english("text.too-long", "length", 12))
                .isEqualTo("The text has 12 characters, {maximum} are allowed. Shorten it.");
    }

    @Test
    void bracesInAnArgumentAreNotTakenForAPlaceholder() {
        assertThat(english("number.invalid", "text", "{text} {x} {"))
                .startsWith("“{text} {x} {” is no decimal number.");
    }

    @Test
    void whatWouldDisturbALogIsEscaped() {
        assertThat(value("a\nb\r\u0000\u2028\u202E\uD800")).isEqualTo("a\\u000Ab\\u000D\\u0000\\u2028\\u202E\\uD800");
        assertThat(value("上海𠮷 Ａ")).isEqualTo("上海𠮷 Ａ");
    }

    @Test
    void longValuesAreCutBetweenCodePoints() {
        String longest = "𠮷".repeat(Messages.LONGEST_VALUE);

        assertThat(value(longest)).isEqualTo(longest);
        assertThat(value(longest + "x")).isEqualTo(longest + "…");
    }

    @Test
    void renderedTextIsNeitherCutNorEscaped() {
        String text = "x".repeat(1000);

        assertThat(Messages.text("id.invalid", Map.of("text", new Messages.Rendered(text)), Locale.ENGLISH))
                .contains(text);
    }

    private static String english(String code, Object... namesAndValues) {
        return Problem.at("", code, namesAndValues).text(Locale.ENGLISH);
    }

    private static String value(Object value) {
        return Messages.value(value, Locale.ENGLISH);
    }
}
