package org.guanxi.crm.storage;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a condition, an order or a summary looks at: one column of the table, or one custom field. All values here are
 * encoded as their {@link Kind} says.
 *
 * @param <E> the entity that has the field
 */
public sealed interface Field<E> {

    /** The name by which messages and stored queries call it, such as {@code name} or {@code custom.}<i>id</i>. */
    String name();

    /** How its values are encoded. */
    Kind kind();

    /** The field's values in this entity in order of position: none if absent, several only for a multi-choice. */
    List<Object> values(E entity);

    /** The first of the {@link #values}, by which orders and summaries go; null if absent. */
    @Nullable
    Object value(E entity);

    /**
     * A column of the entity's own table.
     *
     * @param owner the kind of the entity
     * @param column the column
     * @param position the column's position in {@link EntityType#columns}
     * @param reader reads the encoded value from the entity, or an Optional of it; null if absent
     */
    record Stored<E>(String owner, Column column, int position, Function<E, ?> reader) implements Field<E> {
        @Override
        public String name() {
            return column.name();
        }

        @Override
        public Kind kind() {
            return column.kind();
        }

        @Override
        public List<Object> values(E entity) {
            Object value = value(entity);
            return value == null ? List.of() : List.of(value);
        }

        @Override
        public @Nullable Object value(E entity) {
            return Attribute.unwrapped(reader.apply(entity));
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Stored<?> that && owner.equals(that.owner) && name().equals(that.name());
        }

        @Override
        public int hashCode() {
            return 31 * owner.hashCode() + column.name().hashCode();
        }

        @Override
        public String toString() {
            return owner + "." + column.name();
        }
    }

    /**
     * A custom field: its values lie in the one value table, beside the record.
     *
     * @param owner the kind of the entity
     * @param id the field's id
     * @param kind how its values are encoded; never {@link Kind#JSON}
     * @param reader reads all custom values of the entity
     */
    record Custom<E>(String owner, UUID id, Kind kind, Function<E, CustomValues> reader) implements Field<E> {

        /** What stands before the id in the name. */
        public static final String PREFIX = "custom.";

        @Override
        public String name() {
            return PREFIX + id;
        }

        @Override
        public List<Object> values(E entity) {
            return reader.apply(entity).values(id);
        }

        @Override
        public @Nullable Object value(E entity) {
            List<Object> values = values(entity);
            return values.isEmpty() ? null : values.get(0);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Custom<?> that && owner.equals(that.owner) && id.equals(that.id);
        }

        @Override
        public int hashCode() {
            return id.hashCode();
        }

        @Override
        public String toString() {
            return owner + "." + name();
        }
    }
}
