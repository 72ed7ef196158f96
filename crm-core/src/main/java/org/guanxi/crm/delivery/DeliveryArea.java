package org.guanxi.crm.delivery;

import org.guanxi.crm.internal.Area;
import org.guanxi.crm.journal.EntryListener;

/** What delivery brings. */
public final class DeliveryArea {

    /** The declaration. */
    public static final Area AREA = Area.named("delivery")
            .table("delivery", Delivery.class, () -> DeliveryTable.TYPE)
            .table("deliveryLease", DeliveryLease.class, () -> DeliveryLeaseTable.TYPE)
            .offers(EntryListener.class, new DeliveryWriter())
            .build();

    private DeliveryArea() {}
}
