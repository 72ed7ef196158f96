package org.guanxi.crm.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guanxi.crm.common.Id;

/**
 * An attribute that names a record of one other kind.
 *
 * @param <E> the entity
 * @param <T> the entity it names
 */
public final class ReferenceAttribute<E extends Entity<E>, T extends Entity<T>> extends ScalarAttribute<E, Id<T>> {

    private final Class<T> target;
    private final Class<E> source;
    private final Upon upon;

    ReferenceAttribute(
            Definition<E, Id<T>> definition, Column column, int position, Class<E> source, Class<T> target, Upon upon) {
        super(definition, new Codec<>(Id::uuid, encoded -> Id.of((UUID) encoded)), column, position);
        this.source = source;
        this.target = target;
        this.upon = upon;
    }

    /** The type of the entity it names. */
    public Class<T> target() {
        return target;
    }

    @Override
    public Optional<Upon> upon() {
        return Optional.of(upon);
    }

    /** The named record meets the condition; false where none is named or it may not be seen. */
    public Condition<E> via(Condition<T> condition) {
        return new Condition.Via<>(this, condition);
    }

    /** What the named record has there. */
    public <V> Path<E, V> to(Path<T, V> path) {
        List<Path.Hop<?, ?>> hops = new ArrayList<>();
        hops.add(new Path.Hop<>(this, Condition.all()));
        hops.addAll(path.hops());
        return new Path.Route<>(hops, path.end());
    }

    /** Asked of the record that is named: any record that names it here meets the condition. */
    public Condition<T> hasAny(Condition<E> condition) {
        ChildLink<T, E> link = new ChildLink<>(source, field(), Optional.empty());
        return new Condition.HasAny<T, E>(link, condition);
    }
}
