package org.guanxi.crm.territory.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Field;
import org.jspecify.annotations.Nullable;

/** Whether one record could meet two rules, by the values, beginnings and ranges that both ask for. Pure. */
final class Overlaps {

    private Overlaps() {}

    /** Whether it could: told too often rather than too rarely, as only what both ask for of one attribute is compared. */
    static <E> boolean canBothHold(Condition<E> one, Condition<E> other) {
        Map<Field<E>, List<List<Anchor<E>>>> left = demands(one);
        Map<Field<E>, List<List<Anchor<E>>>> right = demands(other);
        for (Map.Entry<Field<E>, List<List<Anchor<E>>>> demand : left.entrySet()) {
            boolean isSingle = demand.getKey() instanceof Field.Stored<E>;
            for (List<Anchor<E>> mine : demand.getValue()) {
                for (List<Anchor<E>> theirs : right.getOrDefault(demand.getKey(), List.of())) {
                    if (isSingle && !meet(mine, theirs)) {
                        return false;
                    }
                }
            }
        }
        return !Anchor.ways(one).contains(List.<Anchor<E>>of())
                && !Anchor.ways(other).contains(List.<Anchor<E>>of());
    }

    /** The ways that speak of one attribute alone. */
    private static <E> Map<Field<E>, List<List<Anchor<E>>>> demands(Condition<E> rule) {
        Map<Field<E>, List<List<Anchor<E>>>> demands = new HashMap<>();
        for (List<Anchor<E>> way : Anchor.ways(rule)) {
            Set<Field<E>> fields = new HashSet<>();
            way.forEach(each -> fields.add(each.field()));
            if (fields.size() == 1) {
                demands.computeIfAbsent(way.get(0).field(), key -> new ArrayList<>())
                        .add(way);
            }
        }
        return demands;
    }

    private static <E> boolean meet(List<Anchor<E>> one, List<Anchor<E>> other) {
        return one.stream().anyMatch(left -> other.stream().anyMatch(right -> meet(left, right)));
    }

    private static <E> boolean meet(Anchor<E> one, Anchor<E> other) {
        if (one instanceof Anchor.Equal<E> left) {
            return holds(other, left.value());
        } else if (other instanceof Anchor.Equal<E> right) {
            return holds(one, right.value());
        } else if (one instanceof Anchor.Beginning<E> left && other instanceof Anchor.Beginning<E> right) {
            return left.text().startsWith(right.text()) || right.text().startsWith(left.text());
        } else if (one instanceof Anchor.Between<E> left && other instanceof Anchor.Between<E> right) {
            return isAtMost(left.field(), left.low(), right.high()) && isAtMost(left.field(), right.low(), left.high());
        }
        return true;
    }

    private static <E> boolean holds(Anchor<E> anchor, Object value) {
        if (anchor instanceof Anchor.Equal<E> equal) {
            return equal.value().equals(value);
        } else if (anchor instanceof Anchor.Beginning<E> beginning) {
            return value instanceof String text && text.startsWith(beginning.text());
        } else if (anchor instanceof Anchor.Between<E> between) {
            return isAtMost(between.field(), between.low(), value) && isAtMost(between.field(), value, between.high());
        }
        return true;
    }

    private static <E> boolean isAtMost(Field<E> field, @Nullable Object low, @Nullable Object high) {
        return low == null || high == null || field.kind().compare(low, high) <= 0;
    }
}
