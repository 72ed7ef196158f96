package org.guanxi.crm.customfield;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.guanxi.crm.error.Invalid;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("CUS-03")
class TextPatternProperties {

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.recursive(
                () -> Arbitraries.of("a", "b", "𠮷", ".", "[ab]", "[^a]", "\\d", "[a-c0-9]", "\\."),
                inner -> Arbitraries.oneOf(
                        inner.tuple2().map(both -> both.get1() + both.get2()),
                        inner.tuple2().map(both -> "(" + both.get1() + "|" + both.get2() + ")"),
                        Combinators.combine(inner, Arbitraries.of("*", "+", "?", "{1,2}"))
                                .as((part, sign) -> "(" + part + ")" + sign)),
                0,
                3);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "b", "c", "0", ".", "𠮷").list().ofMaxSize(6).map(parts -> String.join("", parts));
    }

    @Property(tries = 500)
    void aPatternMatchesWhatTheJdkSaysItMatches(@ForAll("patterns") String pattern, @ForAll("texts") String text) {
        if (pattern.length() <= TextPattern.LONGEST) {
            assertThat(TextPattern.of(pattern).matches(text))
                    .isEqualTo(Pattern.compile(pattern, Pattern.DOTALL)
                            .matcher(text)
                            .matches());
        }
    }

    @Property(tries = 1000)
    void whateverIsTypedIsReadOrRefusedWithItsPlace(@ForAll("scribbles") String pattern) {
        try {
            TextPattern.of(pattern).matches("ab");
            Pattern.compile(pattern);
        } catch (Invalid e) {
            assertThat(e.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo("customfield.bad-pattern");
            });
        } catch (PatternSyntaxException e) {
            throw new AssertionError("we read what the JDK does not: " + pattern, e);
        }
    }

    @Provide
    Arbitrary<String> scribbles() {
        return Arbitraries.strings().withChars("ab()[]{}|*+?.\\^$-,12dwS").ofMaxLength(8);
    }

    @Test
    void noPatternTakesMoreTimeThanTheTextIsLong() {
        String text = "a".repeat(4000) + "b";
        long start = System.nanoTime();

        assertThat(TextPattern.of("(a*)*(a|a)*(a+)+c").matches(text)).isFalse();

        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }
}
