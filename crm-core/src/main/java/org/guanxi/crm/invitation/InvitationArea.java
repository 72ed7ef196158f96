package org.guanxi.crm.invitation;

import org.guanxi.crm.calendar.CalendarEvent;
import org.guanxi.crm.calendar.CalendarItemTable;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.internal.Area;
import org.guanxi.crm.internal.Reaction;

/** What the area brings. */
public final class InvitationArea {

    /** The declaration. */
    public static final Area AREA = Area.named("invitation")
            .table("calendarGuest", Guest.class, () -> GuestTable.TYPE)
            .table("calendarImport", Imported.class, () -> ImportedTable.TYPE)
            .service(InvitationService.class, unit -> new DefaultInvitationService(unit))
            .events(InvitationEvent.class)
            .offers(
                    Reaction.class,
                    new Reaction<>(
                            CalendarEvent.Moved.class,
                            (moved, ws) ->
                                    Guests.askAnew(ws, RecordRef.of(CalendarItemTable.TYPE.kind(), moved.item()))))
            .build();

    private InvitationArea() {}
}
