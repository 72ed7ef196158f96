package org.guanxi.crm.customfield;

import org.guanxi.crm.internal.Area;
import org.guanxi.crm.internal.RecordRule;
import org.guanxi.crm.internal.RunTimeAttributes;

/** What the area brings. */
public final class CustomFieldArea {

    private static final CustomFieldRule RULE = new CustomFieldRule();

    /** The declaration. */
    public static final Area AREA = Area.named("customfield")
            .tables(CustomFieldTable.TYPE)
            .service(CustomFieldService.class, DefaultCustomFieldService::new)
            .events(CustomFieldEvent.class)
            .offers(RecordRule.class, RULE)
            .offers(RunTimeAttributes.class, RULE)
            .build();

    private CustomFieldArea() {}
}
