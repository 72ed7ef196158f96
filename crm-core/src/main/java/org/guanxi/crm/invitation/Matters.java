package org.guanxi.crm.invitation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guanxi.crm.calendar.Attendee;
import org.guanxi.crm.calendar.CalendarItem;
import org.guanxi.crm.calendar.CalendarItemTable;
import org.guanxi.crm.calendar.Series;
import org.guanxi.crm.calendar.SeriesTable;
import org.guanxi.crm.calendar.booking.Booking;
import org.guanxi.crm.calendar.booking.BookingTable;
import org.guanxi.crm.calendar.booking.Reply;
import org.guanxi.crm.calendar.booking.Resource;
import org.guanxi.crm.calendar.booking.ResourceTable;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.MemberTable;

/** Items and series with all that is to be told of them, read together: a few reads, however many there are. */
final class Matters {

    private static final int CHUNK = 1000;

    private final Workspace ws;
    private final Map<Id<Series>, Series> series = new HashMap<>();
    private final Map<RecordRef, List<Booking>> bookings = new HashMap<>();
    private final Map<RecordRef, List<Guest>> guests = new HashMap<>();
    private final Map<RecordRef, Imported> imported = new HashMap<>();
    private final Map<Id<Resource>, Resource> resources = new HashMap<>();
    private final Map<Id<Member>, Member> members = new HashMap<>();

    /** Reads what belongs to these items, and to these series and those of the items. */
    Matters(Workspace ws, Collection<CalendarItem> items, Collection<Id<Series>> more) {
        this.ws = ws;
        Set<Id<CalendarItem>> itemIds = new LinkedHashSet<>();
        Set<Id<Series>> seriesIds = new LinkedHashSet<>(more);
        for (CalendarItem each : items) {
            itemIds.add(each.id());
            each.series().ifPresent(seriesIds::add);
        }
        getAll(SeriesTable.TYPE, seriesIds).forEach(each -> series.put(each.id(), each));
        for (List<Id<CalendarItem>> some : chunks(itemIds)) {
            all(BookingTable.TYPE, BookingTable.ITEM.in(CalendarItemTable.TYPE, some))
                    .forEach(each -> put(bookings, each.item(), each));
            all(GuestTable.TYPE, GuestTable.INVITED_TO.in(CalendarItemTable.TYPE, some))
                    .forEach(each -> put(guests, each.invitedTo(), each));
            all(ImportedTable.TYPE, ImportedTable.RECORD.in(CalendarItemTable.TYPE, some))
                    .forEach(each -> imported.put(each.record(), each));
        }
        for (List<Id<Series>> some : chunks(seriesIds)) {
            all(GuestTable.TYPE, GuestTable.INVITED_TO.in(SeriesTable.TYPE, some))
                    .forEach(each -> put(guests, each.invitedTo(), each));
            all(ImportedTable.TYPE, ImportedTable.RECORD.in(SeriesTable.TYPE, some))
                    .forEach(each -> imported.put(each.record(), each));
        }
        readPeople(items);
    }

    private void readPeople(Collection<CalendarItem> items) {
        Set<Id<Resource>> resourceIds = new LinkedHashSet<>();
        Set<Id<Member>> memberIds = new LinkedHashSet<>();
        bookings.values().forEach(some -> some.forEach(each -> resourceIds.add(each.resource())));
        for (Series each : series.values()) {
            each.attendees().forEach(attendee -> resourceIds.add(attendee.resource()));
            memberIds.add(each.organiser());
        }
        items.forEach(each -> memberIds.add(each.organiser()));
        getAll(ResourceTable.TYPE, resourceIds).forEach(each -> {
            resources.put(each.id(), each);
            each.member().ifPresent(memberIds::add);
        });
        getAll(MemberTable.TYPE, memberIds).forEach(each -> members.put(each.id(), each));
    }

    private <E extends Entity<E>> List<E> getAll(EntityType<E> type, Set<Id<E>> ids) {
        List<E> found = new ArrayList<>();
        chunks(ids).forEach(some -> found.addAll(ws.store().getAll(type, some)));
        return found;
    }

    private <E extends Entity<E>> List<E> all(EntityType<E> type, Condition<E> where) {
        return ws.store().stream(Selection.of(type).where(where), Selection.MAXIMUM_LIMIT)
                .toList();
    }

    private static <T> List<List<T>> chunks(Collection<T> all) {
        List<T> list = List.copyOf(all);
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < list.size(); from += CHUNK) {
            chunks.add(list.subList(from, Math.min(list.size(), from + CHUNK)));
        }
        return chunks;
    }

    private static <V> void put(Map<RecordRef, List<V>> map, RecordRef key, V value) {
        map.computeIfAbsent(key, any -> new ArrayList<>()).add(value);
    }

    Optional<Series> series(Id<Series> id) {
        return Optional.ofNullable(series.get(id));
    }

    Optional<Member> member(Id<Member> id) {
        return Optional.ofNullable(members.get(id));
    }

    Optional<Imported> imported(RecordRef record) {
        return Optional.ofNullable(imported.get(record));
    }

    static RecordRef ref(Series series) {
        return RecordRef.of(SeriesTable.TYPE.kind(), series.id());
    }

    /** An item with its people, as it is to be written. */
    Matter of(CalendarItem item) {
        Optional<Series> whole = item.series().map(series::get);
        List<Matter.Part> parts = new ArrayList<>();
        for (Booking each : bookings.getOrDefault(item.ref(), List.of())) {
            part(each.resource(), each.isRequired(), each.reply()).ifPresent(parts::add);
        }
        Map<String, Guest> invited = new LinkedHashMap<>();
        whole.map(Matters::ref)
                .ifPresent(ref -> guests.getOrDefault(ref, List.of())
                        .forEach(each -> invited.put(each.mail().key(), each)));
        guests.getOrDefault(item.ref(), List.of())
                .forEach(each -> invited.put(each.mail().key(), each));
        Optional<Imported> origin = imported(item.ref()).or(() -> whole.flatMap(each -> imported(ref(each))));
        return new Matter(item, whole, false, parts, List.copyOf(invited.values()), member(item.organiser()), origin);
    }

    /** A series with its people, drawn as its first occurrence. */
    Matter of(Series whole) {
        List<Matter.Part> parts = new ArrayList<>();
        for (Attendee each : whole.attendees()) {
            part(each.resource(), each.isRequired(), Reply.NONE).ifPresent(parts::add);
        }
        return new Matter(
                Matter.first(whole),
                Optional.of(whole),
                true,
                parts,
                guests.getOrDefault(ref(whole), List.of()),
                member(whole.organiser()),
                imported(ref(whole)));
    }

    private Optional<Matter.Part> part(Id<Resource> id, boolean isRequired, Reply reply) {
        return Optional.ofNullable(resources.get(id))
                .map(resource -> new Matter.Part(resource, resource.member().map(members::get), isRequired, reply));
    }
}
