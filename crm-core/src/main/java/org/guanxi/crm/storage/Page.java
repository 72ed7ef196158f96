package org.guanxi.crm.storage;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a longer list.
 *
 * @param items the records, in the selection's order
 * @param next the cursor with which to ask for what follows; empty if this is the last page
 */
public record Page<E>(List<E> items, Optional<String> next) {

    /** Copies the list. */
    public Page {
        items = List.copyOf(items);
    }

    /**
     * Reads one page of the selection, of at most its limit.
     *
     * @param cursor what the page before called next; empty for the first page
     * @throws org.guanxi.crm.error.Invalid {@code selection.cursor} if the cursor is forged, or was given for another tenant, kind
     *     or order
     */
    public static <E extends Entity<E>> Page<E> read(
            StorageSession session, Selection<E> selection, Optional<String> cursor) {
        Selection<E> from = cursor.map(text -> Cursor.begin(session.tenant(), selection, text))
                .orElse(selection);
        int asked = Math.min(selection.limit() + 1, Selection.MAXIMUM_LIMIT);
        List<E> found = session.find(from.limit(asked));
        List<E> items = found.subList(0, Math.min(found.size(), selection.limit()));
        if (items.size() < selection.limit()) {
            return new Page<>(items, Optional.empty());
        }
        E last = items.get(items.size() - 1);
        boolean hasMore = found.size() > items.size()
                || (asked == items.size()
                        && !session.find(selection.after(last).limit(1)).isEmpty());
        return new Page<>(
                items, hasMore ? Optional.of(Cursor.after(session.tenant(), selection, last)) : Optional.empty());
    }

    /** The same page of what each record becomes. */
    public <R> Page<R> map(Function<? super E, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), next);
    }
}
