package org.guanxi.crm.journal;

import java.util.Optional;
import org.guanxi.crm.journal.Verification.Reason;

/** Follows the chain of one record, entry by entry from the first; mutable, for one thread. */
final class ChainCheck {

    private String previous = EntryWriter.BEGINNING;
    private long version;

    /** What is wrong with the next entry; empty if nothing. */
    Optional<Reason> next(JournalEntry entry) {
        version++;
        Optional<Reason> reason = reason(entry);
        previous = entry.chain();
        return reason;
    }

    private Optional<Reason> reason(JournalEntry entry) {
        if (entry.subjectVersion() != version) {
            return Optional.of(Reason.MISSING);
        } else if (!hasItsContent(entry)) {
            return Optional.of(Reason.CONTENT_ALTERED);
        } else if (!entry.chain().equals(EntryWriter.chain(previous, entry))) {
            return Optional.of(Reason.CHAIN_BROKEN);
        }
        return Optional.empty();
    }

    /** The version of the last entry. */
    long version() {
        return version;
    }

    /** Whether event and attributes are those that were written, or are erased altogether. */
    static boolean hasItsContent(JournalEntry entry) {
        if (entry.salt().isEmpty()) {
            return entry.payload().isEmpty()
                    && entry.before().isEmpty()
                    && entry.after().isEmpty();
        }
        return entry.payload().isPresent()
                && entry.digest()
                        .equals(EntryWriter.digest(
                                entry.salt().get(),
                                entry.payload().get(),
                                entry.before().orElse(null),
                                entry.after().orElse(null)));
    }
}
