package org.guanxi.crm.storage.memory;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.Field;
import org.guanxi.crm.storage.Path;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.jspecify.annotations.Nullable;

/** Compiles paths into functions to the encoded value at their end; null where that is absent. */
final class Reading {

    private Reading() {}

    /** From the record where the path begins. */
    static Function<Object, @Nullable Object> of(Tenant tenant, Path<?, ?> path) {
        List<Path.Hop<?, ?>> hops = path.hops();
        if (hops.isEmpty()) {
            return field(path.end().field());
        }
        Function<Object, @Nullable Object> reference = reference(hops.get(0));
        Function<Object, @Nullable Object> behind = behind(tenant, hops, path.end());
        return record -> {
            Object id = reference.apply(record);
            return id == null ? null : behind.apply(id);
        };
    }

    /** From a record to the id that the hop's reference names. */
    static Function<Object, @Nullable Object> reference(Path.Hop<?, ?> hop) {
        return field(hop.reference().field());
    }

    /** From a record to the {@link org.guanxi.crm.common.Id} that the hop's reference names, not yet encoded. */
    static <S extends Entity<S>, T extends Entity<T>> Function<Object, @Nullable Object> id(Path.Hop<S, T> hop) {
        ReferenceAttribute<S, T> reference = hop.reference();
        @SuppressWarnings("unchecked") // it is only handed records that the hop starts from
        Function<Object, @Nullable Object> reading =
                record -> reference.read((S) record).orElse(null);
        return reading;
    }

    /** From the id that the first hop names. */
    static Function<Object, @Nullable Object> behind(
            Tenant tenant, List<Path.Hop<?, ?>> hops, ScalarAttribute<?, ?> end) {
        Function<Object, @Nullable Object> behind = field(end.field());
        for (int i = hops.size() - 1; i >= 0; i--) {
            Function<Object, @Nullable Object> named = named(tenant, hops.get(i), behind);
            if (i == 0) {
                return named;
            }
            Function<Object, @Nullable Object> reference = reference(hops.get(i));
            behind = record -> {
                Object id = reference.apply(record);
                return id == null ? null : named.apply(id);
            };
        }
        return behind;
    }

    /** From the id that a hop names, by way of the record, if it may be seen. */
    private static <S extends Entity<S>, T extends Entity<T>> Function<Object, @Nullable Object> named(
            Tenant tenant, Path.Hop<S, T> hop, Function<Object, @Nullable Object> rest) {
        Table<T> targets = tenant.table(hop.reference().target());
        Condition<T> visible = hop.visible();
        boolean isAll = visible instanceof Condition.All<T>;
        return id -> {
            T target = targets.get((UUID) id);
            return target != null && (isAll || visible.test(target, tenant)) ? rest.apply(target) : null;
        };
    }

    @SuppressWarnings("unchecked") // each function is only handed records of the field's owner
    private static Function<Object, @Nullable Object> field(Field<?> field) {
        Field<Object> owned = (Field<Object>) field;
        // apart, so that what is read of a column is called directly
        return owned instanceof Field.Stored<Object> stored ? stored::value : owned::value;
    }
}
