package org.guanxi.crm.storage;

import java.util.List;

/**
 * An index a table declares; every adapter keeps it in its own way, always by tenant first.
 *
 * @param use what it is for
 * @param fields the columns, in order
 */
public record Index<E>(Use use, List<Field<E>> fields) {

    /** Copies the list. */
    public Index {
        fields = List.copyOf(fields);
        if (fields.isEmpty() || (use == Use.OVERLAP && fields.size() != 3)) {
            throw new IllegalArgumentException(use + " cannot have the fields " + fields);
        }
    }

    /** What an index is for. */
    public enum Use {
        /** Finding records by equality of all fields. */
        HASH,
        /** Finding records by equality of the first fields and a range of the next, in order. */
        SORTED,
        /** As {@link #SORTED}, and no two records of a tenant have the same values where all are present. */
        UNIQUE,
        /** Fields key, start, end: finding the records of a key whose half-open range meets another. */
        OVERLAP
    }
}
