package org.guanxi.crm.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problem;
import org.junit.jupiter.api.Test;

class LocalizedTextTest {

    @Test
    void theReadersOwnLocaleComesFirstThenTheLanguage() {
        LocalizedText text = LocalizedText.of(Map.of("zh-TW", "金級", "zh", "金卡", "en", "Gold", "und", "AU"));

        assertThat(text.in(Locale.TAIWAN)).isEqualTo("金級");
        assertThat(text.in(Locale.CHINA)).isEqualTo("金卡");
        assertThat(text.in(Locale.UK)).isEqualTo("Gold");
        assertThat(text.in(Locale.FRENCH)).isEqualTo("AU");
        assertThat(text.in(Locale.ROOT)).isEqualTo("AU");
    }

    @Test
    void anotherLocaleOfTheLanguageIsBetterThanAnotherLanguage() {
        assertThat(LocalizedText.of(Map.of("zh-CN", "金卡", "en", "Gold")).in(Locale.TAIWAN))
                .isEqualTo("金卡");
        assertThat(LocalizedText.of(Map.of("zh-CN", "金卡", "en", "Gold")).in(Locale.FRENCH))
                .isEqualTo("Gold");
    }

    @Test
    void theFirstTextIsBetterThanNone() {
        LocalizedText text = LocalizedText.of(Map.of("fr", "Or", "de", "Gold (de)"));

        assertThat(text.in(Locale.CHINA)).isEqualTo("Gold (de)");
        assertThat(text.in(Locale.ROOT)).isEqualTo("Gold (de)");
        assertThat(LocalizedText.of("Gold").in(Locale.CHINA)).isEqualTo("Gold");
    }

    @Test
    void tagsArePutIntoTheirUsualCaseAndOrder() {
        LocalizedText text = LocalizedText.of(Map.of("ZH-hans-cn", "金", "EN", "Gold"));

        assertThat(text.texts().keySet()).containsExactly("en", "zh-Hans-CN");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("zh_CN", "金");
        texts.put("en", "");
        texts.put("EN", "Gold");
        texts.put("", "x");

        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> LocalizedText.of(texts))
                .satisfies(e -> assertThat(e.problems())
                        .extracting(Problem::code)
                        .containsExactly("language.invalid", "text.empty", "language.repeated", "language.invalid"));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> LocalizedText.of(Map.of()));
    }
}
