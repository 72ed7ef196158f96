package org.guanxi.crm.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class MoneyProperties {

    @Property
    void allocatedPartsAddUpExactlyAndStayWithinOneUnitOfTheirShare(
            @ForAll("money") Money money, @ForAll("weights") List<BigDecimal> weights) {
        List<Money> parts = money.allocate(weights);

        assertThat(parts).hasSameSizeAs(weights);
        assertThat(sum(parts)).isEqualTo(money);
        BigDecimal all = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal unit = BigDecimal.ONE.movePointLeft(
                Math.max(money.amount().scale(), money.currency().getDefaultFractionDigits()));
        for (int i = 0; i < parts.size(); i++) {
            BigDecimal share = money.amount().multiply(weights.get(i)).divide(all, MathContext.DECIMAL128);
            assertThat(parts.get(i).amount().subtract(share).abs()).isLessThan(unit);
        }
    }

    @Property
    void aSplitIsEvenToOneUnitAndNeverGrows(@ForAll("money") Money money, @ForAll @IntRange(min = 1, max = 30) int n) {
        List<BigDecimal> parts =
                money.split(n).stream().map(part -> part.amount().abs()).toList();

        assertThat(sum(money.split(n))).isEqualTo(money);
        assertThat(parts).isSortedAccordingTo((left, right) -> right.compareTo(left));
        assertThat(parts.get(0).subtract(parts.get(n - 1))).isLessThanOrEqualTo(BigDecimal.ONE);
    }

    @Property
    void minusUndoesPlus(@ForAll("money") Money a, @ForAll("money") Money other) {
        Money b = Money.of(other.amount(), a.currency());

        assertThat(a.plus(b).minus(b)).isEqualTo(a);
        assertThat(a.plus(a.negated()).isZero()).isTrue();
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.times(3)).isEqualTo(a.plus(a).plus(a));
    }

    @Property
    void orderAgreesWithEquality(@ForAll("money") Money a, @ForAll("money") Money other) {
        Money b = Money.of(other.amount(), a.currency());

        assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
        assertThat(a.compareTo(b)).isEqualTo(-b.compareTo(a));
        assertThat(a.isNegative()).isEqualTo(a.compareTo(Money.zero(a.currency())) < 0);
    }

    @Property
    void roundingChangesLessThanOneUnit(@ForAll("money") Money money, @ForAll RoundingMode mode) {
        if (mode == RoundingMode.UNNECESSARY) {
            return;
        }
        Money rounded = money.rounded(mode);

        assertThat(rounded.amount().scale())
                .isLessThanOrEqualTo(money.currency().getDefaultFractionDigits());
        assertThat(rounded.minus(money).amount().abs()).isLessThan(BigDecimal.ONE);
    }

    @Provide
    Arbitrary<Money> money() {
        Arbitrary<BigDecimal> amounts = Arbitraries.bigDecimals()
                .between(new BigDecimal("-1000000"), new BigDecimal("1000000"))
                .ofScale(4);
        Arbitrary<Integer> scales = Arbitraries.integers().between(0, 4);
        Arbitrary<String> currencies = Arbitraries.of("EUR", "JPY", "KWD", "CNY");
        return Combinators.combine(amounts, scales, currencies)
                .as((amount, scale, currency) ->
                        Money.of(amount.setScale(scale, RoundingMode.DOWN), Currency.getInstance(currency)));
    }

    @Provide
    Arbitrary<List<BigDecimal>> weights() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("1000"))
                .ofScale(3)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .filter(weights -> weights.stream().anyMatch(weight -> weight.signum() > 0));
    }

    private static Money sum(List<Money> parts) {
        return parts.stream().reduce(Money::plus).orElseThrow();
    }
}
