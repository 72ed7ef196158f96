package org.guanxi.crm.territory.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Field;

/**
 * Finds the rules that can hold of a record, by what they ask for: a value, the beginning of a text, a range. Each rule lies under the
 * rarest of what it asks for; one that asks for none of these is always found. What is found is still to be tested.
 */
final class RuleIndex<E> {

    private final List<Shelf<E>> shelves;
    private final BitSet always = new BitSet();

    /** The rules that look at one attribute. */
    private static final class Shelf<E> {
        private final Field<E> field;
        private final Map<Object, List<Integer>> equal = new HashMap<>();
        private final Map<Integer, Map<String, List<Integer>>> beginnings = new TreeMap<>();
        private final List<Spans.Span> ranges = new ArrayList<>();
        private Spans spans;

        private Shelf(Field<E> field) {
            this.field = field;
            this.spans = new Spans(field.kind(), List.of());
        }

        private void add(Anchor<E> anchor, int rule) {
            if (anchor instanceof Anchor.Equal<E> value) {
                equal.computeIfAbsent(value.value(), key -> new ArrayList<>()).add(rule);
            } else if (anchor instanceof Anchor.Beginning<E> beginning) {
                beginnings
                        .computeIfAbsent(beginning.text().length(), key -> new HashMap<>())
                        .computeIfAbsent(beginning.text(), key -> new ArrayList<>())
                        .add(rule);
            } else if (anchor instanceof Anchor.Between<E> between) {
                ranges.add(new Spans.Span(between.low(), between.high(), rule));
            }
        }

        private void close() {
            spans = new Spans(field.kind(), ranges);
            ranges.clear();
        }

        private void find(E record, BitSet found) {
            for (Object value : field.values(record)) {
                equal.getOrDefault(Anchor.key(value), List.of()).forEach(found::set);
                if (value instanceof String text) {
                    findBeginning(text, found);
                }
                spans.holding(value, found::set);
            }
        }

        private void findBeginning(String text, BitSet found) {
            for (Map.Entry<Integer, Map<String, List<Integer>>> each : beginnings.entrySet()) {
                if (each.getKey() > text.length()) {
                    return;
                }
                each.getValue()
                        .getOrDefault(text.substring(0, each.getKey()), List.of())
                        .forEach(found::set);
            }
        }
    }

    /** Indexes the rules under their places in the list. */
    RuleIndex(List<Condition<E>> rules) {
        List<List<List<Anchor<E>>>> ways = rules.stream().map(Anchor::ways).toList();
        Map<Object, Integer> common = new HashMap<>();
        ways.forEach(each -> each.forEach(way -> way.forEach(anchor -> common.merge(anchor, 1, Integer::sum))));
        Map<Field<E>, Shelf<E>> byField = new LinkedHashMap<>();
        for (int rule = 0; rule < ways.size(); rule++) {
            List<Anchor<E>> best = null;
            for (List<Anchor<E>> way : ways.get(rule)) {
                if (best == null || cost(way, common, rules.size()) < cost(best, common, rules.size())) {
                    best = way;
                }
            }
            if (best == null) {
                always.set(rule);
            } else {
                for (Anchor<E> anchor : best) {
                    byField.computeIfAbsent(anchor.field(), Shelf::new).add(anchor, rule);
                }
            }
        }
        this.shelves = List.copyOf(byField.values());
        shelves.forEach(Shelf::close);
    }

    /** About how many rules lie under these. */
    private static <E> double cost(List<Anchor<E>> way, Map<Object, Integer> common, int rules) {
        double cost = 0;
        for (Anchor<E> anchor : way) {
            int same = common.getOrDefault(anchor, 1);
            if (anchor instanceof Anchor.Equal<E>) {
                cost += same;
            } else if (anchor instanceof Anchor.Beginning<E> beginning) {
                cost += same + rules / Math.pow(10, beginning.text().length());
            } else if (anchor instanceof Anchor.Between<E> between) {
                boolean isBounded = between.low() != null && between.high() != null;
                cost += same + rules / (isBounded ? 100.0 : 2.0);
            }
        }
        return cost;
    }

    /** The rules that can hold. */
    BitSet find(E record) {
        BitSet found = (BitSet) always.clone();
        for (Shelf<E> shelf : shelves) {
            shelf.find(record, found);
        }
        return found;
    }
}
