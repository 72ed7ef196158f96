package org.guanxi.crm.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("CUS-09")
class WordsTest {

    @Test
    void wordsAreSmallLettersOfHalfWidthAndSignsAreSinglesAndPairs() {
        assertThat(Words.of("ＡＣＭＥ GmbH-2, 上海贝尔"))
                .containsExactly("acme", "gmbh", "2", "上", "上海", "海", "海贝", "贝", "贝尔", "尔");
        assertThat(Words.of("!? …")).isEmpty();
    }

    @Test
    void onlyTheLastWordMayBeBegun() {
        assertThat(Words.sought("Acme gm"))
                .containsExactly(new Words.Sought("acme", false), new Words.Sought("gm", true));
        assertThat(Words.sought("上海 x 贝"))
                .containsExactly(
                        new Words.Sought("上海", false), new Words.Sought("x", false), new Words.Sought("贝", false));
    }

    @Test
    void longWordsAndLongTextsAreCut() {
        assertThat(Words.of("x".repeat(100))).containsExactly("x".repeat(Words.LONGEST));
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            many.append('w').append(i).append(' ');
        }
        assertThat(Words.of(many.toString())).hasSize(Words.MOST);
    }
}
