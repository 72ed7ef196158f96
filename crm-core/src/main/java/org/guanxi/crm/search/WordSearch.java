package org.guanxi.crm.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.Order;
import org.guanxi.crm.storage.Page;
import org.guanxi.crm.storage.Selection;

/**
 * Finds records by words, best first: those whose whole title was typed, then those whose title begins so, then all others that
 * have every word; within each rank in the kind's own order. The words are looked up without regard to rights, and each record
 * that has them is then shown only to whom it may be shown, so that the words themselves stay hidden.
 */
final class WordSearch<E extends Entity<E>> {

    private static final int RANKS = 3;
    private static final int MOST_WORDS = 12;
    private static final int MOST_PAGES = 20;

    private final Workspace workspace;
    private final Searchable<E> searchable;
    private final String title;
    private final List<Words.Sought> sought;

    WordSearch(Workspace workspace, Searchable<E> searchable, String typed) {
        this.workspace = workspace;
        this.searchable = searchable;
        this.title = WordIndex.TITLE + Words.title(typed);
        this.sought = Words.sought(typed);
        if (sought.isEmpty()) {
            throw Problems.one("words", "search.no-words");
        }
        if (sought.size() > MOST_WORDS) {
            throw Problems.one("words", "search.too-many-words", "count", sought.size(), "maximum", MOST_WORDS);
        }
    }

    /** A page of at most so many; where it goes on is the rank and the cursor within it. */
    Page<E> page(int limit, Optional<String> cursor) {
        int rank = cursor.map(WordSearch::rank).orElse(0);
        Optional<String> within = cursor.map(text -> text.substring(2)).filter(text -> !text.isEmpty());
        List<E> found = new ArrayList<>();
        for (int pages = 0; pages < MOST_PAGES && rank < RANKS && found.size() < limit; pages++) {
            Page<E> page = Page.read(workspace.store(), selection(rank, limit - found.size()), within);
            page.items()
                    .forEach(record ->
                            workspace.asSeen(searchable.type(), record).ifPresent(found::add));
            within = page.next();
            rank += within.isPresent() ? 0 : 1;
        }
        Optional<String> next = rank < RANKS ? Optional.of(rank + ":" + within.orElse("")) : Optional.empty();
        return new Page<>(found, next);
    }

    private static int rank(String cursor) {
        boolean isOurs = cursor.length() > 1 && cursor.charAt(1) == ':' && "012".indexOf(cursor.charAt(0)) >= 0;
        if (!isOurs) {
            throw Problems.one("cursor", "selection.cursor");
        }
        return cursor.charAt(0) - '0';
    }

    private Selection<E> selection(int rank, int limit) {
        Condition<E> whole = any(SearchTokenTable.WORD.is(title));
        Condition<E> begun = any(SearchTokenTable.WORD.startsWith(title));
        Condition<E> where = switch (rank) {
            case 0 -> whole;
            case 1 -> begun.and(whole.not());
            default -> all().and(begun.not());
        };
        @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type, only read
        Selection<E> ordered = Selection.of(searchable.type())
                .where(where)
                .orderBy(searchable.order().toArray(new Order[0]))
                .limit(limit);
        return ordered;
    }

    private Condition<E> all() {
        List<Condition<E>> every = new ArrayList<>();
        for (Words.Sought each : sought) {
            every.add(any(
                    each.isBeginning()
                            ? SearchTokenTable.WORD.startsWith(each.word())
                            : SearchTokenTable.WORD.is(each.word())));
        }
        return Condition.allOf(every);
    }

    private Condition<E> any(Condition<SearchToken> condition) {
        return SearchTokenTable.RECORD.hasAny(searchable.type(), condition);
    }
}
