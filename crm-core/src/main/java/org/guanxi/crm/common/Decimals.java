package org.guanxi.crm.common;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.guanxi.crm.error.Problems;

/** What the numeric values have in common. */
final class Decimals {

    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,60}([.][0-9]{0,60})?");
    private static final int MAXIMUM_WEIGHT_DIGITS = 60;

    private Decimals() {}

    /** Whether a text is a plain decimal number; without exponents, whose size is not bounded by that of the text. */
    static boolean isDecimal(String text) {
        return DECIMAL.matcher(text).matches();
    }

    /** Removes trailing zeros without leaving an exponent, so that equal numbers are equal objects. */
    static BigDecimal normal(BigDecimal value, int maximumWholeDigits, String path) {
        if (value.signum() == 0) {
            return BigDecimal.ZERO;
        }
        if ((long) value.precision() - value.scale() > maximumWholeDigits) {
            throw Problems.one(path, "number.too-large", "value", value, "precision", maximumWholeDigits);
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Shares units out in proportion to weights by largest remainder; the weights are checked by the caller. */
    static List<BigInteger> shares(BigInteger units, List<BigDecimal> weights) {
        List<BigInteger> whole = sameScale(weights);
        BigInteger sum = whole.stream().reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger[][] quotients = whole.stream()
                .map(weight -> units.abs().multiply(weight).divideAndRemainder(sum))
                .toArray(BigInteger[][]::new);
        int left = IntStream.range(0, quotients.length)
                .mapToObj(i -> quotients[i][0])
                .reduce(units.abs(), BigInteger::subtract)
                .intValueExact();
        IntStream.range(0, quotients.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> quotients[i][1]).reversed())
                .limit(left)
                .forEach(i -> quotients[i][0] = quotients[i][0].add(BigInteger.ONE));
        BigInteger sign = BigInteger.valueOf(units.signum());
        return IntStream.range(0, quotients.length)
                .mapToObj(i -> quotients[i][0].multiply(sign))
                .toList();
    }

    private static List<BigInteger> sameScale(List<BigDecimal> weights) {
        for (BigDecimal weight : weights) {
            if (weight.precision() > MAXIMUM_WEIGHT_DIGITS || Math.abs((long) weight.scale()) > MAXIMUM_WEIGHT_DIGITS) {
                throw Problems.one("weights", "number.too-large", "value", weight, "precision", MAXIMUM_WEIGHT_DIGITS);
            }
        }
        int scale = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        return weights.stream()
                .map(weight -> weight.setScale(scale).unscaledValue())
                .toList();
    }
}
