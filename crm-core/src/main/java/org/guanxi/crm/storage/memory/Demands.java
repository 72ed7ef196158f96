package org.guanxi.crm.storage.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.Field;
import org.jspecify.annotations.Nullable;

/** What a condition demands of single fields: the parts that all must hold. */
final class Demands<E extends Entity<E>> {

    private final List<Condition<E>> parts = new ArrayList<>();

    Demands(Condition<E> where) {
        collect(where);
    }

    private void collect(Condition<E> condition) {
        if (condition instanceof Condition.And<E> and) {
            and.parts().forEach(this::collect);
        } else {
            parts.add(condition);
        }
    }

    /** The parts that all must hold. */
    List<Condition<E>> parts() {
        return parts;
    }

    /** The values of which the field must have one, null standing for absence; null if it is free. */
    @Nullable
    Collection<@Nullable Object> values(Field<E> field) {
        for (Condition<E> part : parts) {
            if (part instanceof Condition.Compare<E> compare
                    && compare.comparison() == Condition.Comparison.EQUAL
                    && isSame(compare.field(), field)) {
                return List.of(compare.value());
            }
        }
        for (Condition<E> part : parts) {
            if (part instanceof Condition.In<E> in && isSame(in.field(), field)) {
                return new ArrayList<>(in.values());
            }
            if (part instanceof Condition.Absent<E> absent && isSame(absent.field(), field)) {
                return Arrays.asList((Object) null);
            }
        }
        return null;
    }

    /** Whether the field can have one value only, or is absent for certain. */
    boolean isFixed(Field<E> field) {
        Collection<@Nullable Object> values = values(field);
        return values != null && values.size() == 1;
    }

    /** Between which values the field must lie. */
    Bounds bounds(Field<E> field) {
        Bounds bounds = Bounds.NONE;
        for (Condition<E> part : parts) {
            if (part instanceof Condition.Compare<E> compare && isSame(compare.field(), field)) {
                bounds = bounds.and(field.kind(), compare.comparison(), compare.value());
            } else if (part instanceof Condition.TextMatch<E> match
                    && match.place() == Condition.Place.START
                    && isSame(match.field(), field)) {
                bounds = bounds.andStart(match.text());
            }
        }
        return bounds;
    }

    static boolean isSame(Field<?> left, Field<?> right) {
        return left == right || left.equals(right);
    }
}
