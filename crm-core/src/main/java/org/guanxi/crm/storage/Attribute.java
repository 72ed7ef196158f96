package org.guanxi.crm.storage;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.guanxi.crm.error.Problems;
import org.jspecify.annotations.Nullable;

/**
 * One attribute of an entity: its name, how it is read and built, and the columns that hold it. Made only by
 * {@link EntityTypeBuilder}, as a constant of the entity's table.
 *
 * @param <E> the entity
 * @param <V> the attribute's value
 */
public abstract sealed class Attribute<E, V> permits ScalarAttribute, MoneyAttribute, LinkAttribute, NestedAttribute {

    private final String kind;
    private final String name;
    private final String path;
    private final boolean isOptional;
    private final Function<E, ?> getter;
    private final BiConsumer<Object, V> setter;

    Attribute(Definition<E, V> definition) {
        this.kind = definition.kind();
        this.name = definition.name();
        this.path = kind + "." + name;
        this.isOptional = definition.isOptional();
        this.getter = definition.getter();
        this.setter = definition.setter();
    }

    /** What every attribute is made of: the getter answers the value, an Optional of it, or null; the setter takes the entity's builder. */
    record Definition<E, V>(
            String kind, String name, boolean isOptional, Function<E, ?> getter, BiConsumer<Object, V> setter) {}

    /** The kind of the entity, such as {@code customer}. */
    public final String kind() {
        return kind;
    }

    /** The attribute's name in camel case, unique within the kind. */
    public final String name() {
        return name;
    }

    /** Whether a value may be absent. */
    public final boolean isOptional() {
        return isOptional;
    }

    /** The value in this entity; empty if absent. */
    public final Optional<V> read(E entity) {
        return Optional.ofNullable(value(entity));
    }

    /** The columns that hold the attribute; none for a nested one, which lies in the table's one JSON column. */
    public abstract List<Column> columns();

    /** What happens to the attribute when what it names is merged, erased or handed over; empty if it names nothing. */
    public Optional<Upon> upon() {
        return Optional.empty();
    }

    @SuppressWarnings("unchecked") // what the getter answers is of the attribute
    final @Nullable V value(E entity) {
        return (V) unwrapped(getter.apply(entity));
    }

    /** What a getter answered without the Optional around it: done here, since a function for it would be one more call each time. */
    static @Nullable Object unwrapped(@Nullable Object read) {
        return read instanceof Optional<?> optional ? optional.orElse(null) : read;
    }

    /** Whether both hold the very same object, and not only an equal one. */
    @SuppressWarnings(
            "ReferenceEquality") // that is what is asked: it costs nothing, and what is stored was checked before
    final boolean isSame(E one, E other) {
        return unwrapped(getter.apply(one)) == unwrapped(getter.apply(other));
    }

    final void build(Object builder, V value) {
        setter.accept(builder, value);
    }

    /** Puts the encoded value into its columns of the row. */
    abstract void encode(E entity, @Nullable Object[] row);

    /** Hands the value in the row, if there is one, to the builder. */
    abstract void decode(Object builder, @Nullable Object[] row);

    /** Notes what cannot be stored; says whether what can is already as every adapter stores it. */
    abstract boolean check(E entity, Problems problems);

    /** Attributes are equal if they are of the same kind and name: a custom field may be made an attribute more than once. */
    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Attribute<?, ?> that && kind.equals(that.kind) && name.equals(that.name);
    }

    @Override
    public final int hashCode() {
        return 31 * kind.hashCode() + name.hashCode();
    }

    @Override
    public final String toString() {
        return path;
    }
}
