package org.guanxi.crm.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guanxi.crm.calendar.booking.Resource;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.timer.DueItem;
import org.guanxi.crm.timer.DueTask;
import org.guanxi.crm.timer.TimerService;

/** Due work of series: makes what has come within the horizon, and follows the rules of zones. */
final class SeriesGrowth {

    static final DueTask TASK = new DueTask("calendar.extend", SeriesGrowth::extend);

    private static final Duration EVERY = Duration.ofDays(30);
    /** Zones shift by less, so that whatever is made behind the horizon by other rules is seen. */
    private static final Duration MARGIN = Duration.ofDays(2);

    private final Workspace ws;

    SeriesGrowth(Workspace ws) {
        this.ws = ws;
    }

    /** Has the series looked at again: before its horizon comes near, and as long as its zone's rules may change what lies ahead. */
    void schedule(Series series) {
        String key = TASK.name() + "/" + series.id();
        TimerService timer = ws.service(TimerService.class);
        boolean isAhead = series.endsBefore().isEmpty()
                && series.zoneRules().isPresent()
                && series.checkedUntil().isAfter(ws.now());
        if (series.isComplete() && !isAhead) {
            timer.cancel(key);
            return;
        }
        Duration left = Duration.between(ws.now(), series.checkedUntil());
        Instant halfway = ws.now().plus(left.isNegative() ? Duration.ZERO : left.dividedBy(2));
        Instant monthly = ws.now().plus(EVERY);
        Optional<String> payload = Optional.of('"' + series.id().toString() + '"');
        boolean isSoon = !series.isComplete() && halfway.isBefore(monthly);
        timer.schedule(key, isSoon ? halfway : monthly, TASK.name(), payload);
    }

    /** As the system: a private series goes on too. */
    private static void extend(Workspace ws, DueItem item) {
        Optional<Id<Series>> id = item.payloadAs(String.class).map(Id::parse);
        ws.<Boolean>asSystem(system -> {
            id.flatMap(each -> system.lookFor(SeriesTable.TYPE, each))
                    .ifPresent(series -> new SeriesGrowth(system).grow(series));
            return true;
        });
    }

    private void grow(Series before) {
        Series series = new Retiming(ws).retimed(before);
        if (series.isComplete()) {
            schedule(series);
        } else {
            extend(series);
        }
    }

    private void extend(Series before) {
        SeriesWork work = new SeriesWork(ws);
        List<Id<Resource>> ids =
                before.attendees().stream().map(Attendee::resource).toList();
        Map<Id<Resource>, Resource> resources = new Booker(ws).hold(ids, new Problems());
        Instant known = before.checkedUntil();
        Instant horizon = SeriesWork.horizon(ws.now());
        // what was made by other rules of the zone may lie on the other side of where we stopped
        Instant from = before.zoneRules().isPresent() ? known.minus(MARGIN) : known;
        SeriesPlan plan = SeriesPlan.of(ws, before, from, horizon.isAfter(known) ? horizon : known)
                .without(made(before, from));
        List<SeriesArrangement.Clash> found = work.clashes(plan, resources, Clashes.SKIP);
        Set<LocalDateTime> skipped = SeriesWork.skipped(found);
        SeriesPlan kept = plan.without(skipped);
        Series after = SeriesWork.excepting(plan.series(), skipped);
        Series stored = ws.update(
                SeriesTable.TYPE, before, after, event(after, kept.items().size(), skipped));
        work.storeOccurrences(kept);
        schedule(stored);
    }

    private static CalendarEvent event(Series series, int made, Set<LocalDateTime> skipped) {
        return skipped.isEmpty()
                ? new CalendarEvent.SeriesExtended(series.id(), series.title(), series.checkedUntil(), made)
                : new CalendarEvent.SeriesClashes(
                        series.id(),
                        series.title(),
                        series.organiser(),
                        skipped.stream().sorted().toList());
    }

    /** The occurrences that were made already, from about an instant on. */
    private Set<LocalDateTime> made(Series series, Instant from) {
        LocalDateTime least = from.atZone(series.zone()).toLocalDateTime().minus(MARGIN);
        return ws.store().stream(
                        Selection.of(CalendarItemTable.TYPE)
                                .where(CalendarItemTable.SERIES.is(series.id()))
                                .where(CalendarItemTable.OCCURRENCE.isPresent()),
                        Selection.MAXIMUM_LIMIT)
                .flatMap(each -> each.occurrence().stream())
                .filter(each -> each.isAfter(least))
                .collect(Collectors.toSet());
    }
}
