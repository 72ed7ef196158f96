package org.guanxi.crm.storage;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.guanxi.crm.error.Problems;
import org.jspecify.annotations.Nullable;

/**
 * An attribute held in one column, or a custom field; it can be compared for equality, counted and grouped by.
 *
 * @param <E> the entity
 * @param <V> the attribute's value
 */
public sealed class ScalarAttribute<E, V> extends Attribute<E, V> implements Path<E, V>
        permits OrderedAttribute, ReferenceAttribute {

    private final Codec<V> codec;
    private final Field<E> field;
    private final @Nullable Column column;
    private final int position;
    private @Nullable ScalarAttribute<?, String> currency;

    ScalarAttribute(Definition<E, V> definition, Codec<V> codec, Column column, int position) {
        super(definition);
        this.codec = codec;
        this.column = column;
        this.position = position;
        this.field = new Field.Stored<>(definition.kind(), column, position, reader(definition.getter(), codec));
    }

    /** Reads the encoded value: the getter itself where a value is its own encoding, since this is what stores do most. */
    private static <E, V> Function<E, ?> reader(Function<E, ?> getter, Codec<V> codec) {
        if (codec.isIdentity()) {
            return getter;
        }
        Function<V, Object> encode = codec.encode();
        return entity -> {
            @SuppressWarnings("unchecked") // what the getter answers is of the attribute
            V value = (V) unwrapped(getter.apply(entity));
            return value == null ? null : encode.apply(value);
        };
    }

    ScalarAttribute(Definition<E, V> definition, Codec<V> codec, Field.Custom<E> field) {
        super(definition);
        this.codec = codec;
        this.field = field;
        this.column = null;
        this.position = -1;
    }

    /** How a value becomes an encoded one and back; the two are inverse, and keep order where the attribute has one. */
    record Codec<V>(Function<V, Object> encode, Function<Object, V> decode) {
        private static final Codec<Object> IDENTITY = new Codec<>(value -> value, value -> value);

        @SuppressWarnings("unchecked") // the kind's own type is the value's
        static <V> Codec<V> identity() {
            return (Codec<V>) IDENTITY;
        }

        @SuppressWarnings("ReferenceEquality") // there is one; a record's equals is slow to start
        boolean isIdentity() {
            return this == IDENTITY;
        }
    }

    /** The field by which adapters know this attribute. */
    public final Field<E> field() {
        return field;
    }

    /** Present and equal to the value. */
    public final Condition<E> is(V value) {
        return new Condition.Compare<>(field, Condition.Comparison.EQUAL, encoded(value));
    }

    /** Present and other than the value. */
    public final Condition<E> isNot(V value) {
        return new Condition.Compare<>(field, Condition.Comparison.DIFFERENT, encoded(value));
    }

    /**
     * Equal to one of the values.
     *
     * @throws org.guanxi.crm.error.Invalid {@code condition.empty-list} if there are none
     */
    public final Condition<E> in(Collection<? extends V> values) {
        if (values.isEmpty()) {
            throw Problems.one(toString(), "condition.empty-list", "attribute", toString());
        }
        Set<Object> encoded = new LinkedHashSet<>();
        values.forEach(value -> encoded.add(encoded(value)));
        return new Condition.In<>(field, encoded);
    }

    /** Without a value. */
    public final Condition<E> isAbsent() {
        return new Condition.Absent<>(field);
    }

    /** With a value. */
    public final Condition<E> isPresent() {
        return isAbsent().not();
    }

    @Override
    public final List<Hop<?, ?>> hops() {
        return List.of();
    }

    @Override
    public final ScalarAttribute<?, V> end() {
        return this;
    }

    @Override
    public final List<Column> columns() {
        return column == null ? List.of() : List.of(column);
    }

    /** For an amount of money, the attribute that holds its currency. */
    final Optional<ScalarAttribute<?, String>> currency() {
        return Optional.ofNullable(currency);
    }

    final void currency(ScalarAttribute<?, String> attribute) {
        this.currency = attribute;
    }

    /** The value as adapters see it. */
    public final Object encoded(V value) {
        return codec.encode().apply(value);
    }

    /** The value of what adapters see. */
    public final V decoded(Object encoded) {
        return codec.decode().apply(encoded);
    }

    final @Nullable Object stored(@Nullable Object[] row) {
        return row[position];
    }

    @Override
    final void encode(E entity, @Nullable Object[] row) {
        row[position] = field.value(entity);
    }

    @Override
    final void decode(Object builder, @Nullable Object[] row) {
        Object encoded = row[position];
        if (encoded != null) {
            build(builder, codec.decode().apply(encoded));
        }
    }

    @Override
    final boolean check(E entity, Problems problems) {
        Object encoded = field.value(entity);
        if (encoded == null || column == null) {
            return true;
        }
        CanonicalValue.check(toString(), column, encoded, problems);
        return column.kind() != Kind.DECIMAL || encoded.equals(value(entity));
    }
}
