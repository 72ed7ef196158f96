package org.guanxi.crm.common;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.guanxi.crm.error.Problems;

/**
 * A share of a hundred: the value 12.5 means 12.5 %. Any size and sign; trailing zeros do not count. Immutable.
 *
 * @param value the percents, without trailing zeros
 */
public record Percentage(BigDecimal value) {

    private static final int MAXIMUM_WHOLE_DIGITS = 30;

    /**
     * Removes trailing zeros.
     *
     * @throws org.guanxi.crm.error.Invalid {@code number.too-large} beyond 30 digits before the point
     */
    public Percentage {
        value = Decimals.normal(value, MAXIMUM_WHOLE_DIGITS, "value");
    }

    /**
     * Reads percents.
     *
     * @param value a decimal number with a dot and without the sign %, such as {@code 12.5}
     * @return the percentage
     * @throws org.guanxi.crm.error.Invalid {@code number.invalid} if it is no number, {@code number.too-large} beyond
     *     30 digits before the point
     */
    public static Percentage of(String value) {
        if (!Decimals.isDecimal(value)) {
            throw Problems.one("value", "number.invalid", "text", value);
        }
        return new Percentage(new BigDecimal(value));
    }

    /**
     * Takes this share of an amount, rounded once to the currency's digits.
     *
     * @param whole what counts as a hundred percent
     * @param rounding how to round
     * @return the share
     * @throws org.guanxi.crm.error.Invalid as {@link Money#times(BigDecimal, RoundingMode)}
     */
    public Money of(Money whole, RoundingMode rounding) {
        return whole.times(asFraction(), rounding);
    }

    /**
     * The share of one: 0.125 for 12.5 %.
     *
     * @return the exact fraction
     */
    public BigDecimal asFraction() {
        return value.movePointLeft(2);
    }

    /** The percents with the sign, such as {@code 12.5 %}. */
    @Override
    public String toString() {
        return value.toPlainString() + " %";
    }
}
