package org.guanxi.crm.territory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.customer.Customer;

/**
 * How evenly territories are loaded.
 *
 * @param loads the load of each territory, heaviest first
 * @param gini the Gini coefficient of the loads: 0 if all are equal, towards 1 if one has all; 0 if there is no load
 * @param variation the coefficient of variation: the standard deviation of the loads over their mean; 0 if there is no load
 * @param moves customers to name for another territory, in order; each makes the loads more even
 * @param giniAfter the Gini coefficient once all these are done
 */
public record Balance(List<Load> loads, double gini, double variation, List<Move> moves, double giniAfter) {

    /** Copies the lists. */
    public Balance {
        loads = List.copyOf(loads);
        moves = List.copyOf(moves);
    }

    /**
     * What one territory has to carry.
     *
     * @param territory its code
     * @param workload how much work lies in it: one for each customer, and one more for each open deal
     * @param potential how many open deals lie in it
     */
    public record Load(String territory, long workload, long potential) {}

    /**
     * A customer that could go elsewhere.
     *
     * @param customer the customer
     * @param from the code of the territory in which it lies
     * @param to the code of the lighter one
     * @param workload how much work it is
     */
    public record Move(Id<Customer> customer, String from, String to, long workload) {}

    /**
     * A customer in a territory.
     *
     * @param customer the customer
     * @param workload how much work it is, at least 1
     * @param potential how many open deals it has
     */
    public record Item(Id<Customer> customer, long workload, long potential) {}

    /**
     * The Gini coefficient G = (2 Σ i·x<sub>i</sub>) / (n Σ x<sub>i</sub>) − (n + 1) / n of the values in ascending order, i from 1 (C. Gini,
     * Variabilità e mutabilità, 1912; in this form: C. Dagum, The New Palgrave, "Gini ratio"). 0 if there are none, or all are 0.
     */
    public static double gini(List<Long> values) {
        List<Long> sorted = values.stream().sorted().toList();
        double sum = 0;
        double weighted = 0;
        for (int i = 0; i < sorted.size(); i++) {
            sum += sorted.get(i);
            weighted += (i + 1.0) * sorted.get(i);
        }
        int n = sorted.size();
        return sum == 0 ? 0 : Math.max(0, 2 * weighted / (n * sum) - (n + 1.0) / n);
    }

    /** The coefficient of variation σ / μ, of the whole population (K. Pearson, 1896). 0 if there are none, or all are 0. */
    public static double variation(List<Long> values) {
        double mean = values.stream().mapToLong(Long::longValue).average().orElse(0);
        double squares = values.stream()
                .mapToDouble(each -> (each - mean) * (each - mean))
                .average()
                .orElse(0);
        return mean == 0 ? 0 : Math.sqrt(squares) / mean;
    }

    /**
     * Measures territories by what lies in them, and proposes moves: again and again from the heaviest to the lightest the customer that
     * brings them closest, as long as that makes the two more even. Pure; the same input gives the same answer.
     *
     * @param items what lies in each territory
     * @param mostMoves how many moves to propose at most
     */
    public static Balance of(Map<String, List<Item>> items, int mostMoves) {
        TreeMap<String, List<Item>> left = new TreeMap<>();
        TreeMap<String, Long> loads = new TreeMap<>();
        items.forEach((code, all) -> {
            left.put(code, new ArrayList<>(all));
            loads.put(code, all.stream().mapToLong(Item::workload).sum());
        });
        List<Load> told = new ArrayList<>();
        loads.forEach((code, load) -> told.add(new Load(
                code,
                load,
                items.getOrDefault(code, List.of()).stream()
                        .mapToLong(Item::potential)
                        .sum())));
        told.sort(Comparator.comparingLong(Load::workload).reversed().thenComparing(Load::territory));
        List<Long> before = List.copyOf(loads.values());
        List<Move> moves = new ArrayList<>();
        while (moves.size() < mostMoves && loads.size() > 1) {
            Optional<Move> next = next(left, loads);
            if (next.isEmpty()) {
                break;
            }
            Move move = next.get();
            moves.add(move);
            left.getOrDefault(move.from(), List.of())
                    .removeIf(each -> each.customer().equals(move.customer()));
            loads.merge(move.from(), -move.workload(), Long::sum);
            loads.merge(move.to(), move.workload(), Long::sum);
        }
        return new Balance(told, gini(before), variation(before), moves, gini(List.copyOf(loads.values())));
    }

    private static Optional<Move> next(Map<String, List<Item>> left, TreeMap<String, Long> loads) {
        Comparator<Map.Entry<String, Long>> byLoad = Map.Entry.comparingByValue();
        Map.Entry<String, Long> heaviest = loads.entrySet().stream().max(byLoad).orElseThrow();
        Map.Entry<String, Long> lightest = loads.entrySet().stream().min(byLoad).orElseThrow();
        long difference = heaviest.getValue() - lightest.getValue();
        return left.getOrDefault(heaviest.getKey(), List.of()).stream()
                .filter(each -> each.workload() > 0 && each.workload() < difference)
                .min(Comparator.<Item>comparingLong(each -> Math.abs(difference - 2 * each.workload()))
                        .thenComparing(Item::customer))
                .map(each -> new Move(each.customer(), heaviest.getKey(), lightest.getKey(), each.workload()));
    }
}
