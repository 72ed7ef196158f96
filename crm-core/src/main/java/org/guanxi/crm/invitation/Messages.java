package org.guanxi.crm.invitation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.guanxi.crm.calendar.CalendarEvent;
import org.guanxi.crm.calendar.CalendarItem;
import org.guanxi.crm.calendar.CalendarItemTable;
import org.guanxi.crm.calendar.Series;
import org.guanxi.crm.calendar.SeriesTable;
import org.guanxi.crm.calendar.booking.Resource;
import org.guanxi.crm.calendar.ical.IcalItem;
import org.guanxi.crm.common.EmailAddress;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.delivery.Delivered;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.event.Event;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.MemberTable;

/** The messages that one change calls for, as things stand now. */
final class Messages {

    private final Workspace ws;
    private final Delivered delivered;

    Messages(Workspace ws, Delivered delivered) {
        this.ws = ws;
        this.delivered = delivered;
        if (!delivered.tenant().equals(ws.tenant())) {
            throw Problems.one("delivered", "invitation.other-tenant", "tenant", delivered.tenant());
        }
    }

    List<Invitation> all() {
        return delivered.event().map(this::of).orElse(List.of());
    }

    private List<Invitation> of(Event event) {
        if (event instanceof CalendarEvent.Arranged e) {
            return item(e.item())
                    .filter(each -> each.series().isEmpty())
                    .map(this::changed)
                    .orElse(List.of());
        } else if (event instanceof CalendarEvent.Moved e) {
            return changed(e.item());
        } else if (event instanceof CalendarEvent.Described e) {
            return changed(e.item());
        } else if (event instanceof CalendarEvent.Invited e) {
            return changed(e.item());
        } else if (event instanceof CalendarEvent.Dismissed e) {
            return dismissed(e.item(), e.attendees());
        } else if (event instanceof CalendarEvent.Cancelled e) {
            return item(e.item()).map(this::cancelled).orElse(List.of());
        } else if (event instanceof CalendarEvent.Replied e) {
            return replied(e.item(), e.attendee());
        }
        return ofSeriesOrGuest(event);
    }

    private List<Invitation> ofSeriesOrGuest(Event event) {
        if (event instanceof CalendarEvent.SeriesArranged e) {
            return changedSeries(e.series());
        } else if (event instanceof CalendarEvent.SeriesClashes e) {
            return changedSeries(e.series());
        } else if (event instanceof CalendarEvent.SeriesEnded e) {
            return changedSeries(e.series());
        } else if (event instanceof CalendarEvent.SeriesReplied e) {
            return series(e.series()).map(each -> seriesReplied(each, e)).orElse(List.of());
        } else if (event instanceof InvitationEvent.GuestInvited e) {
            return matter(e.invitedTo()).map(each -> invited(each, e.mail())).orElse(List.of());
        } else if (event instanceof InvitationEvent.GuestDismissed e) {
            return matter(e.invitedTo()).map(each -> guestDismissed(each, e)).orElse(List.of());
        } else if (event instanceof InvitationEvent.GuestReplied e) {
            return matter(e.invitedTo())
                    .map(each -> guestReplied(each, e.mail()))
                    .orElse(List.of());
        }
        return List.of();
    }

    private Optional<CalendarItem> item(Id<CalendarItem> id) {
        return ws.store().get(CalendarItemTable.TYPE, id);
    }

    private Optional<Matter> matter(RecordRef record) {
        if (record.kind().equals(SeriesTable.TYPE.kind())) {
            return series(record.idOf());
        }
        return item(record.idOf()).map(this::matter);
    }

    private Matter matter(CalendarItem item) {
        return new Matters(ws, List.of(item), List.of()).of(item);
    }

    private Optional<Matter> series(Id<Series> id) {
        Matters matters = new Matters(ws, List.of(), List.of(id));
        return matters.series(id).map(matters::of);
    }

    private List<Invitation> changed(Id<CalendarItem> id) {
        return item(id).map(this::changed).orElse(List.of());
    }

    private List<Invitation> changed(CalendarItem item) {
        boolean isPlanned = item.state() == CalendarItem.State.PLANNED;
        return isPlanned ? toAll(Invitation.Method.REQUEST, matter(item)) : List.of();
    }

    private List<Invitation> changedSeries(Id<Series> id) {
        return series(id)
                .map(each -> toAll(isWhollyEnded(each) ? Invitation.Method.CANCEL : Invitation.Method.REQUEST, each))
                .orElse(List.of());
    }

    private static boolean isWhollyEnded(Matter matter) {
        return matter.series()
                .filter(each -> each.endsBefore()
                        .filter(end -> !end.isAfter(each.startsAt()))
                        .isPresent())
                .isPresent();
    }

    /** An occurrence that is cancelled because its series ends is told with the series. */
    private List<Invitation> cancelled(CalendarItem item) {
        Matter matter = matter(item);
        boolean isOfEnded = matter.series().flatMap(Series::endsBefore).stream()
                .anyMatch(end ->
                        item.occurrence().filter(start -> !start.isBefore(end)).isPresent());
        return isOfEnded ? List.of() : toAll(Invitation.Method.CANCEL, matter);
    }

    private List<Invitation> dismissed(Id<CalendarItem> id, List<Id<Resource>> attendees) {
        CalendarItem item = item(id).orElse(null);
        if (item == null || isOver(item)) {
            return List.of();
        }
        Matter matter = matter(item);
        if (matter.origin().isPresent()) {
            return List.of();
        }
        List<Id<Member>> people = attendees.stream().map(Resource::personOf).toList();
        List<Invitation> messages = new ArrayList<>();
        for (Member each : ws.store().getAll(MemberTable.TYPE, people)) {
            add(Invitation.Method.CANCEL, matter, recipient(each), messages);
        }
        return messages;
    }

    private List<Invitation> replied(Id<CalendarItem> id, Id<Resource> attendee) {
        CalendarItem item = item(id).orElse(null);
        if (item == null) {
            return List.of();
        }
        Matter whole = matter(item);
        List<Matter.Part> own = whole.parts().stream()
                .filter(each -> each.resource().id().equals(attendee))
                .toList();
        return reply(new Matter(item, whole.series(), false, own, List.of(), whole.organiser(), whole.origin()));
    }

    private List<Invitation> seriesReplied(Matter whole, CalendarEvent.SeriesReplied answer) {
        List<Matter.Part> own = whole.parts().stream()
                .filter(each -> each.resource().id().equals(answer.attendee()))
                .map(each -> new Matter.Part(each.resource(), each.member(), each.isRequired(), answer.reply()))
                .toList();
        return reply(new Matter(whole.item(), whole.series(), true, own, List.of(), whole.organiser(), whole.origin()));
    }

    private List<Invitation> guestReplied(Matter whole, EmailAddress mail) {
        return reply(new Matter(
                whole.item(),
                whole.series(),
                whole.isSeries(),
                List.of(),
                withMail(whole, mail),
                whole.organiser(),
                whole.origin()));
    }

    private static List<Guest> withMail(Matter matter, EmailAddress mail) {
        return matter.guests().stream()
                .filter(each -> Guests.isSame(each.mail(), mail))
                .toList();
    }

    /** The answer of the one who is left in it, to the organiser, wherever that is. */
    private List<Invitation> reply(Matter matter) {
        List<Invitation> messages = new ArrayList<>();
        Optional<EmailAddress> outside = matter.origin().flatMap(Imported::organiser);
        if (outside.isPresent()) {
            Invitation.Recipient to =
                    new Invitation.Recipient(outside.get().value(), Optional.empty(), outside, Locale.ENGLISH);
            messages.add(message(Invitation.Method.REPLY, matter, to));
        } else {
            matter.organiser().ifPresent(each -> add(Invitation.Method.REPLY, matter, recipient(each), messages));
        }
        return messages;
    }

    private List<Invitation> invited(Matter matter, EmailAddress mail) {
        List<Invitation> messages = new ArrayList<>();
        boolean isOver = matter.isSeries() ? isWhollyEnded(matter) : isOver(matter.item());
        if (matter.origin().isEmpty() && !isOver) {
            withMail(matter, mail).forEach(each -> add(Invitation.Method.REQUEST, matter, recipient(each), messages));
        }
        return messages;
    }

    private List<Invitation> guestDismissed(Matter matter, InvitationEvent.GuestDismissed gone) {
        List<Invitation> messages = new ArrayList<>();
        if (matter.origin().isEmpty()) {
            Invitation.Recipient to = new Invitation.Recipient(
                    gone.name().orElse(gone.mail().value()),
                    Optional.empty(),
                    Optional.of(gone.mail()),
                    Locale.forLanguageTag(gone.language()));
            add(Invitation.Method.CANCEL, matter, to, messages);
        }
        return messages;
    }

    private boolean isOver(CalendarItem item) {
        return item.endsAt().isBefore(ws.now()) && item.startsAt().isBefore(ws.now());
    }

    private List<Invitation> toAll(Invitation.Method method, Matter matter) {
        List<Invitation> messages = new ArrayList<>();
        boolean isOver = !matter.isSeries() && isOver(matter.item());
        if (isOver || matter.origin().isPresent()) {
            return messages;
        }
        Set<Id<Member>> told = new HashSet<>();
        for (Matter.Part each : matter.parts()) {
            each.member()
                    .filter(member -> told.add(member.id()))
                    .ifPresent(member -> add(method, matter, recipient(member), messages));
        }
        matter.organiser()
                .filter(member -> told.add(member.id()))
                .ifPresent(member -> add(method, matter, recipient(member), messages));
        matter.guests().stream()
                .filter(each -> !isInvitedSince(each))
                .forEach(each -> add(method, matter, recipient(each), messages));
        return messages;
    }

    /** Whether the guest was invited after this change: then the invitation tells of it, and is a message of its own. */
    private boolean isInvitedSince(Guest guest) {
        return guest.invitedTo().equals(delivered.entry().subject())
                && delivered.entry().subjectVersion() <= guest.atVersion();
    }

    /** Nobody is told of what he did himself. */
    private void add(
            Invitation.Method method, Matter matter, Invitation.Recipient to, Collection<Invitation> messages) {
        boolean isActor = to.member()
                .flatMap(each -> ws.store().get(MemberTable.TYPE, each))
                .filter(each -> each.actor().equals(delivered.entry().actor()))
                .isPresent();
        if (!isActor) {
            messages.add(message(method, matter, to));
        }
    }

    private Invitation message(Invitation.Method method, Matter matter, Invitation.Recipient to) {
        IcalItem written = matter.written(ws.now(), List.of());
        if (method == Invitation.Method.CANCEL) {
            written = IcalItem.builder().from(written).status("CANCELLED").build();
        }
        return new Invitation(
                method,
                to,
                matter.uid(),
                matter.sequence(),
                matter.item().title(),
                Files.of(Optional.of(method.name()), List.of(written)));
    }

    private static Invitation.Recipient recipient(Member member) {
        return new Invitation.Recipient(member.name(), Optional.of(member.id()), member.email(), member.language());
    }

    private static Invitation.Recipient recipient(Guest guest) {
        return new Invitation.Recipient(
                guest.name().orElse(guest.mail().value()),
                Optional.empty(),
                Optional.of(guest.mail()),
                Locale.forLanguageTag(guest.language()));
    }
}
