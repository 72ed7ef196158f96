package org.guanxi.crm.timer;

import org.guanxi.crm.internal.Area;

/** What due work brings. */
public final class TimerArea {

    /** The declaration. */
    public static final Area AREA = Area.named("timer")
            .table("dueItem", DueItem.class, () -> DueItemTable.TYPE)
            .service(TimerService.class, unit -> new DefaultTimerService(unit))
            .policy(RetryPolicy.class, RetryPolicy.standard())
            .build();

    private TimerArea() {}
}
