package org.guanxi.crm.delivery;

import org.guanxi.crm.internal.Area;
import org.guanxi.crm.journal.EntryListener;

/** What delivery brings. */
public final class DeliveryArea {

    /** The declaration. */
    public static final Area AREA = Area.named("delivery")
            .tables(DeliveryTable.TYPE, DeliveryLeaseTable.TYPE)
            .offers(EntryListener.class, new DeliveryWriter())
            .build();

    private DeliveryArea() {}
}
