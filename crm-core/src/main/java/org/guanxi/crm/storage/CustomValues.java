package org.guanxi.crm.storage;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.guanxi.crm.common.Id;
import org.jspecify.annotations.Nullable;

/**
 * The custom-field values of one record, by field. Immutable; equal if all values are equal, and the same ones were withheld. Values
 * are encoded as their {@link Kind} says; an absent value is one that is not in here.
 */
public final class CustomValues {

    /** No custom value at all. */
    public static final CustomValues NONE = new CustomValues(Map.of(), Set.of());

    private final Map<UUID, Value> byField;
    private final Set<UUID> withheld;

    private CustomValues(Map<UUID, Value> byField, Set<UUID> withheld) {
        this.byField = byField;
        this.withheld = withheld;
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
        return new CustomValues(byField, Set.of());
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

    /** The fields that were withheld from the reader, whether they have a value or not. */
    public Set<UUID> withheld() {
        return withheld;
    }

    /** These values with this one in the place of what its field had. */
    public CustomValues with(Value value) {
        Map<UUID, Value> next = new TreeMap<>(Id::compareUnsigned);
        next.putAll(byField);
        next.put(value.field(), value);
        return new CustomValues(next, withheld);
    }

    /** These values without any for this field. */
    public CustomValues without(UUID field) {
        if (!byField.containsKey(field)) {
            return this;
        }
        Map<UUID, Value> next = new TreeMap<>(Id::compareUnsigned);
        next.putAll(byField);
        next.remove(field);
        return next.isEmpty() && withheld.isEmpty() ? NONE : new CustomValues(next, withheld);
    }

    /** These values without any for these fields, which are then called withheld. */
    public CustomValues withholding(Set<UUID> fields) {
        if (fields.isEmpty()) {
            return this;
        }
        Map<UUID, Value> next = new TreeMap<>(Id::compareUnsigned);
        next.putAll(byField);
        next.keySet().removeAll(fields);
        Set<UUID> names = new HashSet<>(withheld);
        names.addAll(fields);
        return new CustomValues(next, Set.copyOf(names));
    }

    /** What is to be stored when somebody writes these values, of which some were withheld: those keep what is stored. */
    CustomValues restored(CustomValues stored, Set<UUID> fields) {
        Set<UUID> kept = new HashSet<>(withheld);
        kept.addAll(fields);
        if (kept.isEmpty()) {
            return this;
        }
        Map<UUID, Value> next = new TreeMap<>(Id::compareUnsigned);
        next.putAll(byField);
        next.keySet().removeAll(kept);
        stored.byField.forEach((field, value) -> {
            if (kept.contains(field)) {
                next.put(field, value);
            }
        });
        return next.isEmpty() ? NONE : new CustomValues(next, Set.of());
    }

    /** These values, none of which is called withheld. */
    CustomValues unmarked() {
        return withheld.isEmpty() ? this : of(byField.values());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CustomValues that && byField.equals(that.byField) && withheld.equals(that.withheld);
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
