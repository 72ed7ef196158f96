package org.guanxi.crm.customfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.storage.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("CUS-03")
class FormulaTest {

    private static final Map<String, Object> VALUES = Map.of(
            "x",
            new BigDecimal("6"),
            "n",
            4L,
            "name",
            "上海Bell",
            "day",
            LocalDate.of(2026, 1, 31),
            "at",
            Instant.parse("2026-01-31T20:00:00Z"),
            "ok",
            true);
    private static final Map<String, Kind> KINDS = Map.of(
            "x",
            Kind.DECIMAL,
            "n",
            Kind.WHOLE,
            "name",
            Kind.TEXT,
            "day",
            Kind.DATE,
            "at",
            Kind.INSTANT,
            "ok",
            Kind.FLAG,
            "none",
            Kind.DECIMAL,
            "nothing",
            Kind.TEXT,
            "never",
            Kind.FLAG);

    private static Formula formula(String text) {
        return Formula.of(text, name -> Optional.ofNullable(KINDS.get(name)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "1 + 2 * 3; 7",
                "(1 + 2) * 3 - -x; 15",
                "x / n; 1.5",
                "10 / 3; 3.33333333",
                "1 / 0; absent",
                "x + none; absent",
                "coalesce(none, x); 6",
                "if(x > n, 'more', 'less'); more",
                "if(none > 1, 1); absent",
                "not (x = 6 and ok) or never; false",
                "isAbsent(none); true",
                "none = none; false",
                "name & '-' & nothing; 上海Bell-",
                "upper(left(name, 3)) & text(x / 4); 上海B1.5",
                "right(name, 99); 上海Bell",
                "length(name); 6",
                "'it''s'; it's",
                "contains(name, 'Be'); true",
                "number('12.50'); 12.5",
                "number('1e9'); absent",
                "round(2.345, 2); 2.35",
                "floor(0 - 1.5); -2",
                "max(x, none, n); 6",
                "addMonths(day, 1); 2026-02-28",
                "date(2026, 2, 30); absent",
                "daysBetween(date(2026, 1, 1), day); 30",
                "addDays(day, 99999999999); absent",
                "dateOf(at, 'Asia/Shanghai'); 2026-02-01",
                "dateOf(at, 'No' & 'where'); absent",
                "day >= date(2026, 1, 1); true",
                "99999999999999999999 * 10; absent"
            })
    void aFormulaAnswers(String text, String expected) {
        assertThat(formula(text).evaluate(VALUES::get).map(FieldText::print).orElse("absent"))
                .isEqualTo(expected);
    }

    @Test
    void everyUnknownNameAndWrongKindIsToldWithItsPlace() {
        Invalid invalid = catchThrowableOfType(Invalid.class, () -> formula("foo + bar(1) + upper(x) + if(ok)"));
        Invalid nowhere = catchThrowableOfType(Invalid.class, () -> formula("dateOf(at, 'Nowhere')"));

        assertThat(invalid.problems().stream()
                        .map(problem ->
                                problem.code() + " " + problem.arguments().get("position")))
                .containsExactly(
                        "customfield.formula-unknown-name 1",
                        "customfield.formula-unknown-function 7",
                        "customfield.formula-wrong-type 22",
                        "customfield.formula-wrong-type 23",
                        "customfield.formula-arguments 27");
        assertThat(nowhere.problems())
                .extracting(
                        problem -> problem.code() + " " + problem.arguments().get("position"))
                .containsExactly("zone.invalid 12");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {"1 +; 4", "(1; 3", "'a; 1", "1.2.3; 1", "a $ b; 3"})
    void aFaultOfFormIsToldWithItsPlace(String text, int position) {
        Invalid invalid = catchThrowableOfType(Invalid.class, () -> formula(text));

        assertThat(invalid.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.arguments()).containsEntry("position", position));
    }

    @Test
    void depthAndSizeAreBounded() {
        Invalid deep = catchThrowableOfType(Invalid.class, () -> formula("(".repeat(1000) + "1" + ")".repeat(1000)));
        Invalid large = catchThrowableOfType(Invalid.class, () -> formula("1" + "+1".repeat(1000)));

        assertThat(deep.problems().get(0).code()).isEqualTo("customfield.formula-too-large");
        assertThat(large.problems().get(0).code()).isEqualTo("customfield.formula-too-large");
    }
}
