package org.guanxi.crm.common;

import java.util.UUID;
import org.guanxi.crm.error.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Names any record of any kind, for places that hold records of several kinds. Immutable.
 *
 * @param kind the kind of record, such as {@code customer}; 1 to 60 code points of storable text
 * @param id the record's id
 */
public record RecordRef(String kind, UUID id) {

    private static final int LONGEST_KIND = 60;

    /**
     * Checks the kind.
     *
     * @throws org.guanxi.crm.error.Invalid {@code text.empty}, {@code text.not-allowed} or {@code text.too-long}
     */
    public RecordRef {
        Problems problems = new Problems();
        TextRule.check("kind", kind, LONGEST_KIND, problems);
        problems.throwIfAny();
    }

    /**
     * Names a record.
     *
     * @param kind the kind of record
     * @param id its id
     * @return the reference
     * @throws org.guanxi.crm.error.Invalid {@code text.empty}, {@code text.not-allowed} or {@code text.too-long}, of
     *     the kind
     */
    public static RecordRef of(String kind, Id<?> id) {
        return new RecordRef(kind, id.uuid());
    }

    /**
     * The id, typed. Whether {@code E} is the type of this {@link #kind()} is for the caller to know; it is not
     * checked.
     *
     * @param <E> the type of record that the caller takes this to be
     * @return the id
     */
    public <E> Id<E> idOf() {
        return Id.of(id);
    }

    /** By kind and id; written out, since every write asks for it and what is made for a record is slow to start. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RecordRef that && id.equals(that.id) && kind.equals(that.kind);
    }

    @Override
    public int hashCode() {
        return 31 * kind.hashCode() + id.hashCode();
    }

    /** Kind and id, separated by a slash, for logs. */
    @Override
    public String toString() {
        return kind + "/" + id;
    }
}
