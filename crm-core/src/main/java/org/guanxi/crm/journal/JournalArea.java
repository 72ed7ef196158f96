package org.guanxi.crm.journal;

import org.guanxi.crm.internal.Area;
import org.guanxi.crm.internal.EntryListener;

/** What the journal brings. */
public final class JournalArea {

    /** The declaration. */
    public static final Area AREA = Area.named("journal")
            .table("journalEntry", JournalEntry.class, () -> JournalTable.TYPE)
            .table("journalSeal", JournalSeal.class, () -> JournalSealTable.TYPE)
            .table("delivery", Delivery.class, () -> DeliveryTable.TYPE)
            .table("deliveryLease", DeliveryLease.class, () -> DeliveryLeaseTable.TYPE)
            .service(JournalService.class, DefaultJournalService::new)
            .offers(EntryListener.class, new DeliveryWriter())
            .build();

    private JournalArea() {}
}
