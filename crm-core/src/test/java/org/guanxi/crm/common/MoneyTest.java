package org.guanxi.crm.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problem;
import org.guanxi.crm.error.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void trailingZerosDoNotCount() {
        assertThat(Money.of("1.00", "USD"))
                .isEqualTo(Money.of("1", "USD"))
                .hasSameHashCodeAs(Money.of("1.0000", "USD"))
                .isEqualByComparingTo(Money.of("1.0", "USD"))
                .isNotEqualTo(Money.of("1", "EUR"));
        assertThat(Money.of(new BigDecimal("1E+2"), EUR).amount()).isEqualTo(new BigDecimal("100"));
        assertThat(Money.of("0.000", "EUR")).isEqualTo(Money.zero(EUR));
    }

    @ParameterizedTest
    @CsvSource({
        "1054, USD, 1054.00 USD",
        "0.0125, USD, 0.0125 USD",
        "-3.5, CNY, -3.50 CNY",
        "1000, JPY, 1000 JPY",
        "1, KWD, 1.000 KWD",
        "1, XXX, 1 XXX"
    })
    void moneyIsShownWithAtLeastTheDigitsOfItsCurrency(String amount, String currency, String shown) {
        assertThat(Money.of(amount, currency)).hasToString(shown);
    }

    @Test
    void moneyOfDifferentCurrenciesNeverAddsUp() {
        Money euros = Money.of("1", "EUR");
        Money dollars = Money.of("2", "USD");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> euros.plus(dollars))
                .withMessageStartingWith("1.00 EUR and 2.00 USD are of different currencies")
                .satisfies(e ->
                        assertThat(e.arguments()).containsEntry("left", euros).containsEntry("right", dollars));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> euros.minus(dollars));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> euros.compareTo(dollars));
    }

    @Test
    void whatCannotBeReadIsSaidAllAtOnce() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> Money.of("1,000", "euro"))
                .satisfies(codes("number.invalid", "currency.unknown"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 1", "1e5", "１", "NaN", "0x1", ".", "1.2.3", "--1"})
    void onlyPlainDecimalNumbersAreRead(String amount) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> Money.of(amount, "EUR"))
                .satisfies(codes("number.invalid"));
    }

    @Test
    void nothingIsRoundedUnasked() {
        assertThat(Money.of("0.1234", "EUR").amount()).isEqualTo(new BigDecimal("0.1234"));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> Money.of("0.12345", "EUR"))
                .satisfies(codes("money.rounding"));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> Money.of("0.125", "EUR").rounded(RoundingMode.UNNECESSARY))
                .satisfies(codes("money.rounding"));
        assertThat(Money.of("0.10000000", "EUR")).isEqualTo(Money.of("0.1", "EUR"));
    }

    @Test
    void amountsBeyondAllReasonAreRefusedWithoutBeingWrittenOut() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> Money.of(new BigDecimal("1E+1000000000"), EUR))
                .satisfies(codes("number.too-large"));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> Money.of(new BigDecimal("1E-1000000000"), EUR))
                .satisfies(codes("money.rounding"));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> Money.of("9".repeat(30), "EUR").times(10))
                .satisfies(codes("number.too-large"));
        assertThat(Money.of(new BigDecimal("0E+1000000000"), EUR).isZero()).isTrue();
    }

    @Test
    void aProductIsRoundedOnceToTheDigitsOfTheCurrency() {
        Money price = Money.of("0.0125", "EUR");

        assertThat(price.times(3)).isEqualTo(Money.of("0.0375", "EUR"));
        assertThat(price.times(new BigDecimal("0.3999"), RoundingMode.HALF_UP)).isEqualTo(Money.zero(EUR));
        assertThat(price.times(new BigDecimal("0.4"), RoundingMode.HALF_UP)).isEqualTo(Money.of("0.01", "EUR"));
        assertThat(Money.of("999", "JPY").times(new BigDecimal("0.1"), RoundingMode.DOWN))
                .isEqualTo(Money.of("99", "JPY"));
        assertThat(Money.of("2.675", "EUR").rounded(RoundingMode.HALF_EVEN)).isEqualTo(Money.of("2.68", "EUR"));
    }

    @Test
    void whatRemainsGoesToTheLargestRemainder() {
        assertThat(Money.of("100", "EUR").split(3)).containsExactly(euros("33.34"), euros("33.33"), euros("33.33"));
        assertThat(Money.of("-1", "EUR").split(3)).containsExactly(euros("-0.34"), euros("-0.33"), euros("-0.33"));
        assertThat(Money.of("10", "JPY").allocate(List.of(weight("1"), weight("0"), weight("2.5"))))
                .containsExactly(Money.of("3", "JPY"), Money.of("0", "JPY"), Money.of("7", "JPY"));
        assertThat(Money.of("0.0003", "EUR").split(2)).containsExactly(euros("0.0002"), euros("0.0001"));
    }

    @Test
    void weightsThatDivideNothingAreRefused() {
        Money money = euros("1");

        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> money.split(0))
                .satisfies(codes("money.weights"));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> money.split(-1));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> money.allocate(List.of(weight("0"))));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> money.allocate(List.of(weight("2"), weight("-1"))));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> money.allocate(List.of(weight("1E+1000000000"))))
                .satisfies(codes("number.too-large"));
    }

    @Test
    void aPercentageIsTakenOfAnAmount() {
        assertThat(Percentage.of("12.5").of(euros("19.99"), RoundingMode.HALF_UP))
                .isEqualTo(euros("2.50"));
        assertThat(Percentage.of("12.50")).isEqualTo(Percentage.of("12.5")).hasToString("12.5 %");
        assertThat(Percentage.of("250").asFraction()).isEqualByComparingTo("2.5");
        assertThat(Percentage.of("-0.0001").asFraction()).isEqualByComparingTo("-0.000001");
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> Percentage.of("12 %"));
    }

    private static Money euros(String amount) {
        return Money.of(amount, "EUR");
    }

    private static BigDecimal weight(String text) {
        return new BigDecimal(text);
    }

    private static Consumer<Invalid> codes(String... codes) {
        return invalid ->
                assertThat(invalid.problems()).extracting(Problem::code).containsExactly(codes);
    }
}
