package org.guanxi.crm.calendar;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.guanxi.crm.calendar.booking.Booking;
import org.guanxi.crm.calendar.booking.BookingTable;
import org.guanxi.crm.calendar.booking.Busy;
import org.guanxi.crm.calendar.booking.Conflict;
import org.guanxi.crm.calendar.booking.ConflictPolicy.Treatment;
import org.guanxi.crm.calendar.booking.Reply;
import org.guanxi.crm.calendar.booking.Resource;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.error.StaleVersion;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.MemberTable;

/** What is done to single items, in one transaction. */
final class Items {

    private final Workspace ws;
    private final Booker booker;

    /** An item that is not stored yet. */
    record Drafted(CalendarItem item, List<Attendee> attendees) {}

    Items(Workspace ws) {
        this.ws = ws;
        this.booker = new Booker(ws);
    }

    /** What would become of it, without doing it. */
    Arrangement check(NewItem draft) {
        return arrange(draft, false, false);
    }

    Arrangement arrange(NewItem draft, boolean isInsisting) {
        return arrange(draft, true, isInsisting);
    }

    private Arrangement arrange(NewItem draft, boolean isMeant, boolean isInsisting) {
        Problems problems = new Problems();
        Drafted drafted = drafted(ws, draft, problems);
        CalendarItem item = drafted.item();
        List<Attendee> attendees = drafted.attendees();
        List<Id<Resource>> ids = attendees.stream().map(Attendee::resource).toList();
        if (isMeant) {
            // whether the organiser is there is asked before anybody has to wait for us, not when the item is stored
            List<Id<Member>> organiser = List.of(item.organiser());
            ws.present(MemberTable.TYPE, ws.store().getAll(MemberTable.TYPE, organiser));
        }
        Map<Id<Resource>, Resource> resources = isMeant ? booker.hold(ids, problems) : booker.look(ids, problems);
        Drafts.checkResources(attendees, resources, problems);
        problems.throwIfAny();
        List<Booking> asked =
                attendees.stream().map(each -> booker.booking(item, each)).toList();
        List<Arrangement.Told> told = booker.judge(asked, resources);
        if (!isMeant || isRefused(told, isInsisting)) {
            return notDone(item, asked, told, false);
        }
        CalendarItem stored = ws.insert(CalendarItemTable.TYPE, item, arranged(item, ids));
        booker.insert(asked);
        return done(stored, told);
    }

    /** The item of a draft that has no problems of its own, and who attends. */
    static Drafted drafted(Workspace ws, NewItem draft, Problems problems) {
        Drafts.check(draft, problems);
        Optional<Id<Member>> organiser = draft.organiser().or(() -> Sight.self(ws));
        if (organiser.isEmpty()) {
            problems.add("organiser", "calendar.no-organiser", "actor", ws.actor());
        }
        problems.throwIfAny();
        CalendarItem item = Drafts.item(draft)
                .id(ws.newId())
                .organiser(organiser.orElseThrow())
                .build();
        boolean isAlone = draft.attendees().isEmpty();
        return new Drafted(item, isAlone ? List.of(Attendee.person(item.organiser())) : draft.attendees());
    }

    static CalendarEvent arranged(CalendarItem item, List<Id<Resource>> attendees) {
        return new CalendarEvent.Arranged(
                item.id(),
                item.kind(),
                item.title(),
                item.startsAt(),
                item.endsAt(),
                item.zone(),
                item.organiser(),
                item.about(),
                attendees);
    }

    static boolean isRefused(List<Arrangement.Told> told, boolean isInsisting) {
        Treatment least = isInsisting ? Treatment.REFUSE : Treatment.ASK;
        return told.stream().anyMatch(each -> each.treatment().compareTo(least) >= 0);
    }

    private Arrangement done(CalendarItem item, List<Arrangement.Told> told) {
        return new Arrangement(Optional.of(item), new Sight(ws).titled(told, item.title(), true), List.of());
    }

    private Arrangement notDone(CalendarItem item, List<Booking> asked, List<Arrangement.Told> told, boolean isStored) {
        List<Arrangement.Told> titled = new Sight(ws).titled(told, item.title(), isStored);
        boolean isInTheWay = isRefused(told, false);
        return new Arrangement(
                Optional.empty(), titled, isInTheWay ? new Questions(ws).insteadOf(item, asked) : List.of());
    }

    Arrangement move(Id<CalendarItem> id, ZonedDateTime start, ZonedDateTime end, boolean isInsisting) {
        CalendarItem before = planned(id);
        Problems problems = new Problems();
        Drafts.checkTime(before.kind(), start, end, problems);
        problems.throwIfAny();
        CalendarItem after = CalendarItem.builder()
                .from(before)
                .startsAt(Drafts.micros(start))
                .endsAt(Drafts.micros(end))
                .zone(start.getZone())
                .isApart(before.series().isPresent())
                .timeSequence(sequenceAfter(before))
                .build();
        CalendarEvent event = new CalendarEvent.Moved(
                id, before.title(), before.startsAt(), before.endsAt(), after.startsAt(), after.endsAt(), after.zone());
        return rebook(before, after, event, isInsisting, Items::askedAnew);
    }

    /** How often an item and its series will have been changed when the item is changed once more. */
    private long sequenceAfter(CalendarItem item) {
        long ofSeries = item.series()
                .flatMap(series -> ws.store().get(SeriesTable.TYPE, series))
                .map(series -> series.version() - 1)
                .orElse(0L);
        return ofSeries + item.version();
    }

    /** At another time everybody is asked again, but for those who have declined. */
    private static Booking askedAnew(Booking booking) {
        boolean isDeclined = booking.reply() == Reply.DECLINED;
        return isDeclined
                ? booking
                : Booking.builder().from(booking).reply(Reply.NONE).build();
    }

    private Arrangement rebook(
            CalendarItem before,
            CalendarItem after,
            CalendarEvent event,
            boolean isInsisting,
            UnaryOperator<Booking> change) {
        List<Booking> were = heldBookings(before);
        List<Booking> asked = new ArrayList<>();
        for (Booking each : were) {
            asked.add(Booker.timed(Booking.builder().from(change.apply(each)), after)
                    .build());
        }
        List<Arrangement.Told> told = booker.judge(asked, booker.look(ids(were), new Problems()));
        if (isRefused(told, isInsisting)) {
            return notDone(after, asked, told, true);
        }
        CalendarItem stored = ws.update(CalendarItemTable.TYPE, before, after, event);
        booker.update(were, asked);
        return done(stored, told);
    }

    /** The bookings of an item, whose resources are held from now on. */
    private List<Booking> heldBookings(CalendarItem item) {
        Set<Id<Resource>> held = ids(booker.of(item.ref()));
        booker.hold(held, new Problems());
        List<Booking> now = booker.of(item.ref());
        if (!held.containsAll(ids(now))) {
            // somebody was invited while we waited for the guards
            throw stale(item);
        }
        return now;
    }

    private static StaleVersion stale(CalendarItem item) {
        return new StaleVersion(
                List.of(new StaleVersion.Loser(CalendarItemTable.TYPE.kind(), item.id(), item.version())));
    }

    private static Set<Id<Resource>> ids(Collection<Booking> bookings) {
        Set<Id<Resource>> ids = new LinkedHashSet<>();
        bookings.forEach(each -> ids.add(each.resource()));
        return ids;
    }

    Arrangement invite(Id<CalendarItem> id, List<Attendee> more, boolean isInsisting) {
        CalendarItem before = planned(id);
        Problems problems = new Problems();
        Drafts.checkAttendees(more, problems);
        List<Id<Resource>> ids = more.stream().map(Attendee::resource).toList();
        Map<Id<Resource>, Resource> resources = booker.hold(ids, problems);
        Drafts.checkResources(more, resources, problems);
        Set<Id<Resource>> present = ids(booker.of(before.ref()));
        for (int i = 0; i < more.size(); i++) {
            if (present.contains(ids.get(i))) {
                problems.add("attendees[" + i + "]", "calendar.attendee-twice", "resource", ids.get(i));
            }
        }
        problems.throwIfAny();
        List<Booking> asked =
                more.stream().map(each -> booker.booking(before, each)).toList();
        List<Arrangement.Told> told = booker.judge(asked, resources);
        if (isRefused(told, isInsisting)) {
            return notDone(before, asked, told, true);
        }
        CalendarItem stored = touched(before, new CalendarEvent.Invited(id, before.title(), ids));
        booker.insert(asked);
        return done(stored, told);
    }

    /** The item one version on, so that two who change its attendees at the same instant do not overlook one another. */
    private CalendarItem touched(CalendarItem item, CalendarEvent event) {
        CalendarItem after = CalendarItem.builder()
                .from(item)
                .isApart(item.series().isPresent())
                .build();
        return ws.update(CalendarItemTable.TYPE, item, after, event);
    }

    CalendarItem dismiss(Id<CalendarItem> id, Collection<Id<Resource>> fewer) {
        CalendarItem before = planned(id);
        Set<Id<Resource>> gone = new HashSet<>(fewer);
        List<Booking> bookings = booker.of(before.ref()).stream()
                .filter(each -> gone.remove(each.resource()))
                .toList();
        if (!gone.isEmpty()) {
            throw Problems.one(
                    "attendees",
                    "calendar.not-attending",
                    "resource",
                    gone.iterator().next());
        }
        CalendarItem stored =
                touched(before, new CalendarEvent.Dismissed(id, before.title(), List.copyOf(ids(bookings))));
        booker.delete(bookings);
        return stored;
    }

    Arrangement reply(Id<CalendarItem> id, Id<Resource> attendee, Reply reply, boolean isInsisting) {
        CalendarItem known = planned(id);
        booking(known, attendee);
        Map<Id<Resource>, Resource> resources = booker.hold(List.of(attendee), new Problems());
        // the booking before the item: who cancels changes both, so that what was cancelled since is seen by one or by
        // the other
        Booking before = booking(known, attendee);
        CalendarItem item = planned(id);
        Booking after = Booking.builder()
                .from(before)
                .reply(reply)
                .busy(item.kind().isTakingTime() ? busy(before, reply) : Busy.FREE)
                .build();
        boolean isTakenAnew = after.busy().compareTo(before.busy()) < 0;
        List<Arrangement.Told> told = isTakenAnew ? booker.judge(List.of(after), resources) : List.of();
        if (isRefused(told, isInsisting)) {
            return notDone(item, List.of(after), told, true);
        }
        if (!after.equals(before)) {
            CalendarEvent event = new CalendarEvent.Replied(id, attendee, before.reply(), reply);
            // everybody may answer for oneself; who answers for another needs the right to
            boolean isOwn =
                    Sight.self(ws).map(Resource::idOf).filter(attendee::equals).isPresent();
            ws.<Booking>asSystem(system -> (isOwn ? system : ws).update(BookingTable.TYPE, before, after, event));
        }
        return done(item, told);
    }

    private Booking booking(CalendarItem item, Id<Resource> attendee) {
        return booker.of(item.ref()).stream()
                .filter(each -> each.resource().equals(attendee))
                .findFirst()
                .orElseThrow(() -> Problems.one("attendee", "calendar.not-attending", "resource", attendee));
    }

    private static Busy busy(Booking before, Reply reply) {
        return busy(before.busy(), reply);
    }

    /** What one who answers so takes. */
    static Busy busy(Busy before, Reply reply) {
        return switch (reply) {
            case NONE -> before;
            case ACCEPTED -> Busy.BUSY;
            case MAYBE -> Busy.TENTATIVE;
            case DECLINED -> Busy.FREE;
        };
    }

    Arrangement describe(Id<CalendarItem> id, Consumer<CalendarItem.Builder> details, boolean isInsisting) {
        CalendarItem before = ws.get(CalendarItemTable.TYPE, id);
        CalendarItem.Builder builder = CalendarItem.builder().from(before);
        details.accept(builder);
        CalendarItem asked = builder.build();
        CalendarItem after = CalendarItem.builder()
                .from(before)
                .title(asked.title())
                .place(asked.place())
                .notes(asked.notes())
                .visibility(asked.visibility())
                .about(asked.about())
                .isApart(before.series().isPresent())
                .build();
        CalendarEvent event = new CalendarEvent.Described(id, after.title());
        boolean isElsewhere = !before.place().equals(after.place());
        if (!isElsewhere && before.visibility() == after.visibility()) {
            return done(ws.update(CalendarItemTable.TYPE, before, after, event), List.of());
        }
        boolean isWay = isElsewhere && before.state() == CalendarItem.State.PLANNED;
        List<Booking> were = isWay ? heldBookings(before) : booker.of(before.ref());
        List<Booking> are = timed(were, after);
        List<Arrangement.Told> told = isWay ? ways(are) : List.of();
        if (isRefused(told, isInsisting)) {
            return notDone(after, are, told, true);
        }
        CalendarItem stored = ws.update(CalendarItemTable.TYPE, before, after, event);
        booker.update(were, are);
        return done(stored, told);
    }

    private static List<Booking> timed(List<Booking> bookings, CalendarItem item) {
        return bookings.stream()
                .map(each -> Booker.timed(Booking.builder().from(each), item).build())
                .toList();
    }

    /** What is too far from the new place: that alone is new, the time is what it was. */
    private List<Arrangement.Told> ways(List<Booking> asked) {
        return booker.judge(asked, booker.look(ids(asked), new Problems())).stream()
                .filter(each -> each.conflict().kind() == Conflict.Kind.TRAVEL)
                .toList();
    }

    CalendarItem held(Id<CalendarItem> id, Optional<String> outcome) {
        CalendarItem before = planned(id);
        CalendarItem after = CalendarItem.builder()
                .from(before)
                .state(CalendarItem.State.HELD)
                .outcome(outcome)
                .build();
        return ws.update(CalendarItemTable.TYPE, before, after, new CalendarEvent.Held(id, before.title(), outcome));
    }

    CalendarItem cancel(Id<CalendarItem> id, Optional<String> reason) {
        return cancel(planned(id), reason);
    }

    private CalendarItem cancel(CalendarItem before, Optional<String> reason) {
        CalendarItem stored =
                ws.update(CalendarItemTable.TYPE, before, cancelled(before, reason), cancelling(before, reason));
        List<Booking> were = booker.of(before.ref());
        booker.update(
                were,
                were.stream()
                        .map(each ->
                                Booking.builder().from(each).busy(Busy.FREE).build())
                        .toList());
        return stored;
    }

    static CalendarItem cancelled(CalendarItem item, Optional<String> reason) {
        return CalendarItem.builder()
                .from(item)
                .state(CalendarItem.State.CANCELLED)
                .outcome(reason)
                .build();
    }

    static CalendarEvent cancelling(CalendarItem item, Optional<String> reason) {
        return new CalendarEvent.Cancelled(item.id(), item.title(), item.startsAt(), item.endsAt(), reason);
    }

    private CalendarItem planned(Id<CalendarItem> id) {
        CalendarItem item = ws.get(CalendarItemTable.TYPE, id);
        if (item.state() != CalendarItem.State.PLANNED) {
            throw Refused.because("calendar.not-planned", "item", item.title(), "state", item.state());
        }
        return item;
    }
}
