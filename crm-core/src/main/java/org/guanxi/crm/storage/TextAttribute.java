package org.guanxi.crm.storage;

/**
 * An attribute of text, compared code point by code point, upper and lower case distinct.
 *
 * @param <E> the entity
 */
public final class TextAttribute<E> extends OrderedAttribute<E, String> {

    TextAttribute(Definition<E, String> definition, Column column, int position) {
        super(definition, Codec.identity(), column, position);
    }

    TextAttribute(Definition<E, String> definition, Field.Custom<E> field) {
        super(definition, Codec.identity(), field);
    }

    /** Present and beginning with this text. */
    public Condition<E> startsWith(String text) {
        return new Condition.TextMatch<>(field(), Condition.Place.START, text);
    }

    /** Present and containing this text. */
    public Condition<E> contains(String text) {
        return new Condition.TextMatch<>(field(), Condition.Place.ANYWHERE, text);
    }
}
