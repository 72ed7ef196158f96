package org.guanxi.crm.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guanxi.crm.calendar.booking.Booking;
import org.guanxi.crm.calendar.booking.BookingTable;
import org.guanxi.crm.calendar.booking.Resource;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Selection;

/**
 * Puts what lies ahead of a series where its clock has it, after a country has changed when its clocks change: a meeting at nine stays
 * at nine. Nothing is given up: what then clashes stands all the same, and is named, as is what was changed by hand and is left alone.
 */
final class Retiming {

    private final Workspace ws;
    private final Booker booker;

    Retiming(Workspace ws) {
        this.ws = ws;
        this.booker = new Booker(ws);
    }

    /** The series by the rules of its zone as they are now. */
    Series retimed(Series before) {
        Optional<String> edition = ZoneEdition.of(before.zone());
        return before.zoneRules().equals(edition) ? before : retimed(before, edition);
    }

    private Series retimed(Series before, Optional<String> edition) {
        Rhythm rhythm = new Rhythm(before);
        List<CalendarItem> ahead = ahead(before);
        Map<Id<Resource>, Resource> resources = hold(before, ahead);
        ahead = ahead(before);
        List<LocalDateTime> left = new ArrayList<>();
        List<Workspace.Change<CalendarItem>> changes = new ArrayList<>();
        Map<RecordRef, CalendarItem> moved = new HashMap<>();
        for (CalendarItem each : ahead) {
            LocalDateTime start = each.occurrence().orElseThrow();
            if (each.isApart()) {
                left.add(start);
                continue;
            }
            CalendarItem after =
                    rhythm.timed(CalendarItem.builder().from(each), start).build();
            changes.add(new Workspace.Change<>(each, after, retimed(each, after)));
            moved.put(after.ref(), after);
        }
        ws.updateAll(CalendarItemTable.TYPE, changes);
        List<LocalDateTime> clashes = rebook(moved, resources);
        Series after = Series.builder().from(before).zoneRules(edition).build();
        return ws.update(
                SeriesTable.TYPE,
                before,
                after,
                new CalendarEvent.SeriesRetimed(
                        before.id(),
                        before.title(),
                        before.organiser(),
                        edition,
                        changes.size(),
                        clashes,
                        left.stream().sorted().toList()));
    }

    private static CalendarEvent retimed(CalendarItem before, CalendarItem after) {
        return new CalendarEvent.Retimed(
                before.id(), before.title(), before.startsAt(), before.endsAt(), after.startsAt(), after.endsAt());
    }

    /** What is planned, lies ahead by its time or by what it should be, and is not where the clock has it. */
    private List<CalendarItem> ahead(Series series) {
        Instant now = ws.now();
        List<CalendarItem> ahead = new ArrayList<>();
        for (CalendarItem each : ws.store().stream(
                        Selection.of(CalendarItemTable.TYPE)
                                .where(CalendarItemTable.SERIES.is(series.id()))
                                .where(CalendarItemTable.STATE.is(CalendarItem.State.PLANNED)),
                        Selection.MAXIMUM_LIMIT)
                .toList()) {
            Optional<Instant> meant =
                    each.occurrence().map(start -> start.atZone(series.zone()).toInstant());
            boolean isElsewhere = meant.isPresent() && !meant.get().equals(each.startsAt());
            if (isElsewhere && each.startsAt().isAfter(now) && meant.get().isAfter(now)) {
                ahead.add(each);
            }
        }
        return ahead;
    }

    private Map<Id<Resource>, Resource> hold(Series series, Collection<CalendarItem> items) {
        Set<Id<Resource>> ids = new LinkedHashSet<>();
        series.attendees().forEach(each -> ids.add(each.resource()));
        bookings(items.stream().map(CalendarItem::id).toList()).forEach(each -> ids.add(each.resource()));
        return booker.hold(ids, new Problems());
    }

    private List<Booking> bookings(List<Id<CalendarItem>> items) {
        List<Booking> found = new ArrayList<>();
        for (int from = 0; from < items.size(); from += SeriesPlan.MOST_OCCURRENCES) {
            List<Id<CalendarItem>> some =
                    items.subList(from, Math.min(items.size(), from + SeriesPlan.MOST_OCCURRENCES));
            found.addAll(ws.store().stream(
                            Selection.of(BookingTable.TYPE).where(BookingTable.ITEM.in(CalendarItemTable.TYPE, some)),
                            Selection.MAXIMUM_LIMIT)
                    .toList());
        }
        return found;
    }

    /** Moves the bookings along, and answers the occurrences that clash now; only when all have moved, as one may leave another room. */
    private List<LocalDateTime> rebook(Map<RecordRef, CalendarItem> moved, Map<Id<Resource>, Resource> resources) {
        List<Booking> were =
                bookings(moved.values().stream().map(CalendarItem::id).toList());
        List<Booking> are = new ArrayList<>();
        for (Booking each : were) {
            CalendarItem item = moved.get(each.item());
            are.add(
                    item == null
                            ? each
                            : Booker.timed(Booking.builder().from(each), item).build());
        }
        booker.update(were, are);
        Set<LocalDateTime> clashing = new HashSet<>();
        for (Arrangement.Told each : booker.judge(are, resources)) {
            CalendarItem item = each.conflict().asked().item().map(moved::get).orElse(null);
            if (item != null && Items.isRefused(List.of(each), false)) {
                clashing.add(item.occurrence().orElseThrow());
            }
        }
        return clashing.stream().sorted().toList();
    }
}
