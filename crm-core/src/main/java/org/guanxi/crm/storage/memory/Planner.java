package org.guanxi.crm.storage.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.Field;
import org.guanxi.crm.storage.Index;
import org.jspecify.annotations.Nullable;

/** Finds the narrowest way to the records that may meet a condition. */
final class Planner<E extends Entity<E>> {

    private static final int MOST_RANGES = 1000;
    private static final int FEW = 32;

    private final Tenant tenant;
    private final Table<E> table;
    private final Demands<E> demands;

    Planner(Tenant tenant, Table<E> table, Condition<E> where) {
        this.tenant = tenant;
        this.table = table;
        this.demands = new Demands<>(where);
    }

    Demands<E> demands() {
        return demands;
    }

    /** The way that shows the fewest records. */
    Access<E> narrowest() {
        Collection<@Nullable Object> ids = demands.values(table.type().id().field());
        if (ids != null) {
            return byId(ids);
        }
        for (TableIndex<E> index : table.indexes()) {
            Access<E> one = one(index);
            if (one != null) {
                return one;
            }
        }
        Access<E> best = new Access.All<>(table);
        for (TableIndex<E> index : table.indexes()) {
            best = narrower(best, index.isOverlap() ? overlapping(index) : ranges(index));
        }
        for (Condition<E> part : demands.parts()) {
            // to look for a way by other tables is not for free
            if (best.estimate() > FEW) {
                best = narrower(best, byWayOf(part));
            }
        }
        return best;
    }

    private Access<E> narrower(Access<E> best, @Nullable Access<E> other) {
        return other != null && other.estimate() < best.estimate() ? other : best;
    }

    private Access<E> byId(Collection<? extends @Nullable Object> ids) {
        List<E> records = new ArrayList<>();
        for (Object id : ids) {
            E entity = id == null ? null : table.get((UUID) id);
            if (entity != null) {
                records.add(entity);
            }
        }
        return new Access.ById<>(records);
    }

    /** By all values of a unique index: no other way can show fewer records. */
    private @Nullable Access<E> one(TableIndex<E> index) {
        if (index.index().use() != Index.Use.UNIQUE) {
            return null;
        }
        List<Field<E>> fields = index.index().fields();
        @Nullable Object[] key = new Object[fields.size()];
        for (int i = 0; i < key.length; i++) {
            Collection<@Nullable Object> values = demands.values(fields.get(i));
            key[i] = values == null || values.size() != 1
                    ? null
                    : values.iterator().next();
            if (key[i] == null) {
                return null;
            }
        }
        SortedSlots<E> slots = index.slots();
        long place = slots.from(key);
        boolean isThere = place != slots.end() && slots.order().compare(key, slots.at(place)) == 0;
        return new Access.One<>(index, isThere ? List.of(slots.at(place)) : List.of());
    }

    private @Nullable Access<E> overlapping(TableIndex<E> index) {
        List<Field<E>> fields = index.index().fields();
        Collection<@Nullable Object> keys = demands.values(fields.get(0));
        if (keys == null || keys.size() > MOST_RANGES) {
            return null;
        }
        Object before = demands.bounds(fields.get(1)).greatest();
        Object after = demands.bounds(fields.get(2)).least();
        long estimate = index.timelines().estimate(keys, before != null && after != null);
        return new Access.Overlapping<>(index, keys, after, before, estimate);
    }

    private @Nullable Access<E> ranges(TableIndex<E> index) {
        List<Field<E>> fields = index.slots().order().fields();
        List<@Nullable Object[]> prefixes = new ArrayList<>();
        prefixes.add(new Object[0]);
        int depth = 0;
        for (; depth < fields.size(); depth++) {
            Collection<@Nullable Object> values = demands.values(fields.get(depth));
            if (values == null || (long) prefixes.size() * values.size() > MOST_RANGES) {
                break;
            }
            prefixes = longer(prefixes, values);
        }
        Bounds bounds = depth < fields.size() ? demands.bounds(fields.get(depth)) : Bounds.NONE;
        if (depth == 0 && bounds.isNone()) {
            return null;
        }
        List<Access.Ranges.Range> ranges = new ArrayList<>();
        long estimate = 0;
        for (@Nullable Object[] prefix : prefixes) {
            Access.Ranges.Range range = range(index.slots(), prefix, bounds);
            ranges.add(range);
            estimate += index.slots().count(range.from(), range.until());
        }
        return new Access.Ranges<>(index, ranges, estimate);
    }

    private static List<@Nullable Object[]> longer(
            List<@Nullable Object[]> prefixes, Collection<? extends @Nullable Object> values) {
        List<@Nullable Object[]> longer = new ArrayList<>();
        for (@Nullable Object[] prefix : prefixes) {
            values.forEach(value -> longer.add(with(prefix, value)));
        }
        return longer;
    }

    static @Nullable Object[] with(@Nullable Object[] prefix, @Nullable Object value) {
        @Nullable Object[] key = Arrays.copyOf(prefix, prefix.length + 1);
        key[prefix.length] = value;
        return key;
    }

    /** The stretch of an index with these first values and the next one between the bounds. */
    static <E extends Entity<E>> Access.Ranges.Range range(
            SortedSlots<E> slots, @Nullable Object[] prefix, Bounds bounds) {
        if (bounds.isNone()) {
            return new Access.Ranges.Range(slots.from(prefix), slots.after(prefix));
        }
        // without a least value it begins behind the absent ones
        boolean isBehind = bounds.least() == null || bounds.isAboveLeast();
        @Nullable Object[] least = with(prefix, bounds.least());
        long from = isBehind ? slots.after(least) : slots.from(least);
        if (bounds.greatest() == null) {
            return new Access.Ranges.Range(from, slots.after(prefix));
        }
        @Nullable Object[] greatest = with(prefix, bounds.greatest());
        long until = bounds.isBelowGreatest() ? slots.from(greatest) : slots.after(greatest);
        return new Access.Ranges.Range(from, Math.max(from, until));
    }

    private @Nullable Access<E> byWayOf(Condition<E> part) {
        if (part instanceof Condition.Or<E> or) {
            return union(or);
        }
        if (part instanceof Condition.HasAny<E, ?> hasAny) {
            return parents(hasAny);
        }
        if (part instanceof Condition.Via<E, ?> via) {
            return sources(via);
        }
        return null;
    }

    private @Nullable Access<E> union(Condition.Or<E> or) {
        List<Access<E>> ways = new ArrayList<>();
        for (Condition<E> part : or.parts()) {
            Access<E> way = new Planner<>(tenant, table, part).narrowest();
            if (way instanceof Access.All<E>) {
                return null;
            }
            ways.add(way);
        }
        return new Access.Union<>(ways);
    }

    private <C extends Entity<C>> Access<E> parents(Condition.HasAny<E, C> hasAny) {
        Condition<C> named = hasAny.link().parentKind().orElse(Condition.all());
        Search<C> children = new Search<>(tenant, tenant.table(hasAny.link().child()), named.and(hasAny.condition()));
        return new Access.ByWayOf<>(
                "children by " + children.access(), children.access().estimate(), () -> {
                    Set<Object> ids = new LinkedHashSet<>();
                    children.each(child -> {
                        Object parent = hasAny.link().parentId().value(child);
                        if (parent != null) {
                            ids.add(parent);
                        }
                        return true;
                    });
                    return records(byId(ids));
                });
    }

    private <T extends Entity<T>> @Nullable Access<E> sources(Condition.Via<E, T> via) {
        TableIndex<E> index = leading(via.reference().field());
        if (index == null) {
            return null;
        }
        Table<T> targets = tenant.table(via.reference().target());
        Search<T> search = new Search<>(tenant, targets, via.condition());
        long each = 1L + table.size() / Math.max(1, targets.size());
        return new Access.ByWayOf<>(
                "index " + index + " by " + search.access(), search.access().estimate() * each, () -> {
                    List<E> found = new ArrayList<>();
                    search.each(target -> index.each(target.id().uuid(), found::add));
                    return found;
                });
    }

    private @Nullable TableIndex<E> leading(Field<E> field) {
        for (TableIndex<E> index : table.indexes()) {
            if (Demands.isSame(index.index().fields().get(0), field)) {
                return index;
            }
        }
        return null;
    }

    private static <E extends Entity<E>> List<E> records(Access<E> access) {
        List<E> records = new ArrayList<>();
        access.each(records::add);
        return records;
    }
}
