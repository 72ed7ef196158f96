package org.guanxi.crm.search;

import java.util.List;
import java.util.Optional;

/**
 * What a list is to be.
 *
 * @param name its name, at most 200 code points
 * @param query which records in which order, as {@link QueryText} writes it
 * @param columns the names of the attributes to show, at most 100
 * @param sharing who sees it
 * @param group the group, if it is shared with one
 */
public record ListDraft(String name, String query, List<String> columns, Sharing sharing, Optional<String> group) {

    /** Copies the list. */
    public ListDraft {
        columns = List.copyOf(columns);
    }

    /** A list for its owner alone. */
    public static ListDraft of(String name, String query, String... columns) {
        return new ListDraft(name, query, List.of(columns), Sharing.PRIVATE, Optional.empty());
    }

    /** The same, for everybody. */
    public ListDraft forAll() {
        return new ListDraft(name, query, columns, Sharing.ALL, Optional.empty());
    }

    /** The same, for a group. */
    public ListDraft forGroup(String code) {
        return new ListDraft(name, query, columns, Sharing.GROUP, Optional.of(code));
    }
}
