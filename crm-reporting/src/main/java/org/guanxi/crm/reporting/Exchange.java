package org.guanxi.crm.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.storage.Measure;

/** Adds up amounts of several currencies in one. For the figures of one frame. */
final class Exchange {

    private static final int PLACES = 10;

    private final Currency to;
    private final ExchangeRates rates;
    private final Set<String> missing = new LinkedHashSet<>();
    private final Map<List<Group>, Map<String, Sum>> sums = new HashMap<>();

    Exchange(Currency to, ExchangeRates rates) {
        this.to = to;
        this.rates = rates;
    }

    private static final class Sum {
        private BigDecimal amount = BigDecimal.ZERO;
        private long count;
    }

    /** Takes the figure of one currency on one day, and of how many values it is. */
    void add(
            List<Group> key,
            String figure,
            Measure.Aggregate function,
            BigDecimal value,
            long count,
            String currency,
            LocalDate day) {
        Optional<BigDecimal> rate = currency.equals(to.getCurrencyCode())
                ? Optional.of(BigDecimal.ONE)
                : rates.rate(Currency.getInstance(currency), to, day);
        if (rate.isEmpty()) {
            missing.add(currency + " " + day);
            return;
        }
        BigDecimal converted = value.multiply(rate.get());
        Sum sum = sums.computeIfAbsent(key, none -> new HashMap<>()).computeIfAbsent(figure, none -> new Sum());
        boolean isFirst = sum.count == 0;
        switch (function) {
            case MINIMUM -> sum.amount = isFirst ? converted : sum.amount.min(converted);
            case MAXIMUM -> sum.amount = isFirst ? converted : sum.amount.max(converted);
            default -> sum.amount = sum.amount.add(converted);
        }
        sum.count += count;
    }

    /** Puts the figures into the frame, rounded once. */
    void into(Frame frame, Map<String, Measure.Aggregate> functions) {
        if (!missing.isEmpty()) {
            throw Problems.one(
                    "currencies", "report.no-rate", "to", to.getCurrencyCode(), "missing", String.join(", ", missing));
        }
        int digits = Math.max(to.getDefaultFractionDigits(), 0);
        sums.forEach((key, figures) -> figures.forEach((figure, sum) -> {
            BigDecimal exact = functions.get(figure) == Measure.Aggregate.AVERAGE
                    ? sum.amount.divide(BigDecimal.valueOf(sum.count), PLACES + digits, RoundingMode.HALF_UP)
                    : sum.amount;
            frame.row(key).put(figure, Values.normal(exact.setScale(digits, RoundingMode.HALF_EVEN)));
        }));
    }
}
