package org.guanxi.crm.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.AbstractObjectAssert;
import org.assertj.core.api.Assertions;
import org.guanxi.crm.error.Invalid;

/** What a test may say of bad input; made by {@link CrmAssertions#assertInvalid}. */
public final class InvalidAssert extends AbstractObjectAssert<InvalidAssert, Invalid> {

    private final List<String> expected = new ArrayList<>();

    InvalidAssert(Invalid actual) {
        super(actual, InvalidAssert.class);
    }

    /** At this place, such as {@code phones[0].label} or empty for the input as a whole, this is wrong; more may be. */
    public InvalidAssert at(String path, String code) {
        isNotNull();
        String problem = told(path, code);
        Assertions.assertThat(found()).as(actual.getMessage()).contains(problem);
        expected.add(problem);
        return this;
    }

    /** Nothing is wrong but what was named with {@link #at}. */
    public InvalidAssert andNowhereElse() {
        isNotNull();
        Assertions.assertThat(found()).as(actual.getMessage()).containsExactlyInAnyOrderElementsOf(expected);
        return this;
    }

    /** Every problem says in English and Chinese what is wrong, and more than its code. */
    public InvalidAssert toldInWords() {
        isNotNull();
        for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            Assertions.assertThat(actual.problems())
                    .allSatisfy(problem -> Assertions.assertThat(problem.text(locale))
                            .doesNotStartWith(problem.code())
                            .doesNotContain("{"));
        }
        return this;
    }

    private List<String> found() {
        return actual.problems().stream()
                .map(problem -> told(problem.path(), problem.code()))
                .toList();
    }

    private static String told(String path, String code) {
        return path.isEmpty() ? code : path + ": " + code;
    }
}
