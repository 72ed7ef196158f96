package org.guanxi.crm.opportunity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.guanxi.crm.common.Percentage;

/**
 * How many of the decided deals were won. Abandoned and open deals are not decided.
 *
 * @param of what the deals have in common, such as the name of a seller; empty for those of which that is absent
 * @param won how many were won
 * @param lost how many were lost
 */
public record WinRate<V>(Optional<V> of, long won, long lost) {

    /** Won ÷ (won + lost), rounded HALF_UP to four decimals of a percent; empty while nothing is decided. */
    public Optional<Percentage> rate() {
        if (won + lost == 0) {
            return Optional.empty();
        }
        BigDecimal percent = BigDecimal.valueOf(won)
                .movePointRight(2)
                .divide(BigDecimal.valueOf(won + lost), MathContext.DECIMAL128)
                .setScale(4, RoundingMode.HALF_UP);
        return Optional.of(new Percentage(percent));
    }
}
