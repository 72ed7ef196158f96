package org.guanxi.crm.storage;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.guanxi.crm.common.Json;
import org.guanxi.crm.common.JsonForm;
import org.guanxi.crm.error.Problems;
import org.jspecify.annotations.Nullable;

/**
 * A value without a life of its own, such as a list of addresses: kept in the table's one JSON column, and not to be asked
 * for in conditions.
 *
 * @param <E> the entity
 * @param <V> the attribute's value
 */
public final class NestedAttribute<E, V> extends Attribute<E, V> {

    private final JsonForm<V> form;

    NestedAttribute(Definition<E, V> definition, JsonForm<V> form) {
        super(definition);
        this.form = form;
    }

    @Override
    public List<Column> columns() {
        return List.of();
    }

    @Override
    void encode(E entity, @Nullable Object[] row) {
        // the entity type writes all nested attributes into one column
    }

    @Override
    void decode(Object builder, @Nullable Object[] row) {
        // the entity type reads all nested attributes from one column
    }

    @Override
    boolean check(E entity, Problems problems) {
        return true;
    }

    void write(E entity, Map<String, Object> parts) {
        V value = value(entity);
        if (value != null && !(value instanceof Collection<?> all && all.isEmpty())) {
            parts.put(name(), value);
        }
    }

    JsonForm<V> form() {
        return form;
    }

    /** Hands the value among the parts, which were read in their forms, to the builder. */
    @SuppressWarnings("unchecked") // read in this attribute's form
    void read(Object builder, Map<String, Object> parts) {
        Object value = parts.get(name());
        if (value != null) {
            build(builder, (V) value);
        }
    }

    /**
     * The value of its own JSON text.
     *
     * @throws org.guanxi.crm.error.Invalid {@code json.invalid} if the text is none of such a value
     */
    public V decoded(String json) {
        return Json.read(json, form);
    }
}
