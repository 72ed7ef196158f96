package org.guanxi.crm.invitation;

import org.guanxi.crm.internal.Area;

/** What the area brings. */
public final class InvitationArea {

    /** The declaration. */
    public static final Area AREA = Area.named("invitation")
            .table("calendarGuest", Guest.class, () -> GuestTable.TYPE)
            .table("calendarImport", Imported.class, () -> ImportedTable.TYPE)
            .service(InvitationService.class, unit -> new DefaultInvitationService(unit))
            .events(InvitationEvent.class)
            .build();

    private InvitationArea() {}
}
