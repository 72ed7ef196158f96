package org.guanxi.crm.storage.memory;

import java.util.UUID;
import java.util.function.Function;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.Field;
import org.guanxi.crm.storage.Path;
import org.jspecify.annotations.Nullable;

/** Compiles a path into a function from a record to the encoded value at its end; null where that is absent. */
final class Reading {

    private Reading() {}

    @SuppressWarnings("unchecked") // each hop of a path begins where the one before ended
    static <E> Function<E, @Nullable Object> of(Tenant tenant, Path<E, ?> path) {
        Function<Object, @Nullable Object> reading =
                end((Field<Object>) path.end().field());
        for (int i = path.hops().size() - 1; i >= 0; i--) {
            reading = hop(tenant, path.hops().get(i), reading);
        }
        return (Function<E, @Nullable Object>) (Function<?, ?>) reading;
    }

    private static Function<Object, @Nullable Object> end(Field<Object> field) {
        return field instanceof Field.Stored<Object> stored ? stored.reader() : field::value;
    }

    @SuppressWarnings("unchecked") // the function is only handed records of the hop's source
    private static <S extends Entity<S>, T extends Entity<T>> Function<Object, @Nullable Object> hop(
            Tenant tenant, Path.Hop<S, T> hop, Function<Object, @Nullable Object> rest) {
        Table<T> targets = tenant.table(hop.reference().target());
        Function<Object, @Nullable Object> named =
                end((Field<Object>) (Field<?>) hop.reference().field());
        Condition<T> visible = hop.visible();
        boolean isAll = visible instanceof Condition.All<T>;
        return record -> {
            Object id = named.apply(record);
            T target = id == null ? null : targets.get((UUID) id);
            if (target == null || !(isAll || visible.test(target, tenant))) {
                return null;
            }
            return rest.apply(target);
        };
    }
}
