package org.guanxi.crm.journal;

import java.util.List;
import org.guanxi.crm.internal.Workspace;

/** Sees the journal entries of a command, in the same transaction, after they are written. */
@FunctionalInterface
public interface EntryListener {

    /** Takes entries that were just written, in order. */
    void written(Workspace workspace, List<JournalEntry> entries);
}
