package org.guanxi.crm.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.event.Event;
import org.guanxi.crm.storage.Attribute;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Page;

/**
 * What happened: the history of records, their values on any day, and the proof that nobody has altered it.
 *
 * <p>The history of a record may be read by whoever may read the record; that of a deleted part by whoever might read it as it was
 * when it was deleted. Where attributes are withheld from the caller, their changes are left out, and with them the event, which may
 * tell them in its own words.
 */
public interface JournalService {

    /**
     * A page of the changes of a record, newest first.
     *
     * @param cursor what the page before called next; empty for the first page
     * @param limit the most entries of the page, from 1 to 1,000
     * @throws org.guanxi.crm.error.NotFound {@code record.not-found} if there is no such record that the caller may read
     * @throws org.guanxi.crm.error.Invalid {@code selection.limit}, {@code selection.cursor}, {@code catalogue.unknown-kind}
     */
    Page<HistoryItem> historyOf(RecordRef record, Optional<String> cursor, int limit);

    /** The newest fifty changes of a record; errors as {@link #historyOf(RecordRef, Optional, int)}. */
    default <E extends Entity<E>> Page<HistoryItem> historyOf(EntityType<E> type, Id<E> id) {
        return historyOf(RecordRef.of(type.kind(), id), Optional.empty(), 50);
    }

    /** All that one command did to records that the caller may read, in the order in which it did it; at most 1,000 entries. */
    List<HistoryItem> entriesOf(UUID command);

    /**
     * A page of entries, newest first, of records that the caller may read. What may not be read is left out after the page is read,
     * so that a page may hold fewer entries than its limit, and even none, and yet have a next one.
     *
     * @throws org.guanxi.crm.error.Invalid {@code selection.limit}, {@code selection.cursor}
     */
    Page<HistoryItem> search(JournalQuery query, Optional<String> cursor, int limit);

    /**
     * A record as it was at an instant, rebuilt backwards from what it is; empty if it did not exist then. The state of an instant is
     * that of the latest version journalled not after it. Reads all entries since.
     *
     * @throws org.guanxi.crm.error.NotFound {@code record.not-found} if the caller may not read it as it is now
     * @throws org.guanxi.crm.error.Refused {@code journal.erased} if what it was then has been erased
     */
    <E extends Entity<E>> Optional<E> recordAt(EntityType<E> type, Id<E> id, Instant at);

    /** The value of one attribute at an instant; empty if it was absent or withheld. As {@link #recordAt}. */
    default <E extends Entity<E>, V> Optional<V> valueAt(
            EntityType<E> type, Id<E> id, Attribute<E, V> attribute, Instant at) {
        return recordAt(type, id, at).flatMap(attribute::read);
    }

    /**
     * The event that an entry tells, in today's form; empty if it is erased or withheld.
     *
     * @throws org.guanxi.crm.error.Invalid {@code event.unknown} if it was made by a program that knew more events
     */
    Optional<Event> readEvent(JournalEntry entry);

    /**
     * Whether the chain of a record is whole: every version has its entry, no entry was altered, and the record is at the version
     * of the last. Erased entries count as whole while their digests stand. Reads all entries of the record, page by page.
     */
    Verification verify(RecordRef record);

    /**
     * Takes away for ever what the journal holds of these records' values: events, before, after and salts of all entries so far, and
     * the values before of what the running transaction still journals of them. Who, when, why and the digests stay, so that the
     * chains can still be verified. Called in the transaction in which an area erases a person.
     *
     * <p>It takes a right of its own, to erase, that an administrator's role grants; a record that is deleted is reached by the
     * right on all of its kind only.
     *
     * @return how many entries were emptied
     * @throws org.guanxi.crm.error.Forbidden {@code access.denied} if the caller may not erase one of them; nothing is erased then
     * @throws org.guanxi.crm.error.NotFound if the caller may not even see one of them
     * @throws org.guanxi.crm.error.Invalid {@code catalogue.unknown-kind}
     */
    long erase(List<RecordRef> records);

    /**
     * Seals the entries since the last seal, in seals of up to a thousand, each in a transaction of its own unless one is joined.
     * Entries of the last minute, by the clock of the library, are left to the next time, as transactions under way may still add to
     * them; an entry that came later than that is under the next seal that covers its record's chain.
     *
     * @return the last seal there is now; empty if nothing was ever sealed
     */
    Optional<JournalSeal> seal();

    /**
     * Whether all seals and all entries under them are as they were: none removed (even the last of a chain), none rewritten. Reads all
     * of them, a thousand at a time.
     */
    Verification verifySeals();
}
