package org.guanxi.crm.ownership.handout;

import org.guanxi.crm.internal.Area;

/** What the area brings. */
public final class HandoutArea {

    /** The declaration. */
    public static final Area AREA = Area.named("ownership.handout")
            .table("route", Route.class, () -> RouteTable.TYPE)
            .table("handoutDecision", HandoutDecision.class, () -> HandoutDecisionTable.TYPE)
            .service(HandoutService.class, DefaultHandoutService::new)
            .events(HandoutEvent.class)
            .build();

    private HandoutArea() {}
}
