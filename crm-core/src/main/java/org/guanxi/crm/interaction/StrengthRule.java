package org.guanxi.crm.interaction;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What counted interactions are worth for a relationship: each is worth 1 on its day and half of what it was after every half-life,
 * {@code strength = Σ 2^(−age / half-life)} over those within the window. Frequency adds up, recency weighs: the exponential form of the
 * decay of ties between people described by R. S. Burt, "Decay functions", Social Networks 22 (2000) 1–28. A policy: {@code
 * Crm.builder().policy(StrengthRule.class, own)}.
 *
 * @param halfLife after how long an interaction is worth half
 * @param window how far back interactions are counted
 * @param known from which strength on somebody counts as known to us
 */
public record StrengthRule(Duration halfLife, Duration window, BigDecimal known) {

    private static final int PLACES = 4;

    /** A half-life of 90 days, a window of 730 days, known from 0.5 on: one interaction within 90 days. */
    public static StrengthRule standard() {
        return new StrengthRule(Duration.ofDays(90), Duration.ofDays(730), new BigDecimal("0.5"));
    }

    /**
     * So many interactions at about the same instant.
     *
     * @param at when; one after the present counts as now
     * @param count how many
     */
    public record Touches(Instant at, long count) {}

    /** What these interactions are worth now, rounded to four places. Pure; the order of the touches has no effect. */
    public BigDecimal strength(List<Touches> touches, Instant now) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Touches each : touches) {
            double age = Math.max(0, Duration.between(each.at(), now).toMillis());
            double worth = StrictMath.pow(2, -age / halfLife.toMillis());
            sum = sum.add(new BigDecimal(worth).multiply(BigDecimal.valueOf(each.count())));
        }
        return sum.setScale(PLACES, RoundingMode.HALF_UP);
    }

    /** Whether a relationship of this strength counts as known. */
    public boolean isKnown(BigDecimal strength) {
        return strength.compareTo(known) >= 0;
    }
}
