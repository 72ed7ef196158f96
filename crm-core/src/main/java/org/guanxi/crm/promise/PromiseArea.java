package org.guanxi.crm.promise;

import java.util.List;
import java.util.Optional;
import org.guanxi.crm.customer.CustomerSection;
import org.guanxi.crm.internal.Area;
import org.guanxi.crm.internal.RecordRule;
import org.guanxi.crm.reminder.Remindable;
import org.guanxi.crm.timer.DueTask;

/** What the area brings. */
public final class PromiseArea {

    /** The declaration. */
    public static final Area AREA = Area.named("promise")
            .table("promise", Promise.class, () -> PromiseTable.TYPE)
            .service(PromiseService.class, unit -> new DefaultPromiseService(unit))
            .events(PromiseEvent.class)
            .offers(RecordRule.class, new PromiseRule())
            .offersLater(DueTask.class, () -> List.of(Promises.REMINDER))
            .offersLater(CustomerSection.class, () -> List.of(new PromiseSection()))
            .offersFor(
                    Promise.class,
                    Remindable.class,
                    () -> new Remindable<>(
                            PromiseTable.TYPE, each -> Optional.of(each.dueAt()), each -> !each.isOpen()))
            .build();

    private PromiseArea() {}
}
