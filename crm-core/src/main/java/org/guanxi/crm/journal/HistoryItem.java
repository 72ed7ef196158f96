package org.guanxi.crm.journal;

import java.util.List;

/**
 * One entry as a caller may see it.
 *
 * @param entry the entry; if attributes are withheld from the caller, without event, before and after
 * @param changes what it did to each attribute that the caller may see
 */
public record HistoryItem(JournalEntry entry, List<Change> changes) {

    /** Copies the list. */
    public HistoryItem {
        changes = List.copyOf(changes);
    }
}
