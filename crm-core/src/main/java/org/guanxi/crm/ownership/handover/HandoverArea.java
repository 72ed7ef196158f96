package org.guanxi.crm.ownership.handover;

import org.guanxi.crm.internal.Area;

/** What the area brings. */
public final class HandoverArea {

    /** The declaration. */
    public static final Area AREA = Area.named("ownership.handover")
            .table("handover", Handover.class, () -> HandoverTable.TYPE)
            .table("handoverItem", HandoverItem.class, () -> HandoverItemTable.TYPE)
            .service(HandoverService.class, DefaultHandoverService::new)
            .events(HandoverEvent.class)
            .build();

    private HandoverArea() {}
}
