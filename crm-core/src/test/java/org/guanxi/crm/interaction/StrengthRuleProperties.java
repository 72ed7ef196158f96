package org.guanxi.crm.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

@Tag("CON-06")
class StrengthRuleProperties {

    private static final Instant NOW = Instant.parse("2025-03-03T09:00:00Z");
    private static final StrengthRule RULE = StrengthRule.standard();

    private static StrengthRule.Touches daysAgo(int days) {
        return new StrengthRule.Touches(NOW.minus(Duration.ofDays(days)), 1);
    }

    private static List<StrengthRule.Touches> touches(List<Integer> ages) {
        return ages.stream().map(StrengthRuleProperties::daysAgo).toList();
    }

    @Property(tries = 50)
    void aTouchIsWorthHalfAfterEachHalfLife(@ForAll @IntRange(max = 8) int halfLives) {
        BigDecimal worth = RULE.strength(List.of(daysAgo(90 * halfLives)), NOW);
        double expected = 1.0 / (1 << halfLives);
        assertThat(worth.doubleValue()).isBetween(expected - 0.0001, expected + 0.0001);
    }

    @Property(tries = 100)
    void theOrderOfTouchesHasNoEffect(@ForAll @Size(max = 20) List<@IntRange(max = 700) Integer> ages) {
        List<StrengthRule.Touches> turned = new ArrayList<>(touches(ages));
        Collections.reverse(turned);
        assertThat(RULE.strength(turned, NOW)).isEqualTo(RULE.strength(touches(ages), NOW));
    }

    @Property(tries = 100)
    void oneMoreTouchNeverWeakensAndTimeNeverStrengthens(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(max = 700) Integer> ages,
            @ForAll @IntRange(max = 365) int days) {
        BigDecimal before = RULE.strength(touches(ages), NOW);
        assertThat(RULE.strength(touches(ages.subList(1, ages.size())), NOW)).isLessThanOrEqualTo(before);
        assertThat(RULE.strength(touches(ages), NOW.plus(Duration.ofDays(days))))
                .isLessThanOrEqualTo(before);
    }
}
