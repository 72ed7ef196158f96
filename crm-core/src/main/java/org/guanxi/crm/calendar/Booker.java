package org.guanxi.crm.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.guanxi.crm.calendar.booking.Booking;
import org.guanxi.crm.calendar.booking.BookingTable;
import org.guanxi.crm.calendar.booking.Busy;
import org.guanxi.crm.calendar.booking.Conflict;
import org.guanxi.crm.calendar.booking.ConflictPolicy;
import org.guanxi.crm.calendar.booking.ConflictPolicy.Treatment;
import org.guanxi.crm.calendar.booking.Conflicts;
import org.guanxi.crm.calendar.booking.Hours;
import org.guanxi.crm.calendar.booking.Resource;
import org.guanxi.crm.calendar.booking.ResourceTable;
import org.guanxi.crm.calendar.booking.TravelTime;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.common.TimeRange;
import org.guanxi.crm.error.Duplicate;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.MemberTable;
import org.guanxi.crm.worktime.WorkCalendar;
import org.guanxi.crm.worktime.WorkingTime;
import org.guanxi.crm.worktime.WorktimeService;

/**
 * Holds resources, and finds what stands in the way. The order is the whole safety: the guards first, then the look, then the
 * bookings, all in one transaction; whoever comes second waits at the guard and then sees what the first one did.
 */
final class Booker {

    private final Workspace ws;

    Booker(Workspace ws) {
        this.ws = ws;
    }

    /**
     * Holds the resources to the end of the transaction, and answers them as they are then. People who were never booked before get
     * their resource; what is unknown is noted as a problem.
     */
    Map<Id<Resource>, Resource> hold(Collection<Id<Resource>> asked, Problems problems) {
        Set<Id<Resource>> ids = new TreeSet<>(asked);
        makePeople(missing(ids), problems);
        problems.throwIfAny();
        Map<Id<Resource>, Resource> held = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            ws.store().hold(ResourceTable.TYPE, ids).forEach(each -> held.put(each.id(), each));
        }
        return held;
    }

    /** The resources as they are, without holding them; those of people who were never booked as they would be made. */
    Map<Id<Resource>, Resource> look(Collection<Id<Resource>> asked, Problems problems) {
        Set<Id<Resource>> ids = new TreeSet<>(asked);
        Map<Id<Resource>, Resource> known = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            ws.store().getAll(ResourceTable.TYPE, ids).forEach(each -> known.put(each.id(), each));
        }
        ids.removeAll(known.keySet());
        people(ids, problems).forEach(each -> known.put(each.id(), each));
        problems.throwIfAny();
        return known;
    }

    private Set<Id<Resource>> missing(Set<Id<Resource>> ids) {
        Set<Id<Resource>> missing = new TreeSet<>(ids);
        if (!ids.isEmpty()) {
            ws.store().getAll(ResourceTable.TYPE, ids).forEach(each -> missing.remove(each.id()));
        }
        return missing;
    }

    /** In order of id, as guards are held, so that two who make the same people never wait for one another. */
    private void makePeople(Set<Id<Resource>> missing, Problems problems) {
        for (Resource person : people(missing, problems)) {
            CalendarEvent event = new CalendarEvent.ResourceAdded(person.id(), person.kind(), person.name(), 1);
            try {
                ws.attempt(any -> ws.asSystem(system -> system.insert(ResourceTable.TYPE, person, event)));
            } catch (Duplicate madeByAnother) {
                // at the same instant; the resource is there now, and that is all we want
            }
        }
    }

    private List<Resource> people(Collection<Id<Resource>> ids, Problems problems) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Id<Member>> members = new ArrayList<>();
        ids.forEach(each -> members.add(Resource.personOf(each)));
        Map<Id<Member>, Member> known = new HashMap<>();
        ws.store().getAll(MemberTable.TYPE, members).forEach(each -> known.put(each.id(), each));
        List<Resource> people = new ArrayList<>();
        for (Id<Member> id : members) {
            Member member = known.get(id);
            if (member == null) {
                problems.add("attendees", "calendar.unknown-resource", "resource", Resource.idOf(id));
            } else if (member.state() == Member.State.LEFT) {
                problems.add("attendees", "team.member-left", "member", member.name());
            } else {
                people.add(Resource.builder()
                        .id(Resource.idOf(id))
                        .kind(Resource.Kind.PERSON)
                        .name(member.name())
                        .member(id)
                        .build());
            }
        }
        return people;
    }

    /** From when to when the bookings take anything. */
    private static Optional<TimeRange> span(Collection<Booking> asked) {
        Instant from = Instant.MAX;
        Instant until = Instant.MIN;
        for (Booking each : asked) {
            if (each.busy() != Busy.FREE && each.taken().isPresent()) {
                from = each.takenFrom().isBefore(from) ? each.takenFrom() : from;
                until = each.takenUntil().isAfter(until) ? each.takenUntil() : until;
            }
        }
        return from.isBefore(until) ? Optional.of(TimeRange.of(from, until)) : Optional.empty();
    }

    /** What the resources are taken for around the bookings that are asked for; one read. */
    private List<Booking> around(Collection<Booking> asked, TimeRange span, TravelTime travel) {
        Set<Id<Resource>> ids = new LinkedHashSet<>();
        asked.stream().filter(each -> each.busy() != Busy.FREE).forEach(each -> ids.add(each.resource()));
        Duration way = travel.longest();
        return taken(ids, span.start().minus(way), span.end().plus(way));
    }

    /** All bookings of these resources that meet the time, but for those that take nothing. */
    List<Booking> taken(Collection<Id<Resource>> ids, Instant from, Instant until) {
        return ws.store().stream(
                        Selection.of(BookingTable.TYPE)
                                .where(BookingTable.RESOURCE.in(ids))
                                .where(BookingTable.TAKEN_FROM.below(until))
                                .where(BookingTable.TAKEN_UNTIL.above(from))
                                .where(BookingTable.BUSY.isNot(Busy.FREE))
                                .orderBy(BookingTable.TAKEN_FROM.ascending()),
                        Selection.MAXIMUM_LIMIT)
                .toList();
    }

    /** The conflicts of what is asked for, each with what follows from it; those that are allowed are left out. */
    List<Arrangement.Told> judge(Collection<Booking> asked, Map<Id<Resource>, Resource> resources) {
        TravelTime travel = ws.policy(TravelTime.class);
        ConflictPolicy policy = ws.policy(ConflictPolicy.class);
        Optional<TimeRange> span = span(asked);
        if (span.isEmpty()) {
            return List.of();
        }
        Hours hours = hours(resources.values());
        Conflicts conflicts = Conflicts.with(resources.values(), around(asked, span.get(), travel), travel, hours);
        List<Arrangement.Told> told = new ArrayList<>();
        for (Conflict each : conflicts.of(asked)) {
            Treatment treatment = policy.treat(each);
            if (treatment != Treatment.ALLOW) {
                told.add(new Arrangement.Told(each, treatment));
            }
        }
        return told;
    }

    /**
     * When the resources work: people of whom hours are said in those, others always; nobody while absent. A few reads for all people
     * together.
     */
    Hours hours(Collection<Resource> resources) {
        Map<Id<Member>, Id<Resource>> people = new LinkedHashMap<>();
        resources.forEach(each -> each.member().ifPresent(member -> people.put(member, each.id())));
        if (people.isEmpty()) {
            return Hours.always();
        }
        Map<Id<Resource>, WorkingTime> known = new HashMap<>();
        ws.<Map<Id<Member>, WorkingTime>>asSystem(
                        system -> system.service(WorktimeService.class).calendarsOf(people.keySet()))
                .forEach((member, time) -> known.put(people.get(member), time));
        return (resource, within) -> {
            WorkingTime time = known.get(resource);
            return time == null ? List.of(within) : open(time, within);
        };
    }

    private static List<TimeRange> open(WorkingTime time, TimeRange within) {
        WorkCalendar calendar = time.isSaid() ? time.calendar() : WorkCalendar.ALWAYS.without(time.absences());
        return calendar.windows(within);
    }

    /** The bookings of an item, those that take nothing included. */
    List<Booking> of(RecordRef item) {
        return ws.store().stream(
                        Selection.of(BookingTable.TYPE).where(BookingTable.ITEM.is(item)), Selection.MAXIMUM_LIMIT)
                .toList();
    }

    /** Stores new bookings: whoever may write the item may write these. */
    void insert(List<Booking> bookings) {
        ws.<List<Booking>>asSystem(system -> system.insertAll(BookingTable.TYPE, bookings, CalendarEvent.Booked::of));
    }

    /** Stores what bookings are now, each beside what it was; those that are the same are left alone. */
    void update(List<Booking> before, List<Booking> after) {
        List<Workspace.Change<Booking>> changes = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            Booking next = after.get(i);
            if (!next.equals(before.get(i))) {
                CalendarEvent event = next.busy() == Busy.FREE ? released(next) : CalendarEvent.Booked.of(next);
                changes.add(new Workspace.Change<>(before.get(i), next, event));
            }
        }
        ws.<List<Booking>>asSystem(system -> system.updateAll(BookingTable.TYPE, changes));
    }

    /** Deletes bookings. */
    void delete(List<Booking> bookings) {
        ws.<Boolean>asSystem(system -> {
            bookings.forEach(each -> system.delete(BookingTable.TYPE, each, released(each)));
            return true;
        });
    }

    private static CalendarEvent released(Booking booking) {
        return new CalendarEvent.Released(booking.id(), booking.resource(), booking.item());
    }

    /** What an item takes of one who attends. */
    Booking booking(CalendarItem item, Attendee attendee) {
        return timed(Booking.builder(), item)
                .id(ws.newId())
                .resource(attendee.resource())
                .item(item.ref())
                .units(attendee.units())
                .busy(item.kind().isTakingTime() ? attendee.busy() : Busy.FREE)
                .isRequired(attendee.isRequired())
                .build();
    }

    /** The booking at the item's time and place. */
    static Booking.Builder timed(Booking.Builder booking, CalendarItem item) {
        boolean hasLength = item.startsAt().isBefore(item.endsAt());
        return booking.startsAt(item.startsAt())
                .endsAt(item.endsAt())
                .takenFrom(hasLength ? item.startsAt().minus(item.bufferBefore()) : item.startsAt())
                .takenUntil(hasLength ? item.endsAt().plus(item.bufferAfter()) : item.endsAt())
                .place(item.place());
    }
}
