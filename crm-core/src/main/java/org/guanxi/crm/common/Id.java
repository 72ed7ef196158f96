package org.guanxi.crm.common;

import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problems;

/**
 * The opaque identity of a record of type {@code E}: a UUID that cannot be mistaken for the id of another type.
 *
 * <p>Ids are ordered as unsigned numbers of 128 bits, which is the order of their texts and of their bytes on every
 * database; {@link UUID#compareTo} is signed and is not used. Immutable and thread-safe.
 *
 * @param <E> the type of record that is named
 */
public final class Id<E> implements Comparable<Id<E>> {

    private static final Pattern TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final UUID uuid;

    private Id(UUID uuid) {
        this.uuid = Objects.requireNonNull(uuid, "uuid");
    }

    /**
     * Wraps a UUID.
     *
     * @param <E> the type of record that is named
     * @param uuid the UUID
     * @return its id
     */
    public static <E> Id<E> of(UUID uuid) {
        return new Id<>(uuid);
    }

    /**
     * Reads the text form, 36 characters in either case.
     *
     * @param <E> the type of record that is named
     * @param text the text, such as {@code 018f2b5e-7c1d-7000-8000-000000000001}
     * @return the id
     * @throws Invalid {@code id.invalid} if the text is anything else
     */
    public static <E> Id<E> parse(String text) {
        if (!TEXT.matcher(text).matches()) {
            throw Problems.one("", "id.invalid", "text", text);
        }
        return new Id<>(UUID.fromString(text));
    }

    /**
     * Compares two UUIDs as unsigned numbers of 128 bits, most significant first.
     *
     * @param left one UUID
     * @param right the other
     * @return negative, zero or positive, as {@code left} is before, equal to or after {@code right}
     */
    public static int compareUnsigned(UUID left, UUID right) {
        int high = Long.compareUnsigned(left.getMostSignificantBits(), right.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(left.getLeastSignificantBits(), right.getLeastSignificantBits());
    }

    /**
     * The UUID itself.
     *
     * @return the wrapped UUID
     */
    public UUID uuid() {
        return uuid;
    }

    /** Compares unsigned, see {@link #compareUnsigned}. */
    @Override
    public int compareTo(Id<E> other) {
        return compareUnsigned(uuid, other.uuid);
    }

    /** Ids are equal if their UUIDs are; the type {@code E} is known to the compiler alone. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Id<?> id && uuid.equals(id.uuid);
    }

    @Override
    public int hashCode() {
        return uuid.hashCode();
    }

    /** The UUID's text, 36 characters in lower case; {@link #parse} reads it. */
    @Override
    public String toString() {
        return uuid.toString();
    }
}
