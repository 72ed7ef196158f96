package org.guanxi.crm.storage.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.Field;
import org.guanxi.crm.storage.Kind;
import org.guanxi.crm.storage.Order;
import org.guanxi.crm.storage.Selection;
import org.jspecify.annotations.Nullable;

/**
 * Records shown in a selection's order, along an index that has it.
 *
 * @param name the index, for people
 * @param slots what is walked
 * @param direction which way
 * @param first what comes first whatever the way: the rest of the key at which a page begins
 * @param range what is walked
 */
record Walk<E extends Entity<E>>(
        String name, SortedSlots<E> slots, Direction direction, Access.Ranges.Range first, Access.Ranges.Range range) {

    private static final Access.Ranges.Range NOTHING = new Access.Ranges.Range(0, 0);

    /** Which way an index is walked. */
    enum Direction {
        /** From the first record to the last. */
        FORWARDS,
        /** From the last record to the first. */
        BACKWARDS,
        /** From the last key to the first, but the records of a key in order of id. */
        KEYS_BACKWARDS
    }

    /** The shortest walk in the order of the selection; null if no index has that order. */
    static <E extends Entity<E>> @Nullable Walk<E> inOrder(Table<E> table, Demands<E> demands, Selection<E> selection) {
        List<Order<E>> steps = new ArrayList<>();
        Order<E> byId = null;
        for (Order<E> step : selection.order()) {
            if (Demands.isSame(step.field(), table.type().id().field())) {
                byId = step;
                break;
            }
            if (!demands.isFixed(step.field())) {
                steps.add(step);
            }
        }
        Direction direction = byId == null ? null : direction(steps, byId);
        if (direction == null) {
            return null;
        }
        if (steps.isEmpty()) {
            return walk("id", table.inOrderOfId(), demands, selection, direction);
        }
        Walk<E> best = null;
        for (TableIndex<E> index : table.indexes()) {
            List<Field<E>> open = new ArrayList<>(index.slots().order().fields());
            open.removeIf(demands::isFixed);
            if (!index.isOverlap()
                    && open.equals(steps.stream().map(Order::field).toList())) {
                Walk<E> walk = walk("index " + index, index.slots(), demands, selection, direction);
                best = best == null || walk.length() < best.length() ? walk : best;
            }
        }
        return best;
    }

    private static <E> @Nullable Direction direction(List<Order<E>> steps, Order<E> byId) {
        boolean isDescending =
                steps.isEmpty() ? byId.isDescending() : steps.get(0).isDescending();
        boolean isMixed = steps.stream().anyMatch(step -> step.isDescending() != isDescending);
        if (isMixed || (byId.isDescending() && !isDescending)) {
            return null;
        }
        if (!isDescending) {
            return Direction.FORWARDS;
        }
        return byId.isDescending() ? Direction.BACKWARDS : Direction.KEYS_BACKWARDS;
    }

    private static <E extends Entity<E>> Walk<E> walk(
            String name, SortedSlots<E> slots, Demands<E> demands, Selection<E> selection, Direction direction) {
        @Nullable Object[] prefix = new Object[0];
        Bounds bounds = Bounds.NONE;
        for (Field<E> field : slots.order().fields()) {
            Collection<@Nullable Object> values = demands.values(field);
            if (values == null || values.size() != 1) {
                bounds = demands.bounds(field);
                break;
            }
            prefix = Planner.with(prefix, values.iterator().next());
        }
        Access.Ranges.Range range = Planner.range(slots, prefix, bounds);
        Walk<E> whole = new Walk<>(name, slots, direction, NOTHING, range);
        List<Optional<Object>> after = selection.after().orElse(null);
        return after == null ? whole : whole.after(selection.order(), after, demands);
    }

    /** What of this walk comes after the place where a page begins. */
    private Walk<E> after(List<Order<E>> order, List<Optional<Object>> page, Demands<E> demands) {
        @Nullable Object[] key = new Object[slots.order().size()];
        UUID id = null;
        for (int i = 0; i < order.size(); i++) {
            Field<E> field = order.get(i).field();
            Object value = page.get(i).orElse(null);
            Collection<@Nullable Object> fixed = demands.values(field);
            if (fixed != null
                    && fixed.size() == 1
                    && !Objects.equals(fixed.iterator().next(), value)) {
                return this;
            }
            if (field.kind() == Kind.ID && field.name().equals("id")) {
                id = (UUID) value;
                break;
            }
            int position = slots.order().fields().indexOf(field);
            if (position >= 0) {
                key[position] = value;
            }
        }
        return id == null ? this : after(fixed(key, demands), id);
    }

    private @Nullable Object[] fixed(@Nullable Object[] key, Demands<E> demands) {
        List<Field<E>> fields = slots.order().fields();
        for (int i = 0; i < key.length; i++) {
            Collection<@Nullable Object> values = demands.values(fields.get(i));
            if (values != null && values.size() == 1) {
                key[i] = values.iterator().next();
            }
        }
        return key;
    }

    private Walk<E> after(@Nullable Object[] key, UUID id) {
        return switch (direction) {
            case FORWARDS -> within(NOTHING, Math.max(range.from(), slots.after(key, id)), range.until());
            case BACKWARDS -> within(NOTHING, range.from(), Math.min(range.until(), slots.from(key, id)));
            case KEYS_BACKWARDS -> {
                long rest = Math.max(range.from(), slots.after(key, id));
                long restEnd = Math.max(rest, Math.min(range.until(), slots.after(key)));
                Access.Ranges.Range first = new Access.Ranges.Range(rest, restEnd);
                yield within(first, range.from(), Math.min(range.until(), slots.from(key)));
            }
        };
    }

    private Walk<E> within(Access.Ranges.Range rest, long from, long until) {
        return new Walk<>(name, slots, direction, rest, new Access.Ranges.Range(from, Math.max(from, until)));
    }

    /** About how many records it shows. */
    long length() {
        return slots.count(first.from(), first.until()) + slots.count(range.from(), range.until());
    }

    /** Shows them; says whether the visitor let it end. */
    boolean each(Visitor<E> visitor) {
        return slots.each(first.from(), first.until(), visitor)
                && switch (direction) {
                    case FORWARDS -> slots.each(range.from(), range.until(), visitor);
                    case BACKWARDS -> slots.eachBackwards(range.from(), range.until(), visitor);
                    case KEYS_BACKWARDS -> slots.eachKeyBackwards(range.from(), range.until(), visitor);
                };
    }

    @Override
    public String toString() {
        return name + " in order";
    }
}
