package org.guanxi.crm.contact;

import org.guanxi.crm.internal.Area;

/** What the area brings. */
public final class ContactArea {

    /** The declaration. */
    public static final Area AREA = Area.named("contact")
            .tables(ContactTable.TYPE)
            .service(ContactService.class, DefaultContactService::new)
            .build();

    private ContactArea() {}
}
