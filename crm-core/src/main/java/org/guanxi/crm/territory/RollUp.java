package org.guanxi.crm.territory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanxi.crm.common.Money;

/**
 * What lies in territories: of each its own, and its own with all that lies below. The roots together with what lies in none are
 * everything.
 *
 * @param lines one for each territory, in order of code
 * @param nowhere what lies in no territory
 */
public record RollUp(List<Line> lines, Sum nowhere) {

    /** Copies the list. */
    public RollUp {
        lines = List.copyOf(lines);
    }

    /**
     * Customers and open deals, summed.
     *
     * @param customers how many customers
     * @param openDeals how many open deals
     * @param value what these are worth, one for each currency
     */
    public record Sum(long customers, long openDeals, List<Money> value) {

        /** Nothing. */
        public static final Sum NOTHING = new Sum(0, 0, List.of());

        /** Copies the list. */
        public Sum {
            value = List.copyOf(value);
        }

        /** Both together. */
        public Sum plus(Sum other) {
            Deals deals = new Deals(openDeals, value).plus(new Deals(other.openDeals, other.value));
            return new Sum(customers + other.customers, deals.count(), deals.value());
        }
    }

    /**
     * One territory.
     *
     * @param code its code
     * @param parent the code of the one above; absent at the root
     * @param own what lies in itself
     * @param total that, and what lies in all below it
     */
    public record Line(String code, Optional<String> parent, Sum own, Sum total) {}

    /** The line of this territory; empty if there is none. */
    public Optional<Line> of(String code) {
        return lines.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /** Rolls up: parents by code of the child, and own sums by code; a code without a sum has nothing. Pure. */
    public static RollUp of(Map<String, Optional<String>> parents, Map<String, Sum> own, Sum nowhere) {
        Map<String, Sum> totals = new HashMap<>();
        parents.keySet().forEach(code -> {
            Sum sum = own.getOrDefault(code, Sum.NOTHING);
            Optional<String> place = Optional.of(code);
            while (place.isPresent()) {
                totals.merge(place.get(), sum, Sum::plus);
                place = parents.getOrDefault(place.get(), Optional.empty());
            }
        });
        List<Line> lines = new ArrayList<>();
        parents.forEach((code, parent) -> lines.add(
                new Line(code, parent, own.getOrDefault(code, Sum.NOTHING), totals.getOrDefault(code, Sum.NOTHING))));
        lines.sort(Comparator.comparing(Line::code));
        return new RollUp(lines, nowhere);
    }
}
