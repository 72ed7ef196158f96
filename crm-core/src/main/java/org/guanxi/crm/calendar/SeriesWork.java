package org.guanxi.crm.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guanxi.crm.calendar.booking.Booking;
import org.guanxi.crm.calendar.booking.BookingTable;
import org.guanxi.crm.calendar.booking.Busy;
import org.guanxi.crm.calendar.booking.Resource;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.recurrence.RecurrenceRule;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.timer.DueItem;
import org.guanxi.crm.timer.DueTask;
import org.guanxi.crm.timer.TimerService;

/** What is done to series, in one transaction. */
final class SeriesWork {

    /** Makes what has come within the horizon. */
    static final DueTask EXTENSION = new DueTask("calendar.extend", SeriesWork::extend);

    private static final Period HORIZON = Period.ofMonths(24);
    private static final int MOST_OCCURRENCES = 1000;
    private static final Duration EXTENDED_EVERY = Duration.ofDays(30);

    private final Workspace ws;
    private final Booker booker;

    /** What a series would put into calendars. */
    private record Plan(
            Series series, List<CalendarItem> items, Map<RecordRef, List<Booking>> bookings, Rhythm.Stretch stretch) {

        List<Booking> allBookings() {
            return items.stream()
                    .flatMap(each -> bookings.getOrDefault(each.ref(), List.of()).stream())
                    .toList();
        }

        Plan without(Set<LocalDateTime> starts) {
            List<CalendarItem> left = items.stream()
                    .filter(each -> each.occurrence().filter(starts::contains).isEmpty())
                    .toList();
            return new Plan(series, left, bookings, stretch);
        }
    }

    /** Undoes what was done of a change that turned out to be impossible. */
    private static final class NotDone extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient SeriesArrangement answer;

        NotDone(SeriesArrangement answer) {
            super(null, null, false, false);
            this.answer = answer;
        }
    }

    SeriesWork(Workspace ws) {
        this.ws = ws;
        this.booker = new Booker(ws);
    }

    SeriesArrangement arrange(NewItem first, RecurrenceRule rule, List<LocalDateTime> exceptions, Clashes clashes) {
        return arrange(first, rule, exceptions, clashes, Optional.empty());
    }

    private SeriesArrangement arrange(
            NewItem first,
            RecurrenceRule rule,
            List<LocalDateTime> exceptions,
            Clashes clashes,
            Optional<Id<Series>> continues) {
        Series draft = draft(first, rule, exceptions, continues);
        Instant from = draft.startsAt().atZone(draft.zone()).toInstant();
        Plan plan = plan(draft, from, horizon(from.isAfter(ws.now()) ? from : ws.now()));
        checkShape(plan);
        Problems problems = new Problems();
        List<Id<Resource>> ids =
                draft.attendees().stream().map(Attendee::resource).toList();
        Map<Id<Resource>, Resource> resources = booker.hold(ids, problems);
        Drafts.checkResources(draft.attendees(), resources, problems);
        problems.throwIfAny();
        List<SeriesArrangement.Clash> found = clashes(plan, resources, clashes);
        boolean isRefused = clashes != Clashes.SKIP
                && found.stream().anyMatch(each -> Items.isRefused(each.told(), clashes == Clashes.INSIST));
        Set<LocalDateTime> skipped = skipped(found);
        if (isRefused || skipped.size() == plan.items().size()) {
            List<SeriesArrangement.Clash> unbooked = found.stream()
                    .map(each -> new SeriesArrangement.Clash(each.occurrence(), each.told(), false))
                    .toList();
            return answer(Optional.empty(), plan, 0, unbooked);
        }
        Plan kept = plan.without(skipped);
        Series series = store(kept, skipped);
        return answer(Optional.of(series), plan, kept.items().size(), found);
    }

    private Series draft(
            NewItem first, RecurrenceRule rule, List<LocalDateTime> exceptions, Optional<Id<Series>> continues) {
        Problems problems = new Problems();
        Drafts.check(first, problems);
        Optional<Id<Member>> organiser = first.organiser().or(() -> Sight.self(ws));
        if (organiser.isEmpty()) {
            problems.add("organiser", "calendar.no-organiser", "actor", ws.actor());
        }
        problems.throwIfAny();
        LocalDateTime start = first.startsAt().toLocalDateTime().withNano(0);
        LocalDateTime end =
                first.endsAt().withZoneSameInstant(first.startsAt().getZone()).toLocalDateTime();
        List<Attendee> attendees =
                first.attendees().isEmpty() ? List.of(Attendee.person(organiser.orElseThrow())) : first.attendees();
        return Series.builder()
                .id(ws.newId())
                .rule(rule.toString())
                .startsAt(start)
                .zone(first.startsAt().getZone())
                .length(Duration.between(start, end.withNano(0)))
                .exceptions(exceptions)
                .checkedUntil(ws.now())
                .isComplete(false)
                .kind(first.kind())
                .title(first.title())
                .place(first.place())
                .notes(first.notes())
                .visibility(first.visibility())
                .bufferBefore(first.bufferBefore())
                .bufferAfter(first.bufferAfter())
                .organiser(organiser.orElseThrow())
                .about(first.about())
                .attendees(attendees)
                .continues(continues)
                .build();
    }

    private static Instant horizon(Instant from) {
        return from.atOffset(ZoneOffset.UTC).plus(HORIZON).toInstant();
    }

    private Plan plan(Series series, Instant from, Instant until) {
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
                            .map(each -> booker.booking(item, each))
                            .toList());
        }
        Series checked = Series.builder()
                .from(series)
                .checkedUntil(stretch.until())
                .isComplete(stretch.isComplete())
                .build();
        return new Plan(checked, items, bookings, stretch);
    }

    private static void checkShape(Plan plan) {
        if (plan.items().isEmpty()) {
            throw Problems.one(
                    "rule", "calendar.series-empty", "rule", plan.series().rule());
        }
        for (int i = 1; i < plan.items().size(); i++) {
            CalendarItem before = plan.items().get(i - 1);
            CalendarItem next = plan.items().get(i);
            if (before.endsAt().isAfter(next.startsAt()) && before.kind().isTakingTime()) {
                throw Problems.one(
                        "rule", "calendar.series-overlaps", "end", before.endsAt(), "start", next.startsAt());
            }
        }
    }

    /** Every occurrence with a conflict to know of: all are looked at, with one read for all. */
    private List<SeriesArrangement.Clash> clashes(Plan plan, Map<Id<Resource>, Resource> resources, Clashes mode) {
        Map<RecordRef, List<Arrangement.Told>> byItem = new HashMap<>();
        for (Arrangement.Told each : booker.judge(plan.allBookings(), resources)) {
            each.conflict()
                    .asked()
                    .item()
                    .ifPresent(item -> byItem.computeIfAbsent(item, any -> new ArrayList<>())
                            .add(each));
        }
        List<Arrangement.Told> all = new ArrayList<>();
        byItem.values().forEach(all::addAll);
        Map<RecordRef, List<Arrangement.Told>> titled = new HashMap<>();
        for (Arrangement.Told each : new Sight(ws).titled(all, plan.series().title(), true)) {
            each.conflict()
                    .asked()
                    .item()
                    .ifPresent(item -> titled.computeIfAbsent(item, any -> new ArrayList<>())
                            .add(each));
        }
        List<SeriesArrangement.Clash> found = new ArrayList<>();
        for (CalendarItem item : plan.items()) {
            List<Arrangement.Told> told = titled.getOrDefault(item.ref(), List.of());
            if (!told.isEmpty()) {
                boolean isBooked = mode != Clashes.SKIP || !Items.isRefused(told, false);
                found.add(new SeriesArrangement.Clash(item.occurrence().orElseThrow(), told, isBooked));
            }
        }
        return found;
    }

    private static Set<LocalDateTime> skipped(List<SeriesArrangement.Clash> clashes) {
        Set<LocalDateTime> skipped = new HashSet<>();
        clashes.stream().filter(each -> !each.isBooked()).forEach(each -> skipped.add(each.occurrence()));
        return skipped;
    }

    private static SeriesArrangement answer(
            Optional<Series> series, Plan plan, int booked, List<SeriesArrangement.Clash> clashes) {
        return new SeriesArrangement(
                series,
                plan.items().size(),
                booked,
                clashes,
                plan.stretch().until(),
                plan.stretch().isComplete());
    }

    private Series store(Plan plan, Set<LocalDateTime> skipped) {
        Series draft = excepting(plan.series(), skipped);
        Series stored = ws.insert(
                SeriesTable.TYPE,
                draft,
                new CalendarEvent.SeriesArranged(
                        draft.id(),
                        draft.title(),
                        draft.rule(),
                        draft.startsAt(),
                        draft.zone(),
                        draft.organiser(),
                        draft.continues()));
        storeOccurrences(plan);
        schedule(stored);
        return stored;
    }

    private static Series excepting(Series series, Set<LocalDateTime> skipped) {
        List<LocalDateTime> exceptions = new ArrayList<>(series.exceptions());
        skipped.stream().sorted().forEach(exceptions::add);
        return Series.builder().from(series).exceptions(exceptions).build();
    }

    private void storeOccurrences(Plan plan) {
        List<Id<Resource>> attendees =
                plan.series().attendees().stream().map(Attendee::resource).toList();
        ws.insertAll(CalendarItemTable.TYPE, plan.items(), item -> Items.arranged(item, attendees));
        booker.insert(plan.allBookings());
    }

    private void schedule(Series series) {
        String key = EXTENSION.name() + "/" + series.id();
        TimerService timer = ws.service(TimerService.class);
        if (series.isComplete()) {
            timer.cancel(key);
            return;
        }
        Duration left = Duration.between(ws.now(), series.checkedUntil());
        Instant halfway = ws.now().plus(left.isNegative() ? Duration.ZERO : left.dividedBy(2));
        Instant monthly = ws.now().plus(EXTENDED_EVERY);
        Optional<String> payload = Optional.of('"' + series.id().toString() + '"');
        timer.schedule(key, halfway.isBefore(monthly) ? halfway : monthly, EXTENSION.name(), payload);
    }

    private static void extend(Workspace ws, DueItem item) {
        item.payloadAs(String.class)
                .map(Id::<Series>parse)
                .flatMap(id -> ws.lookFor(SeriesTable.TYPE, id))
                .filter(series -> !series.isComplete())
                .ifPresent(series -> new SeriesWork(ws).extend(series));
    }

    private void extend(Series before) {
        Problems left = new Problems();
        List<Id<Resource>> ids =
                before.attendees().stream().map(Attendee::resource).toList();
        Map<Id<Resource>, Resource> resources = booker.hold(ids, left);
        Instant from = before.checkedUntil();
        Instant until = horizon(ws.now());
        Plan plan = plan(before, from, until.isAfter(from) ? until : from);
        List<SeriesArrangement.Clash> found = clashes(plan, resources, Clashes.SKIP);
        Set<LocalDateTime> skipped = skipped(found);
        Plan kept = plan.without(skipped);
        Series after = excepting(plan.series(), skipped);
        Series stored = ws.update(
                SeriesTable.TYPE,
                before,
                after,
                skipped.isEmpty()
                        ? new CalendarEvent.SeriesExtended(
                                after.id(),
                                after.title(),
                                after.checkedUntil(),
                                kept.items().size())
                        : new CalendarEvent.SeriesClashes(
                                after.id(),
                                after.title(),
                                after.organiser(),
                                skipped.stream().sorted().toList()));
        storeOccurrences(kept);
        schedule(stored);
    }

    Series end(Id<CalendarItem> from, Optional<String> reason) {
        CalendarItem item = occurrence(from);
        return end(
                ws.get(SeriesTable.TYPE, item.series().orElseThrow()),
                item.occurrence().orElseThrow(),
                reason);
    }

    private CalendarItem occurrence(Id<CalendarItem> id) {
        CalendarItem item = ws.get(CalendarItemTable.TYPE, id);
        if (item.series().isEmpty()) {
            throw Refused.because("calendar.no-series", "item", item.title());
        }
        return item;
    }

    private Series end(Series before, LocalDateTime from, Optional<String> reason) {
        booker.hold(before.attendees().stream().map(Attendee::resource).toList(), new Problems());
        Series after =
                Series.builder().from(before).endsBefore(from).isComplete(true).build();
        Series stored = ws.update(
                SeriesTable.TYPE, before, after, new CalendarEvent.SeriesEnded(before.id(), before.title(), from));
        List<CalendarItem> later = ws.store().stream(
                        Selection.of(CalendarItemTable.TYPE)
                                .where(CalendarItemTable.SERIES.is(before.id()))
                                .where(CalendarItemTable.STATE.is(CalendarItem.State.PLANNED)),
                        Selection.MAXIMUM_LIMIT)
                .filter(each ->
                        each.occurrence().filter(start -> start.isBefore(from)).isEmpty())
                .toList();
        cancel(later, reason);
        schedule(stored);
        return stored;
    }

    private void cancel(List<CalendarItem> items, Optional<String> reason) {
        for (int from = 0; from < items.size(); from += MOST_OCCURRENCES) {
            List<CalendarItem> some = items.subList(from, Math.min(items.size(), from + MOST_OCCURRENCES));
            List<Workspace.Change<CalendarItem>> changes = new ArrayList<>();
            for (CalendarItem each : some) {
                changes.add(
                        new Workspace.Change<>(each, Items.cancelled(each, reason), Items.cancelling(each, reason)));
            }
            ws.updateAll(CalendarItemTable.TYPE, changes);
            List<Id<CalendarItem>> ids = some.stream().map(CalendarItem::id).toList();
            List<Booking> were = ws.store().stream(
                            Selection.of(BookingTable.TYPE).where(BookingTable.ITEM.in(CalendarItemTable.TYPE, ids)),
                            Selection.MAXIMUM_LIMIT)
                    .toList();
            booker.update(
                    were,
                    were.stream()
                            .map(each ->
                                    Booking.builder().from(each).busy(Busy.FREE).build())
                            .toList());
        }
    }

    SeriesArrangement rearrange(Id<CalendarItem> from, NewItem first, Optional<RecurrenceRule> rule, Clashes clashes) {
        CalendarItem item = occurrence(from);
        Series before = ws.get(SeriesTable.TYPE, item.series().orElseThrow());
        LocalDateTime start = item.occurrence().orElseThrow();
        RecurrenceRule next = rule.orElseGet(() -> new Rhythm(before)
                .recurrence()
                .splitAt(start)
                .following()
                .rules()
                .get(0));
        try {
            return ws.attempt(any -> {
                end(before, start, Optional.empty());
                SeriesArrangement answer = arrange(first, next, List.of(), clashes, Optional.of(before.id()));
                if (!answer.isDone()) {
                    throw new NotDone(answer);
                }
                return answer;
            });
        } catch (NotDone notDone) {
            return notDone.answer;
        }
    }
}
