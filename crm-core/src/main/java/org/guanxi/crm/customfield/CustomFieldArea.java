package org.guanxi.crm.customfield;

import java.util.List;
import org.guanxi.crm.internal.Area;
import org.guanxi.crm.internal.RecordRule;
import org.guanxi.crm.internal.RunTimeAttributes;
import org.guanxi.crm.internal.RunTimeReferences;
import org.guanxi.crm.timer.DueTask;

/** What the area brings. */
public final class CustomFieldArea {

    /** The declaration. */
    public static final Area AREA = Area.named("customfield")
            .table("customField", CustomField.class, () -> CustomFieldTable.TYPE)
            .service(CustomFieldService.class, unit -> new DefaultCustomFieldService(unit))
            .events(CustomFieldEvent.class)
            .offers(RecordRule.class, new CustomFieldRule())
            .offers(RunTimeReferences.class, new CustomReferences())
            .offers(RunTimeAttributes.class, KnownFields.GUARDED)
            .offersLater(DueTask.class, () -> List.of(Recomputation.TASK))
            .build();

    private CustomFieldArea() {}
}
