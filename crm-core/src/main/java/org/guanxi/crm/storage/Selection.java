package org.guanxi.crm.storage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.error.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Which records of one kind, in which order, and how many at most. Immutable; every method answers a changed copy. The
 * order always ends on the id, so that it is total.
 *
 * @param <E> the entity
 */
public final class Selection<E extends Entity<E>> {

    /** How many records a selection answers unless it says otherwise. */
    public static final int DEFAULT_LIMIT = 50;

    /** The most records one page can have; more are read as a stream. */
    public static final int MAXIMUM_LIMIT = 1000;

    private final EntityType<E> type;
    private final Condition<E> where;
    private final List<Order<E>> order;
    private final int limit;
    private final Optional<List<Optional<Object>>> after;

    private Selection(
            EntityType<E> type,
            Condition<E> where,
            List<Order<E>> order,
            int limit,
            Optional<List<Optional<Object>>> after) {
        this.type = type;
        this.where = where;
        this.order = List.copyOf(order);
        this.limit = limit;
        this.after = after;
    }

    /** The first fifty records of this type in order of id. */
    public static <E extends Entity<E>> Selection<E> of(EntityType<E> type) {
        return new Selection<>(type, Condition.all(), type.inOrderOfId(), DEFAULT_LIMIT, Optional.empty());
    }

    /** Only those that also meet this condition. */
    public Selection<E> where(Condition<E> condition) {
        return new Selection<>(type, where.and(condition), order, limit, after);
    }

    /** In this order, then by id; replaces an earlier order, and starts at the beginning. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Selection<E> orderBy(Order<E>... steps) {
        List<Order<E>> total = new ArrayList<>(Arrays.asList(steps));
        if (total.stream().noneMatch(step -> step.field().equals(type.id().field()))) {
            total.addAll(type.inOrderOfId());
        }
        return new Selection<>(type, where, total, limit, Optional.empty());
    }

    /**
     * At most so many.
     *
     * @throws org.guanxi.crm.error.Invalid {@code selection.limit} unless it is from 1 to {@link #MAXIMUM_LIMIT}
     */
    public Selection<E> limit(int most) {
        if (most < 1 || most > MAXIMUM_LIMIT) {
            throw Problems.one("limit", "selection.limit", "limit", most, "maximum", MAXIMUM_LIMIT);
        }
        return new Selection<>(type, where, order, most, after);
    }

    /** Only those that come after this record in the order. */
    public Selection<E> after(E last) {
        List<Optional<Object>> key = new ArrayList<>();
        for (Order<E> step : order) {
            key.add(Optional.ofNullable(step.field().value(last)));
        }
        return after(key);
    }

    /** Only those that come after these encoded values of the fields of the order; an absent one is empty. */
    public Selection<E> after(List<Optional<Object>> key) {
        if (key.size() != order.size()) {
            throw Problems.one("after", "selection.cursor");
        }
        return new Selection<>(type, where, order, limit, Optional.of(List.copyOf(key)));
    }

    /** The type of the records. */
    public EntityType<E> type() {
        return type;
    }

    /** What they meet. */
    public Condition<E> where() {
        return where;
    }

    /** The total order: the given steps, then the id. */
    public List<Order<E>> order() {
        return order;
    }

    /** The most that are answered. */
    public int limit() {
        return limit;
    }

    /** The encoded values of the fields of the order after which to begin; empty to begin at the beginning. */
    public Optional<List<Optional<Object>>> after() {
        return after;
    }

    /** Compares two records by the order. */
    public int compare(E left, E right) {
        for (Order<E> step : order) {
            int outcome =
                    compareValues(step, step.field().value(left), step.field().value(right));
            if (outcome != 0) {
                return outcome;
            }
        }
        return 0;
    }

    /** Whether the record comes after the place where this selection begins. */
    public boolean isAfter(E record) {
        if (after.isEmpty()) {
            return true;
        }
        for (int i = 0; i < order.size(); i++) {
            Order<E> step = order.get(i);
            int outcome = compareValues(
                    step, step.field().value(record), after.get().get(i).orElse(null));
            if (outcome != 0) {
                return outcome > 0;
            }
        }
        return false;
    }

    private int compareValues(Order<E> step, @Nullable Object left, @Nullable Object right) {
        int outcome;
        if (left == null || right == null) {
            outcome = Boolean.compare(left != null, right != null);
        } else {
            outcome = step.field().kind().compare(left, right);
        }
        return step.isDescending() ? -outcome : outcome;
    }

    @Override
    public String toString() {
        return type + " where " + where + " order by " + order + " limit " + limit
                + after.map(key -> " after " + key).orElse("");
    }
}
