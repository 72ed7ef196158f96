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
import org.guanxi.crm.recurrence.Recurrence;
import org.guanxi.crm.recurrence.RecurrenceRule;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.team.Member;

/** What is done to series, in one transaction. */
final class SeriesWork {

    private static final Period HORIZON = Period.ofMonths(24);

    private final Workspace ws;
    private final Booker booker;

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

    SeriesArrangement arrange(NewItem first, Repetition repetition, Clashes clashes) {
        return arrange(first, repetition, clashes, Optional.empty());
    }

    private SeriesArrangement arrange(
            NewItem first, Repetition repetition, Clashes clashes, Optional<Id<Series>> continues) {
        Series draft = draft(first, repetition, continues);
        Instant from = draft.startsAt().atZone(draft.zone()).toInstant();
        SeriesPlan plan = SeriesPlan.of(ws, draft, from, horizon(from.isAfter(ws.now()) ? from : ws.now()));
        plan.checkShape();
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
        SeriesPlan kept = plan.without(skipped);
        Series series = store(kept, skipped);
        return answer(Optional.of(series), plan, kept.items().size(), found);
    }

    private Series draft(NewItem first, Repetition repetition, Optional<Id<Series>> continues) {
        Problems problems = new Problems();
        Drafts.check(first, problems);
        LocalDateTime start = first.startsAt().toLocalDateTime().withNano(0);
        repetition.check(start, problems);
        Optional<Id<Member>> organiser = first.organiser().or(() -> Sight.self(ws));
        if (organiser.isEmpty()) {
            problems.add("organiser", "calendar.no-organiser", "actor", ws.actor());
        }
        problems.throwIfAny();
        LocalDateTime end =
                first.endsAt().withZoneSameInstant(first.startsAt().getZone()).toLocalDateTime();
        List<Attendee> attendees =
                first.attendees().isEmpty() ? List.of(Attendee.person(organiser.orElseThrow())) : first.attendees();
        return Series.builder()
                .id(ws.newId())
                .rules(repetition.rules().stream().map(RecurrenceRule::toString).toList())
                .dates(repetition.dates())
                .startsAt(start)
                .zone(first.startsAt().getZone())
                .length(Duration.between(start, end.withNano(0)))
                .exceptions(repetition.exceptions())
                .zoneRules(ZoneEdition.of(first.startsAt().getZone()))
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

    static Instant horizon(Instant from) {
        return from.atOffset(ZoneOffset.UTC).plus(HORIZON).toInstant();
    }

    /** Every occurrence with a conflict to know of: all are looked at, with one read for all. */
    List<SeriesArrangement.Clash> clashes(SeriesPlan plan, Map<Id<Resource>, Resource> resources, Clashes mode) {
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

    static Set<LocalDateTime> skipped(List<SeriesArrangement.Clash> clashes) {
        Set<LocalDateTime> skipped = new HashSet<>();
        clashes.stream().filter(each -> !each.isBooked()).forEach(each -> skipped.add(each.occurrence()));
        return skipped;
    }

    private static SeriesArrangement answer(
            Optional<Series> series, SeriesPlan plan, int booked, List<SeriesArrangement.Clash> clashes) {
        return new SeriesArrangement(
                series,
                plan.items().size(),
                booked,
                clashes,
                plan.stretch().until(),
                plan.stretch().isComplete());
    }

    private Series store(SeriesPlan plan, Set<LocalDateTime> skipped) {
        Series draft = excepting(plan.series(), skipped);
        Series stored = ws.insert(
                SeriesTable.TYPE,
                draft,
                new CalendarEvent.SeriesArranged(
                        draft.id(),
                        draft.title(),
                        draft.rules(),
                        draft.dates(),
                        draft.startsAt(),
                        draft.zone(),
                        draft.organiser(),
                        draft.continues()));
        storeOccurrences(plan);
        new SeriesGrowth(ws).schedule(stored);
        return stored;
    }

    static Series excepting(Series series, Set<LocalDateTime> skipped) {
        List<LocalDateTime> exceptions = new ArrayList<>(series.exceptions());
        skipped.stream().sorted().forEach(exceptions::add);
        return Series.builder().from(series).exceptions(exceptions).build();
    }

    void storeOccurrences(SeriesPlan plan) {
        List<Id<Resource>> attendees =
                plan.series().attendees().stream().map(Attendee::resource).toList();
        ws.insertAll(CalendarItemTable.TYPE, plan.items(), item -> Items.arranged(item, attendees));
        booker.insert(plan.allBookings());
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
        new SeriesGrowth(ws).schedule(stored);
        return stored;
    }

    private void cancel(List<CalendarItem> items, Optional<String> reason) {
        for (int from = 0; from < items.size(); from += SeriesPlan.MOST_OCCURRENCES) {
            List<CalendarItem> some = items.subList(from, Math.min(items.size(), from + SeriesPlan.MOST_OCCURRENCES));
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
        Repetition next = rule.map(Repetition::by).orElseGet(() -> left(before, start, first));
        try {
            return ws.attempt(any -> {
                end(before, start, Optional.empty());
                SeriesArrangement answer = arrange(first, next, clashes, Optional.of(before.id()));
                if (!answer.isDone()) {
                    throw new NotDone(answer);
                }
                return answer;
            });
        } catch (NotDone notDone) {
            return notDone.answer;
        }
    }

    /** What is left of a series from an occurrence on, with single dates moved as far as that one is. */
    private static Repetition left(Series before, LocalDateTime from, NewItem first) {
        Recurrence rest = new Rhythm(before).recurrence().splitAt(from).following();
        Duration shift =
                Duration.between(from, first.startsAt().toLocalDateTime().withNano(0));
        return new Repetition(
                rest.rules(),
                rest.dates().stream().map(each -> each.plus(shift)).toList(),
                rest.exceptions().stream().map(each -> each.plus(shift)).toList());
    }
}
