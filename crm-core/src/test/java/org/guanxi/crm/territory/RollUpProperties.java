package org.guanxi.crm.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.Money;

/** Sums over trees of territories, and how even they are. */
@Tag("TER-04")
class RollUpProperties {

    private static RollUp.Sum sum(Random random) {
        return new RollUp.Sum(
                random.nextInt(9), random.nextInt(5), List.of(Money.of(random.nextInt(100) + ".25", "CNY")));
    }

    @Property(tries = 200)
    void aTerritoryIsItsOwnAndTheSumOfItsChildrenAndTheRootsAreEverything(@ForAll long seed) {
        Random random = new Random(seed);
        Map<String, Optional<String>> parents = new LinkedHashMap<>();
        Map<String, RollUp.Sum> own = new HashMap<>();
        RollUp.Sum all = RollUp.Sum.NOTHING;
        for (int i = 0; i < 1 + random.nextInt(20); i++) {
            parents.put(
                    "t" + i,
                    i == 0 || random.nextInt(5) == 0 ? Optional.empty() : Optional.of("t" + random.nextInt(i)));
            own.put("t" + i, sum(random));
            all = all.plus(own.get("t" + i));
        }

        RollUp rolled = RollUp.of(parents, own, RollUp.Sum.NOTHING);

        for (RollUp.Line line : rolled.lines()) {
            assertThat(line.total())
                    .isEqualTo(children(rolled, Optional.of(line.code())).plus(line.own()));
        }
        assertThat(children(rolled, Optional.empty())).isEqualTo(all);
    }

    private static RollUp.Sum children(RollUp rolled, Optional<String> parent) {
        return rolled.lines().stream()
                .filter(each -> each.parent().equals(parent))
                .map(RollUp.Line::total)
                .reduce(RollUp.Sum.NOTHING, RollUp.Sum::plus);
    }

    @Example
    @Tag("TER-05")
    void unevennessIsMeasuredAsItIsDefined() {
        assertThat(Balance.gini(List.of(5L, 5L, 5L))).isZero();
        assertThat(Balance.gini(List.of(0L, 0L, 0L, 12L))).isEqualTo(0.75);
        assertThat(Balance.gini(List.of(1L, 2L, 3L, 4L))).isEqualTo(0.25);
        assertThat(Balance.variation(List.of(2L, 4L, 4L, 4L, 5L, 5L, 7L, 9L))).isEqualTo(0.4);
        assertThat(Balance.gini(List.of())).isZero();
    }

    @Property(tries = 200)
    @Tag("TER-05")
    void everyProposedMoveMakesTerritoriesMoreEven(@ForAll long seed) {
        Random random = new Random(seed);
        Map<String, List<Balance.Item>> items = new LinkedHashMap<>();
        Map<String, Long> loads = new HashMap<>();
        for (int i = 0; i < 1 + random.nextInt(6); i++) {
            List<Balance.Item> inside = new ArrayList<>();
            for (int j = 0; j < random.nextInt(12); j++) {
                inside.add(new Balance.Item(Id.of(new UUID(i, j)), 1 + random.nextInt(9), 0));
            }
            items.put("t" + i, inside);
            loads.put("t" + i, inside.stream().mapToLong(Balance.Item::workload).sum());
        }

        Balance balance = Balance.of(items, 20);

        double uneven = variance(loads);
        for (Balance.Move move : balance.moves()) {
            assertThat(items.get(move.from())).anyMatch(each -> each.customer().equals(move.customer()));
            loads.merge(move.from(), -move.workload(), Long::sum);
            loads.merge(move.to(), move.workload(), Long::sum);
            assertThat(variance(loads)).isLessThan(uneven);
            uneven = variance(loads);
        }
        assertThat(balance.giniAfter()).isEqualTo(Balance.gini(List.copyOf(loads.values())));
        assertThat(balance.giniAfter()).isLessThanOrEqualTo(balance.gini() + 1e-9);
    }

    private static double variance(Map<String, Long> loads) {
        double mean =
                loads.values().stream().mapToLong(Long::longValue).average().orElse(0);
        return loads.values().stream()
                .mapToDouble(each -> (each - mean) * (each - mean))
                .sum();
    }
}
