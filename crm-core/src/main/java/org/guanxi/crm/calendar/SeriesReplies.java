package org.guanxi.crm.calendar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanxi.crm.calendar.booking.Booking;
import org.guanxi.crm.calendar.booking.BookingTable;
import org.guanxi.crm.calendar.booking.Busy;
import org.guanxi.crm.calendar.booking.Reply;
import org.guanxi.crm.calendar.booking.Resource;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.error.NotFound;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Selection;

/** Answers to whole series, in one transaction. */
final class SeriesReplies {

    private static final int CHUNK = 1000;

    private final Workspace ws;
    private final Booker booker;

    SeriesReplies(Workspace ws) {
        this.ws = ws;
        this.booker = new Booker(ws);
    }

    SeriesArrangement reply(Id<Series> id, Id<Resource> attendee, Reply reply, boolean isInsisting) {
        boolean isOwn =
                Sight.self(ws).map(Resource::idOf).filter(attendee::equals).isPresent();
        if (!isOwn) {
            ws.get(SeriesTable.TYPE, id);
        }
        check(stored(id), attendee);
        Map<Id<Resource>, Resource> resources = booker.hold(List.of(attendee), new Problems());
        List<Booking> were = bookings(id, attendee);
        // the occurrences after their bookings: who cancels changes both
        List<CalendarItem> items = items(id);
        Series before = stored(id);
        Series after = replied(before, attendee, reply);
        Map<RecordRef, Booking> changes =
                changes(were, items, reply, before.kind().isTakingTime());
        were = were.stream().filter(each -> changes.containsKey(each.item())).toList();
        List<Booking> are = were.stream().map(each -> changes.get(each.item())).toList();
        List<SeriesArrangement.Clash> clashes = clashes(before, items, were, are, resources);
        if (clashes.stream().anyMatch(each -> Items.isRefused(each.told(), isInsisting))) {
            return answer(Optional.empty(), before, items.size(), 0, clashes);
        }
        booker.update(were, are);
        CalendarEvent event = new CalendarEvent.SeriesReplied(id, before.title(), attendee, reply);
        Series stored = after.equals(before) && were.isEmpty()
                ? before
                : isOwn ? ws.asSystem(s -> update(s, before, after, event)) : update(ws, before, after, event);
        return answer(Optional.of(stored), before, items.size(), are.size(), clashes);
    }

    private static Series update(Workspace ws, Series before, Series after, CalendarEvent event) {
        return ws.update(SeriesTable.TYPE, before, after, event);
    }

    private Series stored(Id<Series> id) {
        return ws.store().get(SeriesTable.TYPE, id).orElseThrow(() -> new NotFound(SeriesTable.TYPE.kind(), id));
    }

    private static void check(Series series, Id<Resource> attendee) {
        if (series.attendees().stream().noneMatch(each -> each.resource().equals(attendee))) {
            throw Problems.one("attendee", "calendar.not-attending", "resource", attendee);
        }
    }

    /** The series with the answer, and what its later occurrences will take of the one who answers. */
    private static Series replied(Series series, Id<Resource> attendee, Reply reply) {
        check(series, attendee);
        List<Attendee> attendees = series.attendees().stream()
                .map(each -> each.resource().equals(attendee) ? each.taken(Items.busy(each.busy(), reply)) : each)
                .toList();
        List<Series.Answer> replies = new ArrayList<>(series.replies());
        replies.removeIf(each -> each.attendee().equals(attendee));
        if (reply != Reply.NONE) {
            replies.add(new Series.Answer(attendee, reply));
        }
        return Series.builder()
                .from(series)
                .attendees(attendees)
                .replies(replies)
                .build();
    }

    private List<CalendarItem> items(Id<Series> id) {
        return ws.store().stream(
                        Selection.of(CalendarItemTable.TYPE)
                                .where(CalendarItemTable.SERIES.is(id))
                                .where(CalendarItemTable.STATE.is(CalendarItem.State.PLANNED))
                                .where(CalendarItemTable.ENDS_AT.above(ws.now()))
                                .orderBy(CalendarItemTable.STARTS_AT.ascending()),
                        CHUNK)
                .toList();
    }

    private List<Booking> bookings(Id<Series> id, Id<Resource> attendee) {
        List<Id<CalendarItem>> ids = items(id).stream().map(CalendarItem::id).toList();
        List<Booking> bookings = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            List<Id<CalendarItem>> some = ids.subList(from, Math.min(ids.size(), from + CHUNK));
            ws.store().stream(
                            Selection.of(BookingTable.TYPE)
                                    .where(BookingTable.RESOURCE.is(attendee))
                                    .where(BookingTable.ITEM.in(CalendarItemTable.TYPE, some)),
                            CHUNK)
                    .forEach(bookings::add);
        }
        return bookings;
    }

    /** What is taken otherwise than before, by the occurrence it is taken for. */
    private static Map<RecordRef, Booking> changes(
            List<Booking> were, List<CalendarItem> items, Reply reply, boolean isTakingTime) {
        Map<RecordRef, Booking> changes = new HashMap<>();
        for (Booking each : were) {
            boolean isToCome = items.stream().anyMatch(item -> item.ref().equals(each.item()));
            Booking after = Booking.builder()
                    .from(each)
                    .reply(reply)
                    .busy(isTakingTime ? Items.busy(each.busy(), reply) : Busy.FREE)
                    .build();
            if (isToCome && !after.equals(each)) {
                changes.put(each.item(), after);
            }
        }
        return changes;
    }

    private List<SeriesArrangement.Clash> clashes(
            Series series,
            List<CalendarItem> items,
            List<Booking> were,
            List<Booking> are,
            Map<Id<Resource>, Resource> resources) {
        List<Booking> more = new ArrayList<>();
        for (int i = 0; i < were.size(); i++) {
            if (are.get(i).busy().compareTo(were.get(i).busy()) < 0) {
                more.add(are.get(i));
            }
        }
        Map<RecordRef, List<Arrangement.Told>> told = new HashMap<>();
        for (Arrangement.Told each : new Sight(ws).titled(booker.judge(more, resources), series.title(), true)) {
            each.conflict()
                    .asked()
                    .item()
                    .ifPresent(item ->
                            told.computeIfAbsent(item, any -> new ArrayList<>()).add(each));
        }
        List<SeriesArrangement.Clash> clashes = new ArrayList<>();
        for (CalendarItem each : items) {
            if (told.containsKey(each.ref())) {
                clashes.add(new SeriesArrangement.Clash(
                        each.occurrence().orElseThrow(), told.getOrDefault(each.ref(), List.of()), true));
            }
        }
        return clashes;
    }

    private static SeriesArrangement answer(
            Optional<Series> series, Series known, int toCome, int changed, List<SeriesArrangement.Clash> clashes) {
        List<SeriesArrangement.Clash> told = clashes.stream()
                .map(each -> new SeriesArrangement.Clash(each.occurrence(), each.told(), series.isPresent()))
                .toList();
        return new SeriesArrangement(series, toCome, changed, told, known.checkedUntil(), known.isComplete());
    }
}
