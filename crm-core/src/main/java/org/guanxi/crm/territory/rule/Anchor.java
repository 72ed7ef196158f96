package org.guanxi.crm.territory.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Field;
import org.guanxi.crm.storage.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Something that must be so of a record for a rule to hold, and by which an index finds the rule: the "access predicate" of Fabret and
 * others, Filtering Algorithms and Implementation for Very Fast Publish/Subscribe Systems, SIGMOD 2001. Pure.
 */
sealed interface Anchor<E> {

    /** The attribute it looks at. */
    Field<E> field();

    /** The attribute has this value. */
    record Equal<E>(Field<E> field, Object value) implements Anchor<E> {}

    /** The attribute begins with this text. */
    record Beginning<E>(Field<E> field, String text) implements Anchor<E> {}

    /** The attribute lies between these, both included; null where there is no end. */
    record Between<E>(
            Field<E> field, @Nullable Object low, @Nullable Object high) implements Anchor<E> {}

    /** One value has one key, however it is written. */
    static Object key(Object value) {
        return value instanceof BigDecimal decimal ? decimal.stripTrailingZeros() : value;
    }

    /**
     * Ways to find the rule: of each way, whenever the rule holds, at least one anchor does. A way without anchors says that it never
     * holds; no way at all, that nothing can be said.
     */
    static <E> List<List<Anchor<E>>> ways(Condition<E> rule) {
        if (rule instanceof Condition.And<E> and) {
            return all(and.parts());
        } else if (rule instanceof Condition.Or<E> or) {
            return any(or.parts());
        } else if (rule instanceof Condition.Compare<E> compare) {
            return one(compared(compare));
        } else if (rule instanceof Condition.In<E> in) {
            List<Anchor<E>> anchors = new ArrayList<>();
            in.values().forEach(value -> anchors.add(new Equal<>(in.field(), key(value))));
            return List.of(anchors);
        } else if (rule instanceof Condition.TextMatch<E> match && match.place() == Condition.Place.START) {
            return List.of(List.of(new Beginning<>(match.field(), match.text())));
        } else if (rule instanceof Condition.Not<E> not && not.condition() instanceof Condition.All<E>) {
            return List.of(List.of());
        }
        return List.of();
    }

    private static <E> List<List<Anchor<E>>> one(Optional<Anchor<E>> anchor) {
        return anchor.<List<List<Anchor<E>>>>map(each -> List.of(List.of(each))).orElseGet(List::of);
    }

    private static <E> Optional<Anchor<E>> compared(Condition.Compare<E> compare) {
        Field<E> field = compare.field();
        if (field.kind() == Kind.JSON) {
            return Optional.empty();
        }
        return switch (compare.comparison()) {
            case EQUAL -> Optional.of(new Equal<>(field, key(compare.value())));
            case DIFFERENT -> Optional.empty();
            case BELOW, AT_MOST -> Optional.of(new Between<>(field, null, compare.value()));
            case ABOVE, AT_LEAST -> Optional.of(new Between<>(field, compare.value(), null));
        };
    }

    /** Each part alone is a way; the two ends of one range together are a better one. */
    private static <E> List<List<Anchor<E>>> all(List<Condition<E>> parts) {
        List<List<Anchor<E>>> ways = new ArrayList<>();
        Map<Field<E>, Between<E>> ranges = new HashMap<>();
        for (Condition<E> part : parts) {
            for (List<Anchor<E>> way : ways(part)) {
                if (way.size() == 1
                        && way.get(0) instanceof Between<E> between
                        && between.field() instanceof Field.Stored<E>) {
                    ranges.merge(between.field(), between, Anchor::both);
                } else {
                    ways.add(way);
                }
            }
        }
        ranges.values().forEach(range -> ways.add(List.of(range)));
        return ways;
    }

    private static <E> Between<E> both(Between<E> one, Between<E> other) {
        Kind kind = one.field().kind();
        Object low = one.low() == null || (other.low() != null && kind.compare(other.low(), one.low()) > 0)
                ? other.low()
                : one.low();
        Object high = one.high() == null || (other.high() != null && kind.compare(other.high(), one.high()) < 0)
                ? other.high()
                : one.high();
        return new Between<>(one.field(), low, high);
    }

    /** Of every part the way with the fewest anchors, together. */
    private static <E> List<List<Anchor<E>>> any(List<Condition<E>> parts) {
        List<Anchor<E>> together = new ArrayList<>();
        for (Condition<E> part : parts) {
            Optional<List<Anchor<E>>> fewest =
                    ways(part).stream().min((left, right) -> Integer.compare(weight(left), weight(right)));
            if (fewest.isEmpty()) {
                return List.of();
            }
            together.addAll(fewest.get());
        }
        return List.of(together);
    }

    private static <E> int weight(List<Anchor<E>> way) {
        return way.stream()
                .mapToInt(each -> each instanceof Equal<E> ? 1 : each instanceof Beginning<E> ? 10 : 100)
                .sum();
    }
}
