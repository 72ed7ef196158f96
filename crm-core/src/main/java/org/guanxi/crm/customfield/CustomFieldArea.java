package org.guanxi.crm.customfield;

import org.guanxi.crm.internal.Area;
import org.guanxi.crm.internal.RecordRule;

/** What the area brings. */
public final class CustomFieldArea {

    /** The declaration. */
    public static final Area AREA = Area.named("customfield")
            .table("customField", CustomField.class, () -> CustomFieldTable.TYPE)
            .service(CustomFieldService.class, DefaultCustomFieldService::new)
            .events(CustomFieldEvent.class)
            .offers(RecordRule.class, new CustomFieldRule())
            .build();

    private CustomFieldArea() {}
}
