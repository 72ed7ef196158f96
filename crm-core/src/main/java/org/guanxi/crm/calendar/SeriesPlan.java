package org.guanxi.crm.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guanxi.crm.calendar.booking.Booking;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.internal.Workspace;

/**
 * What a series would put into calendars.
 *
 * @param series the series, checked so far
 * @param items its occurrences in order
 * @param bookings what each occurrence takes
 * @param stretch from when to when, and whether that is all
 */
record SeriesPlan(
        Series series, List<CalendarItem> items, Map<RecordRef, List<Booking>> bookings, Rhythm.Stretch stretch) {

    static final int MOST_OCCURRENCES = 1000;

    /** The occurrences between the two, with new ids; stores nothing. */
    static SeriesPlan of(Workspace ws, Series series, Instant from, Instant until) {
        Booker booker = new Booker(ws);
        Rhythm rhythm = new Rhythm(series);
        Rhythm.Stretch stretch = rhythm.between(from, until, MOST_OCCURRENCES);
        List<CalendarItem> items = new ArrayList<>();
        Map<RecordRef, List<Booking>> bookings = new HashMap<>();
        for (LocalDateTime start : stretch.starts()) {
            CalendarItem item = rhythm.item(start).id(ws.newId()).build();
            items.add(item);
            bookings.put(
                    item.ref(),
                    series.attendees().stream()
                            .map(each -> Booking.builder()
                                    .from(booker.booking(item, each))
                                    .reply(series.replyOf(each.resource()))
                                    .build())
                            .toList());
        }
        Series checked = Series.builder()
                .from(series)
                .checkedUntil(stretch.until())
                .isComplete(stretch.isComplete())
                .build();
        return new SeriesPlan(checked, items, bookings, stretch);
    }

    List<Booking> allBookings() {
        return items.stream()
                .flatMap(each -> bookings.getOrDefault(each.ref(), List.of()).stream())
                .toList();
    }

    SeriesPlan without(Set<LocalDateTime> starts) {
        List<CalendarItem> left = items.stream()
                .filter(each -> each.occurrence().filter(starts::contains).isEmpty())
                .toList();
        return new SeriesPlan(series, left, bookings, stretch);
    }

    /**
     * Refuses a series of nothing, and one whose occurrences overlap.
     *
     * @throws org.guanxi.crm.error.Invalid {@code calendar.series-empty}, {@code calendar.series-overlaps}
     */
    void checkShape() {
        if (items.isEmpty()) {
            throw Problems.one("rule", "calendar.series-empty", "rule", String.join(" ", series.rules()));
        }
        for (int i = 1; i < items.size(); i++) {
            CalendarItem before = items.get(i - 1);
            CalendarItem next = items.get(i);
            if (before.endsAt().isAfter(next.startsAt()) && before.kind().isTakingTime()) {
                throw Problems.one(
                        "rule", "calendar.series-overlaps", "end", before.endsAt(), "start", next.startsAt());
            }
        }
    }
}
