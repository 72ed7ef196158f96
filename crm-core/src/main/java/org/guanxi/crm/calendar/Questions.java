package org.guanxi.crm.calendar;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guanxi.crm.calendar.booking.Booking;
import org.guanxi.crm.calendar.booking.BookingTable;
import org.guanxi.crm.calendar.booking.Busy;
import org.guanxi.crm.calendar.booking.FreeBusy;
import org.guanxi.crm.calendar.booking.Hours;
import org.guanxi.crm.calendar.booking.Resource;
import org.guanxi.crm.calendar.booking.Slot;
import org.guanxi.crm.calendar.booking.SlotQuery;
import org.guanxi.crm.calendar.booking.SlotSearch;
import org.guanxi.crm.calendar.booking.TravelTime;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.common.TimeRange;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Selection;

/** What can be asked of calendars; nothing is held, nothing is written. */
final class Questions {

    private static final Duration LONGEST_WINDOW = Duration.ofDays(92);
    private static final Duration SUGGESTED_WITHIN = Duration.ofDays(14);
    private static final int MOST_RESOURCES = 1000;
    private static final int MOST_SLOTS = 100;
    private static final int SUGGESTIONS = 3;

    private final Workspace ws;
    private final Booker booker;

    Questions(Workspace ws) {
        this.ws = ws;
        this.booker = new Booker(ws);
    }

    List<FreeBusy> freeBusy(Collection<Id<Resource>> ids, TimeRange within) {
        Problems problems = new Problems();
        checkWindow(within, problems);
        checkCount(ids, problems);
        problems.throwIfAny();
        Map<Id<Resource>, Resource> resources = booker.look(ids, problems);
        Map<Id<Resource>, FreeBusy> known = freeBusy(resources, within);
        return Set.copyOf(ids).size() == ids.size()
                ? ids.stream().map(known::get).toList()
                : new LinkedHashSet<>(ids).stream().map(known::get).toList();
    }

    private Map<Id<Resource>, FreeBusy> freeBusy(Map<Id<Resource>, Resource> resources, TimeRange within) {
        Hours hours = booker.hours(resources.values());
        Map<Id<Resource>, List<Booking>> taken = new HashMap<>();
        if (!resources.isEmpty()) {
            taken(resources, within)
                    .forEach(each -> taken.computeIfAbsent(each.resource(), any -> new ArrayList<>())
                            .add(each));
        }
        Map<Id<Resource>, FreeBusy> known = new HashMap<>();
        resources.forEach((id, resource) ->
                known.put(id, FreeBusy.of(resource, within, taken.getOrDefault(id, List.of()), hours)));
        return known;
    }

    private List<Booking> taken(Map<Id<Resource>, Resource> resources, TimeRange within) {
        return booker.taken(resources.keySet(), within.start(), within.end());
    }

    private static void checkWindow(TimeRange within, Problems problems) {
        if (within.duration().compareTo(LONGEST_WINDOW) > 0) {
            problems.add("within", "calendar.window-too-long", "maximum", LONGEST_WINDOW.toDays());
        }
    }

    private static void checkCount(Collection<Id<Resource>> ids, Problems problems) {
        if (ids.size() > MOST_RESOURCES) {
            problems.add("resources", "calendar.too-many-resources", "maximum", MOST_RESOURCES);
        }
    }

    List<Slot> slots(SlotQuery query) {
        return slots(query, Optional.empty());
    }

    /** As if the resources were not taken for that record. */
    private List<Slot> slots(SlotQuery query, Optional<RecordRef> without) {
        Problems problems = new Problems();
        checkWindow(query.within(), problems);
        List<Id<Resource>> all = new ArrayList<>(query.required());
        all.addAll(query.optional());
        checkCount(all, problems);
        check(query, problems);
        problems.throwIfAny();
        Map<Id<Resource>, Resource> resources = booker.look(all, problems);
        TravelTime travel = ws.policy(TravelTime.class);
        List<Booking> taken = taken(resources, SlotSearch.around(query, travel)).stream()
                .filter(each -> without.filter(each.item()::equals).isEmpty())
                .toList();
        return new SlotSearch(query, resources.values(), taken, travel, booker.hours(resources.values())).slots();
    }

    private static void check(SlotQuery query, Problems problems) {
        if (query.required().isEmpty()) {
            problems.add("required", "calendar.nobody-required");
        }
        if (query.length().isNegative()
                || query.length().isZero()
                || query.length().compareTo(Duration.ofDays(1)) > 0) {
            problems.add("length", "calendar.slot-length", "length", query.length());
        }
        if (query.step().compareTo(Duration.ofMinutes(1)) < 0) {
            problems.add("step", "calendar.slot-step", "step", query.step());
        }
        query.units().forEach((resource, units) -> {
            if (units < 1) {
                problems.add("units", "calendar.units", "units", units);
            }
        });
        Drafts.checkBuffer("bufferBefore", query.bufferBefore(), problems);
        Drafts.checkBuffer("bufferAfter", query.bufferAfter(), problems);
        if (query.limit() < 1 || query.limit() > MOST_SLOTS) {
            problems.add("limit", "selection.limit", "limit", query.limit(), "maximum", MOST_SLOTS);
        }
    }

    /** The next times at which all required ones are free; none for what lasts longer than a day. */
    List<Slot> insteadOf(CalendarItem item, List<Booking> asked) {
        Duration length = Duration.between(item.startsAt(), item.endsAt());
        List<Id<Resource>> required = asked.stream()
                .filter(each -> each.isRequired() && each.busy() != Busy.FREE)
                .map(Booking::resource)
                .toList();
        if (required.isEmpty() || length.isZero() || length.compareTo(Duration.ofDays(1)) > 0) {
            return List.of();
        }
        SlotQuery.Builder query = SlotQuery.builder()
                .within(TimeRange.of(item.startsAt(), SUGGESTED_WITHIN))
                .length(length)
                .required(required)
                .place(item.place())
                .bufferBefore(item.bufferBefore())
                .bufferAfter(item.bufferAfter())
                .limit(SUGGESTIONS);
        Map<Id<Resource>, Integer> units = new HashMap<>();
        asked.forEach(each -> units.put(each.resource(), each.units()));
        return slots(query.units(units).build(), Optional.of(item.ref()));
    }

    List<AgendaEntry> agenda(Collection<Id<Resource>> ids, TimeRange within) {
        Problems problems = new Problems();
        checkWindow(within, problems);
        checkCount(ids, problems);
        problems.throwIfAny();
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Booking> bookings = ws.store().stream(
                        Selection.of(BookingTable.TYPE)
                                .where(BookingTable.RESOURCE.in(ids))
                                .where(BookingTable.TAKEN_FROM.below(within.end()))
                                .where(BookingTable.TAKEN_UNTIL.atLeast(within.start())),
                        Selection.MAXIMUM_LIMIT)
                .filter(each -> isWithin(each, within))
                .toList();
        Map<UUID, CalendarItem> known =
                new Sight(ws).known(bookings.stream().map(Booking::item).toList());
        List<AgendaEntry> entries = new ArrayList<>();
        for (Booking each : bookings) {
            CalendarItem item = known.get(each.item().id());
            boolean isOver = item != null && item.state() == CalendarItem.State.CANCELLED;
            boolean isHidden = item == null && each.busy() == Busy.FREE;
            if (!isOver && !isHidden) {
                entries.add(AgendaEntry.of(each, Optional.ofNullable(item)));
            }
        }
        entries.sort(Comparator.comparing(AgendaEntry::startsAt)
                .thenComparing(AgendaEntry::endsAt)
                .thenComparing(AgendaEntry::resource)
                .thenComparing(AgendaEntry::booking));
        return List.copyOf(entries);
    }

    private static boolean isWithin(Booking booking, TimeRange within) {
        boolean isInstant = booking.startsAt().equals(booking.endsAt());
        return isInstant
                ? within.contains(booking.startsAt())
                : booking.time().filter(within::overlaps).isPresent();
    }
}
