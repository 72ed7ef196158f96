package org.guanxi.crm.search;

import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Page;
import org.guanxi.crm.storage.Selection;

/** Finding again: saved lists, what was seen, what is kept at hand, and search by words. Every caller finds what he may read. */
public interface SearchService {

    /** The most records that are remembered as seen by one caller. */
    int MOST_SEEN = 50;

    /** The most favourites of one caller; one more drops the oldest. */
    int MOST_FAVOURITES = 200;

    /** The selection as text, for storing and sending; see {@link QueryText}. One read if the kind has custom fields. */
    <E extends Entity<E>> String write(Selection<E> selection);

    /**
     * The selection that such a text says.
     *
     * @throws org.guanxi.crm.error.Invalid with everything that is wrong with it, as {@link QueryText#read}
     */
    <E extends Entity<E>> Selection<E> read(EntityType<E> type, String query);

    /**
     * Saves a list for the caller.
     *
     * @param draft what the list is to be
     * @throws org.guanxi.crm.error.Invalid with everything that is wrong with query and columns: as {@link QueryText#read}, {@code
     *     search.unknown-column}, {@code search.group-missing}
     */
    SavedList save(ListDraft draft);

    /**
     * Changes a list of the caller's own.
     *
     * @param list the list as it was read
     * @throws org.guanxi.crm.error.Refused {@code search.not-yours}
     * @throws org.guanxi.crm.error.Invalid as {@link #save}
     */
    SavedList change(SavedList list, ListDraft draft);

    /**
     * Deletes a list of the caller's own.
     *
     * @throws org.guanxi.crm.error.Refused {@code search.not-yours}
     */
    void delete(Id<SavedList> list);

    /** The lists of this kind of records that the caller sees: his own and those shared with him, by name; at most 1,000. */
    List<SavedList> lists(String kind);

    /**
     * What a list selects, in the kind's own order if it says none.
     *
     * @throws org.guanxi.crm.error.NotFound if there is no such list, or none that the caller sees
     * @throws org.guanxi.crm.error.Invalid if it is about another kind, or names what has gone since
     */
    <E extends Entity<E>> Selection<E> selection(Id<SavedList> list, EntityType<E> type);

    /** A page of what a list selects, by the caller's rights; errors as {@link #selection}. */
    <E extends Entity<E>> Page<E> run(Id<SavedList> list, EntityType<E> type, Optional<String> cursor);

    /**
     * Finds records that have all these words in their texts, the last one perhaps only begun: first those whose title is what was
     * typed, then those whose title begins so, then the others. Costs a read for each of the ranks that are reached.
     *
     * @param limit how many at most; where the caller may not read all that is found a page may have fewer, and yet a next one
     * @throws org.guanxi.crm.error.Invalid {@code search.no-words}, {@code search.too-many-words}, {@code search.not-searchable},
     *     {@code selection.cursor}
     */
    <E extends Entity<E>> Page<E> search(EntityType<E> type, String words, int limit, Optional<String> cursor);

    /**
     * Makes the words of some records anew, for a kind that was filled before it became searchable: 200 records, in order of id.
     *
     * @return where to go on; empty when all are done
     */
    <E extends Entity<E>> Optional<String> rebuild(EntityType<E> type, Optional<String> cursor);

    /** Remembers that the caller has seen the record. */
    void saw(RecordRef record);

    /** What the caller saw last, the latest first, as far as he may still read it. */
    List<RecordRef> recentlySeen();

    /** Keeps the record at hand for the caller. */
    void keep(RecordRef record);

    /** Does not keep it at hand any more. */
    void drop(RecordRef record);

    /** What the caller keeps at hand, the latest first, as far as he may still read it. */
    List<RecordRef> favourites();
}
