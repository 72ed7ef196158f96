package org.guanxi.crm.storage;

/**
 * An attribute whose values have an order: they can be compared, sorted and bounded.
 *
 * @param <E> the entity
 * @param <V> the attribute's value
 */
public sealed class OrderedAttribute<E, V> extends ScalarAttribute<E, V> permits TextAttribute {

    OrderedAttribute(Definition<E, V> definition, Codec<V> codec, Column column, int position) {
        super(definition, codec, column, position);
    }

    OrderedAttribute(Definition<E, V> definition, Codec<V> codec, Field.Custom<E> field) {
        super(definition, codec, field);
    }

    /** Less than the value. */
    public final Condition<E> below(V value) {
        return new Condition.Compare<>(field(), Condition.Comparison.BELOW, encoded(value));
    }

    /** Less than the value or the same. */
    public final Condition<E> atMost(V value) {
        return new Condition.Compare<>(field(), Condition.Comparison.AT_MOST, encoded(value));
    }

    /** Greater than the value. */
    public final Condition<E> above(V value) {
        return new Condition.Compare<>(field(), Condition.Comparison.ABOVE, encoded(value));
    }

    /** Greater than the value or the same. */
    public final Condition<E> atLeast(V value) {
        return new Condition.Compare<>(field(), Condition.Comparison.AT_LEAST, encoded(value));
    }

    /** From the first value to below the second: half-open, as all ranges here are. */
    public final Condition<E> between(V from, V until) {
        return atLeast(from).and(below(until));
    }

    /** Less than another attribute of the same record; false where either is absent. */
    public final Condition<E> below(OrderedAttribute<E, V> other) {
        return new Condition.CompareFields<>(field(), Condition.Comparison.BELOW, other.field());
    }

    /** Greater than another attribute of the same record; false where either is absent. */
    public final Condition<E> above(OrderedAttribute<E, V> other) {
        return new Condition.CompareFields<>(field(), Condition.Comparison.ABOVE, other.field());
    }

    /** Smaller first, absent before all. */
    public final Order<E> ascending() {
        return new Order<>(field(), false);
    }

    /** Greater first, absent after all. */
    public final Order<E> descending() {
        return new Order<>(field(), true);
    }
}
