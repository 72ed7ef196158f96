package org.guanxi.crm.common;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.error.Refused;

/**
 * An amount in a currency. At most four decimals are held, whatever the currency, so that unit prices fit; nothing is
 * rounded unless a {@link RoundingMode} is given. Amounts of different currencies are never added or compared.
 *
 * <p>Trailing zeros do not count: 1.00 USD equals 1 USD. Immutable and thread-safe.
 */
public final class Money implements Comparable<Money> {

    /** How many decimals are held at most. */
    public static final int MAXIMUM_DECIMALS = 4;

    private static final int MAXIMUM_WHOLE_DIGITS = 30;

    private final BigDecimal amount;
    private final Currency currency;

    private Money(BigDecimal amount, Currency currency) {
        BigDecimal normal = Decimals.normal(amount, MAXIMUM_WHOLE_DIGITS, "amount");
        if (normal.scale() > MAXIMUM_DECIMALS) {
            throw needsRounding(normal, currency);
        }
        this.amount = normal;
        this.currency = currency;
    }

    /**
     * Reads an amount.
     *
     * @param amount a decimal number with a dot, such as {@code 1054.50}
     * @param currency a code of ISO 4217, such as {@code CNY}
     * @return the money
     * @throws Invalid {@code number.invalid}, {@code currency.unknown}, {@code money.rounding} (more than four
     *     decimals) or {@code number.too-large} (more than 30 digits before the point)
     */
    public static Money of(String amount, String currency) {
        Problems problems = new Problems();
        if (!Decimals.isDecimal(amount)) {
            problems.add("amount", "number.invalid", "text", amount);
        }
        if (!isCurrency(currency)) {
            problems.add("currency", "currency.unknown", "currency", currency);
        }
        problems.throwIfAny();
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }

    /**
     * Makes money of a number, without rounding.
     *
     * @param amount the amount
     * @param currency its currency
     * @return the money
     * @throws Invalid {@code money.rounding} (more than four decimals) or {@code number.too-large} (more than 30 digits
     *     before the point)
     */
    public static Money of(BigDecimal amount, Currency currency) {
        return new Money(amount, currency);
    }

    /**
     * Nothing, in a currency.
     *
     * @param currency the currency
     * @return zero
     */
    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /**
     * The amount without trailing zeros; its scale is between 0 and 4.
     *
     * @return the amount, negative for a debt
     */
    public BigDecimal amount() {
        return amount;
    }

    /**
     * The currency.
     *
     * @return a currency of ISO 4217
     */
    public Currency currency() {
        return currency;
    }

    /**
     * Adds.
     *
     * @param other an amount of the same currency
     * @return the exact sum
     * @throws Refused {@code currency.mixed} if the currencies differ
     */
    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other).amount), currency);
    }

    /**
     * Subtracts.
     *
     * @param other an amount of the same currency
     * @return the exact difference
     * @throws Refused {@code currency.mixed} if the currencies differ
     */
    public Money minus(Money other) {
        return new Money(amount.subtract(sameCurrency(other).amount), currency);
    }

    /**
     * Turns the sign.
     *
     * @return the opposite amount
     */
    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    /**
     * Multiplies by a whole number, exactly.
     *
     * @param factor the number of times
     * @return the product
     * @throws Invalid {@code number.too-large} beyond 30 digits before the point
     */
    public Money times(long factor) {
        return new Money(amount.multiply(BigDecimal.valueOf(factor)), currency);
    }

    /**
     * Multiplies and rounds the product once, to the currency's digits.
     *
     * @param factor the factor
     * @param rounding how to round; {@link RoundingMode#UNNECESSARY} to refuse rounding
     * @return the product
     * @throws Invalid {@code money.rounding} if it must be rounded and may not, {@code number.too-large} beyond 30
     *     digits before the point
     */
    public Money times(BigDecimal factor, RoundingMode rounding) {
        BigDecimal product = Decimals.normal(amount.multiply(factor), MAXIMUM_WHOLE_DIGITS, "amount");
        return rounded(product, rounding);
    }

    /**
     * Rounds to the digits of the currency: two for EUR, none for JPY.
     *
     * @param rounding how to round; {@link RoundingMode#UNNECESSARY} to refuse rounding
     * @return the rounded amount
     * @throws Invalid {@code money.rounding} if it must be rounded and may not
     */
    public Money rounded(RoundingMode rounding) {
        return rounded(amount, rounding);
    }

    /**
     * Divides into parts that add up exactly, in proportion to the weights. Each part differs from its exact share by
     * less than one unit of the last place: the currency's, or this amount's if it has more decimals. What remains
     * goes to the largest remainders, and among equals to the first (method of Hamilton).
     *
     * @param weights one for each part, none negative, at least one positive
     * @return the parts, in the order of the weights
     * @throws Invalid {@code money.weights} if the weights are not as said
     */
    public List<Money> allocate(List<BigDecimal> weights) {
        if (weights.stream().anyMatch(weight -> weight.signum() < 0)
                || weights.stream().allMatch(weight -> weight.signum() == 0)) {
            throw Problems.one("weights", "money.weights", "weights", weights);
        }
        int decimals = Math.max(digits(), amount.scale());
        return Decimals.shares(amount.movePointRight(decimals).toBigIntegerExact(), weights).stream()
                .map(units -> new Money(new BigDecimal(units, decimals), currency))
                .toList();
    }

    /**
     * Divides into equal parts that add up exactly; the first parts take what remains.
     *
     * @param parts how many, at least one
     * @return the parts
     * @throws Invalid {@code money.weights} if there is no part
     */
    public List<Money> split(int parts) {
        return allocate(Collections.nCopies(Math.max(0, parts), BigDecimal.ONE));
    }

    /**
     * Whether this is nothing.
     *
     * @return true for zero
     */
    public boolean isZero() {
        return amount.signum() == 0;
    }

    /**
     * Whether this is more than nothing.
     *
     * @return true above zero
     */
    public boolean isPositive() {
        return amount.signum() > 0;
    }

    /**
     * Whether this is less than nothing.
     *
     * @return true below zero
     */
    public boolean isNegative() {
        return amount.signum() < 0;
    }

    /**
     * Compares amounts of the same currency.
     *
     * @throws Refused {@code currency.mixed} if the currencies differ
     */
    @Override
    public int compareTo(Money other) {
        return amount.compareTo(sameCurrency(other).amount);
    }

    /** Equal are the same amounts of the same currency; trailing zeros do not count. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Money money && currency.equals(money.currency) && amount.equals(money.amount);
    }

    @Override
    public int hashCode() {
        return 31 * amount.hashCode() + currency.hashCode();
    }

    /** Amount and currency code, such as {@code 1054.00 USD}, with at least the currency's digits. */
    @Override
    public String toString() {
        return decimal() + " " + currency.getCurrencyCode();
    }

    /** The amount as plain text with at least the currency's digits. */
    String decimal() {
        return amount.setScale(Math.max(digits(), amount.scale())).toPlainString();
    }

    private int digits() {
        return Math.min(MAXIMUM_DECIMALS, Math.max(0, currency.getDefaultFractionDigits()));
    }

    private Money rounded(BigDecimal exact, RoundingMode rounding) {
        if (rounding == RoundingMode.UNNECESSARY && exact.scale() > digits()) {
            throw needsRounding(exact, currency);
        }
        return new Money(exact.setScale(digits(), rounding), currency);
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw Refused.because("currency.mixed", "left", this, "right", other);
        }
        return other;
    }

    private static Invalid needsRounding(BigDecimal amount, Currency currency) {
        return Problems.one("amount", "money.rounding", "amount", amount, "currency", currency);
    }

    private static boolean isCurrency(String code) {
        try {
            return Currency.getInstance(code).getCurrencyCode().equals(code);
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }
}
