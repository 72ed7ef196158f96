package org.guanxi.crm.calendar;

import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.guanxi.crm.calendar.booking.FreeBusy;
import org.guanxi.crm.calendar.booking.Reply;
import org.guanxi.crm.calendar.booking.Resource;
import org.guanxi.crm.calendar.booking.Slot;
import org.guanxi.crm.calendar.booking.SlotQuery;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.TimeRange;
import org.guanxi.crm.internal.UnitOfWork;
import org.guanxi.crm.recurrence.RecurrenceRule;

/** Applies what the rules of the area decide. */
final class DefaultCalendarService implements CalendarService {

    private final UnitOfWork unit;

    DefaultCalendarService(UnitOfWork unit) {
        this.unit = unit;
    }

    private <R> R items(Function<Items, R> work) {
        return unit.call(workspace -> work.apply(new Items(workspace)));
    }

    private <R> R resources(Function<Resources, R> work) {
        return unit.call(workspace -> work.apply(new Resources(workspace)));
    }

    private <R> R series(Function<SeriesWork, R> work) {
        return unit.call(workspace -> work.apply(new SeriesWork(workspace)));
    }

    private <R> R ask(Function<Questions, R> question) {
        return unit.call(workspace -> question.apply(new Questions(workspace)));
    }

    @Override
    public Resource addResource(NewResource resource) {
        return resources(resources -> resources.add(resource));
    }

    @Override
    public Resource changeResource(Id<Resource> resource, Consumer<Resource.Builder> details) {
        return resources(resources -> resources.change(resource, details));
    }

    @Override
    public Arrangement check(NewItem item) {
        return items(items -> items.check(item));
    }

    @Override
    public Arrangement arrange(NewItem item, boolean isInsisting) {
        return items(items -> items.arrange(item, isInsisting));
    }

    @Override
    public Arrangement move(Id<CalendarItem> item, ZonedDateTime start, ZonedDateTime end, boolean isInsisting) {
        return items(items -> items.move(item, start, end, isInsisting));
    }

    @Override
    public Arrangement invite(Id<CalendarItem> item, List<Attendee> attendees, boolean isInsisting) {
        return items(items -> items.invite(item, attendees, isInsisting));
    }

    @Override
    public CalendarItem dismiss(Id<CalendarItem> item, Collection<Id<Resource>> attendees) {
        return items(items -> items.dismiss(item, attendees));
    }

    @Override
    public Arrangement reply(Id<CalendarItem> item, Id<Resource> attendee, Reply reply, boolean isInsisting) {
        return items(items -> items.reply(item, attendee, reply, isInsisting));
    }

    @Override
    public Arrangement describe(Id<CalendarItem> item, Consumer<CalendarItem.Builder> details, boolean isInsisting) {
        return items(items -> items.describe(item, details, isInsisting));
    }

    @Override
    public CalendarItem held(Id<CalendarItem> item, Optional<String> outcome) {
        return items(items -> items.held(item, outcome));
    }

    @Override
    public CalendarItem cancel(Id<CalendarItem> item, Optional<String> reason) {
        return items(items -> items.cancel(item, reason));
    }

    @Override
    public SeriesArrangement arrangeSeries(NewItem first, Repetition repetition, Clashes clashes) {
        return series(series -> series.arrange(first, repetition, clashes));
    }

    @Override
    public SeriesArrangement replySeries(Id<Series> id, Id<Resource> attendee, Reply reply, boolean isInsisting) {
        return unit.call(workspace -> new SeriesReplies(workspace).reply(id, attendee, reply, isInsisting));
    }

    @Override
    public Series endSeries(Id<CalendarItem> from, Optional<String> reason) {
        return series(series -> series.end(from, reason));
    }

    @Override
    public SeriesArrangement rearrangeFollowing(
            Id<CalendarItem> from, NewItem first, Optional<RecurrenceRule> rule, Clashes clashes) {
        return series(series -> series.rearrange(from, first, rule, clashes));
    }

    @Override
    public List<AgendaEntry> agenda(Collection<Id<Resource>> resources, TimeRange within) {
        return ask(questions -> questions.agenda(resources, within));
    }

    @Override
    public List<FreeBusy> freeBusy(Collection<Id<Resource>> resources, TimeRange within) {
        return ask(questions -> questions.freeBusy(resources, within));
    }

    @Override
    public List<Slot> slots(SlotQuery query) {
        return ask(questions -> questions.slots(query));
    }

    @Override
    public TeamPlan planTeam(NewItem item, Collection<Id<Resource>> standIns) {
        return unit.call(workspace -> new TeamPlanning(workspace).plan(item, standIns));
    }
}
