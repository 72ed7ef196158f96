package org.guanxi.crm.storage;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.guanxi.crm.common.Id;
import org.jspecify.annotations.Nullable;

/**
 * The custom-field values of one record, by field. Immutable; equal if all values are equal. Values are encoded as their
 * {@link Kind} says; an absent value is one that is not in here.
 */
public final class CustomValues {

    /** No custom value at all. */
    public static final CustomValues NONE = new CustomValues(Map.of());

    private final Map<UUID, Value> byField;

    private CustomValues(Map<UUID, Value> byField) {
        this.byField = byField;
    }

    /**
     * The values of one field.
     *
     * @param field the field's id
     * @param kind how the values are encoded; never {@link Kind#JSON}
     * @param values one value, or several in order of position for a multi-choice; never none
     * @param isUnique whether no other record of the kind in the tenant may have the (first) value
     */
    public record Value(UUID field, Kind kind, List<Object> values, boolean isUnique) {
        /** Copies the list. */
        public Value {
            values = List.copyOf(values);
            if (values.isEmpty()
                    || kind == Kind.JSON
                    || values.stream().anyMatch(v -> !kind.type().isInstance(v))) {
                throw new IllegalArgumentException("values " + values + " are not of kind " + kind);
            }
        }
    }

    /** These values; a later one replaces an earlier one of the same field. */
    public static CustomValues of(Collection<Value> values) {
        if (values.isEmpty()) {
            return NONE;
        }
        Map<UUID, Value> byField = new TreeMap<>(Id::compareUnsigned);
        values.forEach(value -> byField.put(value.field(), value));
        return new CustomValues(byField);
    }

    /** All values, in order of field id. */
    public Collection<Value> all() {
        return Collections.unmodifiableCollection(byField.values());
    }

    /** The values of this field; empty if absent. */
    public List<Object> values(UUID field) {
        Value value = byField.get(field);
        return value == null ? List.of() : value.values();
    }

    /** Whether there is no value at all. */
    public boolean isEmpty() {
        return byField.isEmpty();
    }

    /** These values with this one in the place of what its field had. */
    public CustomValues with(Value value) {
        Map<UUID, Value> next = new TreeMap<>(Id::compareUnsigned);
        next.putAll(byField);
        next.put(value.field(), value);
        return new CustomValues(next);
    }

    /** These values without any for this field. */
    public CustomValues without(UUID field) {
        if (!byField.containsKey(field)) {
            return this;
        }
        Map<UUID, Value> next = new TreeMap<>(Id::compareUnsigned);
        next.putAll(byField);
        next.remove(field);
        return next.isEmpty() ? NONE : new CustomValues(next);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CustomValues that && byField.equals(that.byField);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(byField);
    }

    @Override
    public String toString() {
        return byField.values().toString();
    }
}
