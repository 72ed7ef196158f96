package org.guanxi.crm.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.guanxi.crm.error.Problem;
import org.guanxi.crm.error.Problems;
import org.junit.jupiter.api.Test;

class TextRuleTest {

    @Test
    void ordinaryTextOfAnyScriptIsAllowed() {
        assertThat(problems("上海贝尔 𠮷野家 Ａ\n\t ", 100)).isEmpty();
    }

    @Test
    void emptyTextIsRefused() {
        assertThat(problems("", 5)).containsExactly(Problem.at("name", "text.empty"));
    }

    @Test
    void lengthIsCountedInCodePoints() {
        assertThat(problems("𠮷".repeat(5), 5)).isEmpty();
        assertThat(problems("𠮷".repeat(6), 5))
                .containsExactly(Problem.at("name", "text.too-long", "length", 6, "maximum", 5));
    }

    @Test
    void zeroAndHalvesOfCharactersAreRefusedByName() {
        assertThat(problems("a\0b", 5)).containsExactly(notAllowed("U+0000"));
        assertThat(problems("a\uD842", 5)).containsExactly(notAllowed("U+D842"));
        assertThat(problems("a\uDFB7b", 5)).containsExactly(notAllowed("U+DFB7"));
        assertThat(problems("\uDFB7\uD842", 5)).containsExactly(notAllowed("U+DFB7"));
        assertThat(problems("\uD842\uD842\uDFB7", 5)).containsExactly(notAllowed("U+D842"));
    }

    @Test
    void everythingThatIsWrongIsSaid() {
        assertThat(problems("\0".repeat(9), 5)).hasSize(2);
    }

    @Test
    void charactersBeyondTheBasicPlaneComeLast() {
        assertThat(List.of("", "A", "AA", "a", "中", "Ａ", "Ａ中", "𠮷", "𠮷a"))
                .isSortedAccordingTo(TextRule::compareByCodePoint);
    }

    private static Problem notAllowed(String character) {
        return Problem.at("name", "text.not-allowed", "character", character);
    }

    private static List<Problem> problems(String text, int maximum) {
        Problems problems = new Problems();
        TextRule.check("name", text, maximum, problems);
        return problems.list();
    }
}
