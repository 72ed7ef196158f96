package org.guanxi.crm.customfield;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.storage.Kind;
import org.junit.jupiter.api.Tag;

@Tag("CUS-03")
class FormulaProperties {

    @Provide
    Arbitrary<String> scribbles() {
        return Arbitraries.of(
                        "x",
                        "name",
                        "day",
                        "ok",
                        "1",
                        "'a'",
                        "99999999999999999999",
                        "0.00000001",
                        "+",
                        "-",
                        "*",
                        "/",
                        "&",
                        "(",
                        ")",
                        ",",
                        "=",
                        "<",
                        "if(",
                        "round(",
                        "addDays(",
                        "left(",
                        "coalesce(",
                        "max(",
                        "date(",
                        "and",
                        "not",
                        "number(",
                        "text(",
                        "upper(")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join(" ", parts));
    }

    @Property(tries = 2000)
    void whateverIsTypedIsRefusedWithProblemsOrComputesWithoutFail(
            @ForAll("scribbles") String text, @ForAll boolean isAbsent) {
        try {
            Formula formula = Formula.of(text, FormulaProperties::kind);
            Optional<Object> value = formula.evaluate(name -> isAbsent ? null : value(name));
            value.ifPresent(each -> assertThat(each).isInstanceOf(formula.kind().type()));
        } catch (Invalid e) {
            assertThat(e.problems())
                    .allSatisfy(problem -> assertThat(problem.code()).startsWith("customfield.formula"));
        }
    }

    @Property
    void sumsAndProductsAreThoseOfExactNumbers(@ForAll("numbers") List<BigDecimal> numbers) {
        String sum = String.join(
                " + ", numbers.stream().map(FormulaProperties::written).toList());
        BigDecimal expected = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);

        Object value =
                Formula.of(sum, FormulaProperties::kind).evaluate(name -> null).orElseThrow();

        assertThat((BigDecimal) value).isEqualByComparingTo(expected);
    }

    @Provide
    Arbitrary<List<BigDecimal>> numbers() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-100000"), new BigDecimal("100000"))
                .ofScale(4)
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }

    private static String written(BigDecimal number) {
        return "(" + (number.signum() < 0 ? "0 " : "") + number.toPlainString().replace("-", "- ") + ")";
    }

    private static Optional<Kind> kind(String name) {
        return switch (name) {
            case "x" -> Optional.of(Kind.DECIMAL);
            case "name" -> Optional.of(Kind.TEXT);
            case "day" -> Optional.of(Kind.DATE);
            case "ok" -> Optional.of(Kind.FLAG);
            default -> Optional.empty();
        };
    }

    private static Object value(String name) {
        return switch (name) {
            case "x" -> new BigDecimal("12345678901234567890.12345678");
            case "name" -> "𠮷".repeat(3000);
            case "day" -> LocalDate.of(9999, 12, 31);
            default -> true;
        };
    }
}
