package org.guanxi.crm.invitation;

import java.util.Optional;
import org.guanxi.crm.calendar.booking.Reply;
import org.guanxi.crm.common.EmailAddress;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.event.Event;
import org.guanxi.crm.event.EventName;

/** What happens to guests, and to items from files. */
public sealed interface InvitationEvent extends Event {

    /** Somebody from outside is invited. */
    @EventName("invitation.guest-invited")
    record GuestInvited(Id<Guest> guest, RecordRef invitedTo, EmailAddress mail) implements InvitationEvent {}

    /** Somebody from outside is invited no more. */
    @EventName("invitation.guest-dismissed")
    record GuestDismissed(
            Id<Guest> guest, RecordRef invitedTo, EmailAddress mail, Optional<String> name, String language)
            implements InvitationEvent {}

    /** Somebody from outside answered. */
    @EventName("invitation.guest-replied")
    record GuestReplied(Id<Guest> guest, RecordRef invitedTo, EmailAddress mail, Reply before, Reply reply)
            implements InvitationEvent {}

    /** What somebody from outside has answered holds no more, for the item is at another time. */
    @EventName("invitation.guest-asked-anew")
    record GuestAskedAnew(Id<Guest> guest, RecordRef invitedTo, EmailAddress mail) implements InvitationEvent {}

    /** An item or series came from a file. */
    @EventName("invitation.imported")
    record ItemImported(Id<Imported> imported, RecordRef record, String uid) implements InvitationEvent {}

    /** A file says otherwise than it did about an item or series. */
    @EventName("invitation.import-changed")
    record ImportChanged(Id<Imported> imported, RecordRef record, String uid) implements InvitationEvent {}
}
