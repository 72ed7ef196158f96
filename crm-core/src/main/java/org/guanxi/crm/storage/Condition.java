package org.guanxi.crm.storage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guanxi.crm.common.Id;

/**
 * What a record must meet. {@link #test} is the meaning; every adapter must agree with it.
 *
 * <p>Absence is two-valued: a comparison with an absent value is false, only {@link Absent} is true of it, and
 * {@link Not} is plain negation, so {@code not(name is "a")} holds where the name is absent and {@code name isNot "a"} does
 * not. A field with several values meets a comparison if any of them does. A reference that names nothing, or nothing that
 * may be seen, counts as absent.
 *
 * <p>Immutable. A new kind of condition breaks every adapter at compile time, on purpose.
 *
 * @param <E> the entity that is tested
 */
public sealed interface Condition<E> {

    /** Whether the entity meets this condition; the reader answers references and children. */
    boolean test(E entity, RecordReader reader);

    /** Both this and the other. */
    default Condition<E> and(Condition<E> other) {
        return And.of(this, other);
    }

    /** This, or the other, or both. */
    default Condition<E> or(Condition<E> other) {
        return Or.of(this, other);
    }

    /** The plain negation of this. */
    default Condition<E> not() {
        return this instanceof Not<E> negated ? negated.condition() : new Not<>(this);
    }

    /** Every record. */
    static <E> Condition<E> all() {
        return new All<>();
    }

    /** No record. */
    static <E> Condition<E> none() {
        return new Not<>(new All<>());
    }

    /** All of these; every record if there are none. */
    static <E> Condition<E> allOf(List<Condition<E>> conditions) {
        Condition<E> result = all();
        for (Condition<E> condition : conditions) {
            result = result.and(condition);
        }
        return result;
    }

    /** Any of these; no record if there are none. */
    static <E> Condition<E> anyOf(List<Condition<E>> conditions) {
        return conditions.isEmpty() ? none() : conditions.size() == 1 ? conditions.get(0) : new Or<>(conditions);
    }

    /** True of every record. */
    record All<E>() implements Condition<E> {
        @Override
        public boolean test(E entity, RecordReader reader) {
            return true;
        }

        @Override
        public String toString() {
            return "all";
        }
    }

    /** True if all parts are. */
    record And<E>(List<Condition<E>> parts) implements Condition<E> {
        /** Copies the list. */
        public And {
            parts = List.copyOf(parts);
        }

        static <E> Condition<E> of(Condition<E> left, Condition<E> right) {
            if (left instanceof All<E>) {
                return right;
            }
            if (right instanceof All<E>) {
                return left;
            }
            if (!(right instanceof And<E>)) {
                // the small ones without copies: they are made for every question asked
                if (!(left instanceof And<E> and)) {
                    return new And<>(List.of(left, right));
                }
                if (and.parts.size() == 2) {
                    return new And<>(List.of(and.parts.get(0), and.parts.get(1), right));
                }
            }
            List<Condition<E>> parts = new ArrayList<>();
            parts.addAll(left instanceof And<E> and ? and.parts : List.of(left));
            parts.addAll(right instanceof And<E> and ? and.parts : List.of(right));
            return new And<>(parts);
        }

        @Override
        public boolean test(E entity, RecordReader reader) {
            for (Condition<E> part : parts) {
                if (!part.test(entity, reader)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public String toString() {
            return "and" + parts;
        }
    }

    /** True if any part is. */
    record Or<E>(List<Condition<E>> parts) implements Condition<E> {
        /** Copies the list. */
        public Or {
            parts = List.copyOf(parts);
        }

        static <E> Condition<E> of(Condition<E> left, Condition<E> right) {
            List<Condition<E>> parts = new ArrayList<>();
            parts.addAll(left instanceof Or<E> or ? or.parts : List.of(left));
            parts.addAll(right instanceof Or<E> or ? or.parts : List.of(right));
            return new Or<>(parts);
        }

        @Override
        public boolean test(E entity, RecordReader reader) {
            for (Condition<E> part : parts) {
                if (part.test(entity, reader)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public String toString() {
            return "or" + parts;
        }
    }

    /** True if the condition is not. */
    record Not<E>(Condition<E> condition) implements Condition<E> {
        @Override
        public boolean test(E entity, RecordReader reader) {
            return !condition.test(entity, reader);
        }

        @Override
        public String toString() {
            return "not(" + condition + ")";
        }
    }

    /** How two values can compare. */
    enum Comparison {
        /** The same value. */
        EQUAL,
        /** Present and another value. */
        DIFFERENT,
        /** Less than. */
        BELOW,
        /** Less or the same. */
        AT_MOST,
        /** Greater than. */
        ABOVE,
        /** Greater or the same. */
        AT_LEAST;

        /** Whether the outcome of {@link Kind#compare} meets this comparison. */
        public boolean isMetBy(int outcome) {
            return switch (this) {
                case EQUAL -> outcome == 0;
                case DIFFERENT -> outcome != 0;
                case BELOW -> outcome < 0;
                case AT_MOST -> outcome <= 0;
                case ABOVE -> outcome > 0;
                case AT_LEAST -> outcome >= 0;
            };
        }
    }

    /** True if the field has a value that compares so to the given (encoded) one. */
    record Compare<E>(Field<E> field, Comparison comparison, Object value) implements Condition<E> {
        @Override
        public boolean test(E entity, RecordReader reader) {
            Kind kind = field.kind();
            if (field instanceof Field.Stored<E> stored) {
                Object present = stored.value(entity);
                return present != null && comparison.isMetBy(kind.compare(present, value));
            }
            for (Object present : field.values(entity)) {
                if (comparison.isMetBy(kind.compare(present, value))) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public String toString() {
            return field + " " + comparison + " \"" + value + "\"";
        }
    }

    /** True if both fields of the record have a value and the first values compare so. Both are of one kind. */
    record CompareFields<E>(Field<E> left, Comparison comparison, Field<E> right) implements Condition<E> {
        @Override
        public boolean test(E entity, RecordReader reader) {
            Object first = left.value(entity);
            Object second = right.value(entity);
            return first != null
                    && second != null
                    && comparison.isMetBy(left.kind().compare(first, second));
        }

        @Override
        public String toString() {
            return left + " " + comparison + " " + right;
        }
    }

    /** True if the field has one of these (encoded) values. Never empty. */
    record In<E>(Field<E> field, Set<Object> values) implements Condition<E> {
        /** Copies the set, in its order. */
        public In {
            values = Collections.unmodifiableSet(new LinkedHashSet<>(values));
        }

        @Override
        public boolean test(E entity, RecordReader reader) {
            for (Object present : field.values(entity)) {
                if (values.contains(present)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public String toString() {
            return field + " in " + values;
        }
    }

    /** True if the field has no value. */
    record Absent<E>(Field<E> field) implements Condition<E> {
        @Override
        public boolean test(E entity, RecordReader reader) {
            return field.value(entity) == null;
        }

        @Override
        public String toString() {
            return field + " is absent";
        }
    }

    /** Where in a text another is looked for. */
    enum Place {
        /** At its beginning. */
        START,
        /** Anywhere. */
        ANYWHERE
    }

    /** True if the text has this text in that place, code point by code point, upper and lower case distinct. */
    record TextMatch<E>(Field<E> field, Place place, String text) implements Condition<E> {
        @Override
        public boolean test(E entity, RecordReader reader) {
            for (Object present : field.values(entity)) {
                String value = (String) present;
                if (place == Place.START ? value.startsWith(text) : value.contains(text)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public String toString() {
            return field + (place == Place.START ? " starts with \"" : " contains \"") + text + "\"";
        }
    }

    /** True if the reference names a record that meets the condition. */
    record Via<E extends Entity<E>, T extends Entity<T>>(ReferenceAttribute<E, T> reference, Condition<T> condition)
            implements Condition<E> {
        @Override
        public boolean test(E entity, RecordReader reader) {
            Optional<Id<T>> target = reference.read(entity);
            return target.isPresent()
                    && reader.read(reference.target(), target.get())
                            .filter(record -> condition.test(record, reader))
                            .isPresent();
        }

        @Override
        public String toString() {
            return "via " + reference + " (" + condition + ")";
        }
    }

    /** True if any child that names the record by this link meets the condition. */
    record HasAny<E extends Entity<E>, C extends Entity<C>>(ChildLink<E, C> link, Condition<C> condition)
            implements Condition<E> {
        @Override
        public boolean test(E entity, RecordReader reader) {
            return reader.hasAny(link.child(), link.names(entity.id()).and(condition));
        }

        @Override
        public String toString() {
            return "has any " + link + " (" + condition + ")";
        }
    }
}
