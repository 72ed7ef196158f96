package org.guanxi.crm.invitation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guanxi.crm.calendar.AgendaEntry;
import org.guanxi.crm.calendar.CalendarItem;
import org.guanxi.crm.calendar.CalendarItemTable;
import org.guanxi.crm.calendar.CalendarService;
import org.guanxi.crm.calendar.Series;
import org.guanxi.crm.calendar.booking.Booking;
import org.guanxi.crm.calendar.booking.Busy;
import org.guanxi.crm.calendar.booking.Resource;
import org.guanxi.crm.calendar.ical.IcalFile;
import org.guanxi.crm.calendar.ical.IcalItem;
import org.guanxi.crm.calendar.ical.IcalTime;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.TimeRange;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Selection;

/** Calendars as a file. What the caller may know, the calendar itself has said before. */
final class Export {

    private static final Duration LONGEST = Duration.ofDays(400);
    private static final Duration STEP = Duration.ofDays(92);

    private final Workspace ws;

    Export(Workspace ws) {
        this.ws = ws;
    }

    IcalFile of(Collection<Id<Resource>> resources, TimeRange within) {
        if (Duration.between(within.start(), within.end()).compareTo(LONGEST) > 0) {
            throw Problems.one("within", "invitation.range-too-long", "maximum", LONGEST.toDays());
        }
        Map<Id<Booking>, AgendaEntry> entries = agenda(resources, within);
        Map<Id<CalendarItem>, CalendarItem> items = new LinkedHashMap<>();
        List<IcalItem> written = new ArrayList<>();
        for (AgendaEntry each : entries.values()) {
            each.item().ifPresentOrElse(item -> items.put(item.id(), item), () -> written.add(masked(each)));
        }
        Set<Id<Series>> wanted = new LinkedHashSet<>();
        items.values().forEach(each -> each.series().ifPresent(wanted::add));
        List<CalendarItem> apart = apart(wanted);
        List<CalendarItem> all = new ArrayList<>(items.values());
        all.addAll(apart);
        Matters matters = new Matters(ws, all, wanted);
        Set<Id<Series>> whole = new LinkedHashSet<>();
        for (Id<Series> id : wanted) {
            matters.series(id)
                    .filter(each ->
                            each.attendees().stream().anyMatch(attendee -> resources.contains(attendee.resource())))
                    .ifPresent(each -> {
                        whole.add(id);
                        series(each, apart, items, matters, written);
                    });
        }
        for (CalendarItem each : items.values()) {
            if (each.series().filter(whole::contains).isEmpty()) {
                written.add(matters.of(each).written(ws.now(), List.of()));
            }
        }
        return Files.of(Optional.empty(), written);
    }

    private Map<Id<Booking>, AgendaEntry> agenda(Collection<Id<Resource>> resources, TimeRange within) {
        CalendarService calendar = ws.service(CalendarService.class);
        Map<Id<Booking>, AgendaEntry> entries = new LinkedHashMap<>();
        for (Instant from = within.start(); from.isBefore(within.end()); from = from.plus(STEP)) {
            Instant until = from.plus(STEP).isBefore(within.end()) ? from.plus(STEP) : within.end();
            calendar.agenda(resources, TimeRange.of(from, until)).forEach(each -> entries.put(each.booking(), each));
        }
        return entries;
    }

    /** What of these series was changed on its own, cancelled occurrences included. */
    private List<CalendarItem> apart(Set<Id<Series>> series) {
        return series.isEmpty()
                ? List.of()
                : ws.stream(Selection.of(CalendarItemTable.TYPE)
                                .where(CalendarItemTable.SERIES.in(series))
                                .where(CalendarItemTable.APART
                                        .is(true)
                                        .or(CalendarItemTable.STATE.is(CalendarItem.State.CANCELLED))))
                        .toList();
    }

    /** The series with its rule; each occurrence that was changed on its own, if it is still in these calendars. */
    private void series(
            Series series,
            List<CalendarItem> apart,
            Map<Id<CalendarItem>, CalendarItem> items,
            Matters matters,
            List<IcalItem> written) {
        List<LocalDateTime> except = new ArrayList<>();
        List<IcalItem> overrides = new ArrayList<>();
        for (CalendarItem each : apart) {
            if (each.series().equals(Optional.of(series.id()))
                    && each.occurrence().isPresent()) {
                LocalDateTime start = each.occurrence().get();
                boolean isEnded =
                        series.endsBefore().filter(end -> !start.isBefore(end)).isPresent();
                if (isEnded) {
                    continue;
                }
                if (each.state() == CalendarItem.State.CANCELLED) {
                    except.add(start);
                } else if (items.containsKey(each.id())) {
                    overrides.add(matters.of(each).written(ws.now(), List.of()));
                } else {
                    except.add(start);
                }
            }
        }
        written.add(matters.of(series).written(ws.now(), except));
        written.addAll(overrides);
    }

    private static IcalItem masked(AgendaEntry entry) {
        return IcalItem.builder()
                .kind(IcalItem.Kind.EVENT)
                .uid(entry.booking().toString())
                .start(utc(entry.startsAt()))
                .end(utc(entry.endsAt()))
                .summary("Busy")
                .classification("PRIVATE")
                .transparency(entry.busy() == Busy.FREE ? "TRANSPARENT" : "OPAQUE")
                .build();
    }

    private static IcalTime utc(Instant at) {
        return new IcalTime(
                at.atOffset(ZoneOffset.UTC).toLocalDateTime().withNano(0), IcalTime.Form.UTC, Optional.empty());
    }
}
