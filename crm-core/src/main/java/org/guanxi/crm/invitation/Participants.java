package org.guanxi.crm.invitation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.guanxi.crm.calendar.Attendee;
import org.guanxi.crm.calendar.CalendarItem;
import org.guanxi.crm.calendar.CalendarService;
import org.guanxi.crm.calendar.NewItem;
import org.guanxi.crm.calendar.booking.Booking;
import org.guanxi.crm.calendar.booking.BookingTable;
import org.guanxi.crm.calendar.booking.Resource;
import org.guanxi.crm.calendar.ical.IcalPerson;
import org.guanxi.crm.common.EmailAddress;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.MemberTable;

/** Who takes part in an item by a file: people of the team, and guests. */
final class Participants {

    private final Workspace ws;
    private final Member owner;

    Participants(Workspace ws, Member owner) {
        this.ws = ws;
        this.owner = owner;
    }

    void inviteGuests(RecordRef record, IcalDraft draft) {
        Guests guests = new Guests(ws);
        for (IcalPerson each : draft.guests()) {
            EmailAddress mail = EmailAddress.of(each.mail().orElseThrow());
            Consumer<Guest.Builder> details = guest -> {
                each.name()
                        .filter(name -> !name.isBlank() && name.length() <= 200)
                        .ifPresent(guest::name);
                guest.isRequired(
                        each.role().filter("OPT-PARTICIPANT"::equalsIgnoreCase).isEmpty());
                each.answer().flatMap(Replies::reply).ifPresent(guest::reply);
            };
            guests.invite(record, mail, details, true);
        }
    }

    /** Whom the file names and who does not attend yet. */
    List<Attendee> newcomers(CalendarItem item, NewItem asked) {
        Set<Id<Resource>> present = new LinkedHashSet<>();
        bookings(item).forEach(each -> present.add(each.resource()));
        return asked.attendees().stream()
                .filter(each -> !present.contains(each.resource()))
                .toList();
    }

    private List<Booking> bookings(CalendarItem item) {
        return ws.store().stream(Selection.of(BookingTable.TYPE).where(BookingTable.ITEM.is(item.ref())), 1000)
                .toList();
    }

    /** Lets those go whom the file named and names no more; whoever was invited here stays. */
    void dismiss(CalendarItem item, IcalDraft draft, Set<String> before) {
        Set<String> gone = new LinkedHashSet<>(before);
        draft.people().forEach(gone::remove);
        owner.email().ifPresent(mail -> gone.remove(IcalDraft.key(mail.value())));
        if (gone.isEmpty()) {
            return;
        }
        List<Id<Member>> people = bookings(item).stream()
                .map(each -> Resource.personOf(each.resource()))
                .toList();
        List<Id<Resource>> dismissed = ws.store().getAll(MemberTable.TYPE, people).stream()
                .filter(each -> each.email()
                        .filter(mail -> gone.contains(IcalDraft.key(mail.value())))
                        .isPresent())
                .map(each -> Resource.idOf(each.id()))
                .toList();
        if (!dismissed.isEmpty()) {
            ws.service(CalendarService.class).dismiss(item.id(), dismissed);
        }
        for (Guest each : Guests.direct(ws, item.ref())) {
            if (gone.contains(IcalDraft.key(each.mail().value()))) {
                new Guests(ws).dismiss(item.ref(), each.mail());
            }
        }
    }
}
