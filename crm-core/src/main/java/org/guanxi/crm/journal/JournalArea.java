package org.guanxi.crm.journal;

import org.guanxi.crm.internal.Area;

/** What the journal brings. */
public final class JournalArea {

    /** The declaration. */
    public static final Area AREA = Area.named("journal")
            .table("journalEntry", JournalEntry.class, () -> JournalTable.TYPE)
            .table("journalSeal", JournalSeal.class, () -> JournalSealTable.TYPE)
            .service(JournalService.class, unit -> new DefaultJournalService(unit))
            .build();

    private JournalArea() {}
}
