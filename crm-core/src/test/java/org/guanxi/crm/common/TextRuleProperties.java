package org.guanxi.crm.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.guanxi.crm.error.Problems;

class TextRuleProperties {

    @Property
    void orderIsThatOfTheUtf8Bytes(@ForAll("texts") String a, @ForAll("texts") String b) {
        int bytes = Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

        assertThat(Integer.signum(TextRule.compareByCodePoint(a, b))).isEqualTo(Integer.signum(bytes));
    }

    @Property
    void whatIsAllowedSurvivesUtf8(@ForAll("units") String text) {
        Problems problems = new Problems();
        TextRule.check("", text, Integer.MAX_VALUE, problems);
        boolean survives = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).equals(text)
                && text.indexOf('\0') < 0
                && !text.isEmpty();

        assertThat(problems.isEmpty()).isEqualTo(survives);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        0x41, 0x61, 0xE9, 0x7FF, 0x800, 0x4E2D, 0xD7FF, 0xE000, 0xFF21, 0xFFFF, 0x10000, 0x20BB7,
                        0x10FFFF)
                .map(Character::toString)
                .list()
                .ofMaxSize(5)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> units() {
        return Arbitraries.of('\0', 'a', '中', 'Ａ', '\uD842', '\uDFB7', '\uD800', '\uDFFF', '\uE000')
                .list()
                .ofMaxSize(5)
                .map(units -> units.stream().map(String::valueOf).reduce("", String::concat));
    }
}
