package org.guanxi.crm.calendar;

import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.guanxi.crm.calendar.booking.FreeBusy;
import org.guanxi.crm.calendar.booking.Reply;
import org.guanxi.crm.calendar.booking.Resource;
import org.guanxi.crm.calendar.booking.Slot;
import org.guanxi.crm.calendar.booking.SlotQuery;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.TimeRange;
import org.guanxi.crm.recurrence.RecurrenceRule;

/**
 * Calendars of people, rooms, vehicles and equipment.
 *
 * <p>Whatever takes time is looked at against all that is there for all who attend, in one answer: an {@link Arrangement}. What must not
 * be, by the {@link org.guanxi.crm.calendar.booking.ConflictPolicy}, is not done, and that is an answer, not an exception. It is safe
 * when many do it at once: each holds all resources first, in order of id, so that of two who want the last free place one gets it, and
 * the other learns of it. Times are half-open: what ends at eleven and what begins at eleven do not meet.
 *
 * <p>Ids of items and resources that name nothing the caller may see are {@link org.guanxi.crm.error.NotFound} {@code
 * record.not-found}; those of attendees are {@link org.guanxi.crm.error.Invalid} {@code calendar.unknown-resource}. What is to be
 * changed must be planned still, otherwise {@link org.guanxi.crm.error.Refused} {@code calendar.not-planned}. One who changes what
 * another has just changed is {@link org.guanxi.crm.error.StaleVersion}.
 */
public interface CalendarService {

    // ---- who and what can be booked

    /**
     * Adds a room, a vehicle, a piece of equipment, or a pool of them. People of the team need not be added.
     *
     * @throws org.guanxi.crm.error.Invalid {@code calendar.capacity}, {@code calendar.person-is-member}
     */
    Resource addResource(NewResource resource);

    /**
     * Changes name, place, capacity and whether it can be booked; the kind stays. What is booked already stays, also above a lower
     * capacity. People get their names from the team.
     *
     * @throws org.guanxi.crm.error.Invalid {@code calendar.capacity}, {@code calendar.person-is-member}
     */
    Resource changeResource(Id<Resource> resource, Consumer<Resource.Builder> details);

    // ---- items

    /** What {@link #arrange} would answer now, without arranging and without holding anything; its item is always empty. */
    Arrangement check(NewItem item);

    /**
     * Puts an item into the calendars of all who attend, unless a conflict forbids it: then nothing is done, and the next times at which
     * all required are free are suggested. Writes one record for the item and one for each who attends; one read for the conflicts
     * of all of them.
     *
     * @param isInsisting whether to go on in spite of conflicts that ask for it
     * @throws org.guanxi.crm.error.Invalid {@code calendar.end-before-start}, {@code calendar.too-long} (366 days), {@code
     *     calendar.not-whole-days}, {@code calendar.buffer}, {@code calendar.attendee-twice}, {@code calendar.too-many-attendees},
     *     {@code calendar.units}, {@code calendar.too-many-units}, {@code calendar.unknown-resource}, {@code
     *     calendar.resource-retired}, {@code team.member-left}, {@code calendar.no-organiser} if none is given and the caller is
     *     nobody of the team
     */
    Arrangement arrange(NewItem item, boolean isInsisting);

    /** As {@link #arrange(NewItem, boolean)}, without insisting. */
    default Arrangement arrange(NewItem item) {
        return arrange(item, false);
    }

    /**
     * Moves an item to another time, with all who attend, under the same rules as {@link #arrange}. The start's zone is the item's from
     * then on. Answers to the invitation are asked anew, but for those who have declined. An occurrence of a series stays known by the
     * start that the rule gave it.
     *
     * @throws org.guanxi.crm.error.Invalid {@code calendar.end-before-start}, {@code calendar.too-long}, {@code
     *     calendar.not-whole-days}
     */
    Arrangement move(Id<CalendarItem> item, ZonedDateTime start, ZonedDateTime end, boolean isInsisting);

    /** As {@link #move(Id, ZonedDateTime, ZonedDateTime, boolean)}, without insisting. */
    default Arrangement move(Id<CalendarItem> item, ZonedDateTime start, ZonedDateTime end) {
        return move(item, start, end, false);
    }

    /**
     * Lets more take part, under the same rules as {@link #arrange}: all of them, or none.
     *
     * @throws org.guanxi.crm.error.Invalid as {@link #arrange}, of the attendees
     */
    Arrangement invite(Id<CalendarItem> item, List<Attendee> attendees, boolean isInsisting);

    /** As {@link #invite(Id, List, boolean)}, without insisting. */
    default Arrangement invite(Id<CalendarItem> item, List<Attendee> attendees) {
        return invite(item, attendees, false);
    }

    /**
     * Lets some take part no more.
     *
     * @throws org.guanxi.crm.error.Invalid {@code calendar.not-attending}
     */
    CalendarItem dismiss(Id<CalendarItem> item, Collection<Id<Resource>> attendees);

    /**
     * Notes what one who is invited answers. Who declines is free again; who accepts is busy, who may come tentatively so, and where that
     * takes more than before it is under the same rules as {@link #arrange}. Everybody may answer for oneself.
     *
     * @throws org.guanxi.crm.error.Invalid {@code calendar.not-attending}
     */
    Arrangement reply(Id<CalendarItem> item, Id<Resource> attendee, Reply reply, boolean isInsisting);

    /**
     * Changes title, place, notes, visibility or what an item concerns; anything else in the details has no effect. Of a planned item at
     * another place the ways from and to what those who attend have before and after are looked at, and what is too far is told, or
     * nothing is done, as the policy says of ways; all else that was in its way before is not asked again.
     */
    Arrangement describe(Id<CalendarItem> item, Consumer<CalendarItem.Builder> details, boolean isInsisting);

    /** As {@link #describe(Id, Consumer, boolean)}, without insisting. */
    default Arrangement describe(Id<CalendarItem> item, Consumer<CalendarItem.Builder> details) {
        return describe(item, details, false);
    }

    /** Notes that an item took place, or was done, and what came of it. */
    CalendarItem held(Id<CalendarItem> item, Optional<String> outcome);

    /** Cancels an item for good; all who attend are free again. */
    CalendarItem cancel(Id<CalendarItem> item, Optional<String> reason);

    // ---- series

    /**
     * Lets an item repeat by rules and at further dates on the clock of its own zone. Every occurrence up to the horizon is looked at for all who attend, with
     * one read, and every one that clashes is named. The horizon is 24 months from the first one or from now, whichever is later, or
     * 1,000 occurrences; the answer names it. What lies behind is made by due work as time goes by: what then clashes is left out, never
     * taken twice, and told by the event {@code calendar.series-clashes}. When the rules of the zone change, due work puts what lies ahead
     * where the clock has it then, within thirty days and told by {@code calendar.series-retimed}.
     *
     * @param first what it is like, and when it begins for the first time; with rules, the start itself counts only if one yields it
     * @param repetition when it takes place again
     * @param clashes what becomes of it if some clash
     * @throws org.guanxi.crm.error.Invalid as {@link #arrange}, and {@code calendar.series-empty}, {@code calendar.series-overlaps} if an
     *     occurrence begins before the one before it ends, {@code calendar.too-many-rules} (10), {@code calendar.too-many-dates} (1,000),
     *     {@code calendar.date-before-start}
     */
    SeriesArrangement arrangeSeries(NewItem first, Repetition repetition, Clashes clashes);

    /** As {@link #arrangeSeries(NewItem, Repetition, Clashes)}, by one rule. */
    default SeriesArrangement arrangeSeries(
            NewItem first, RecurrenceRule rule, List<LocalDateTime> exceptions, Clashes clashes) {
        return arrangeSeries(first, Repetition.by(rule).except(exceptions), clashes);
    }

    /**
     * Notes what one who is invited to a whole series answers: for every planned occurrence that is not over, and for what the series will
     * make later. As with {@link #reply}, who declines is free, and what takes more than before is under the same rules as {@link
     * #arrange}: all of it, or none. Everybody may answer for oneself. A few reads, whatever the number of occurrences.
     *
     * @return the occurrences that are to come, how many of them are taken otherwise now, and the clashes; the series is empty if nothing
     *     was done
     * @throws org.guanxi.crm.error.Invalid {@code calendar.not-attending} if the series does not name the attendee
     */
    SeriesArrangement replySeries(Id<Series> series, Id<Resource> attendee, Reply reply, boolean isInsisting);

    /**
     * Ends a series before one of its occurrences: that one and all that follow are cancelled, also those that were changed on their own.
     *
     * @throws org.guanxi.crm.error.Refused {@code calendar.no-series} if the item is not an occurrence
     */
    Series endSeries(Id<CalendarItem> from, Optional<String> reason);

    /**
     * Changes this occurrence and all that follow: the series ends before it, and another takes its place, all or nothing. Whatever the
     * old one took is free for the new one.
     *
     * @param first as in {@link #arrangeSeries}
     * @param rule the rule; what is left of the old rules, dates and exceptions unless given, dates moved as far as this occurrence is
     * @throws org.guanxi.crm.error.Refused {@code calendar.no-series} if the item is not an occurrence
     * @throws org.guanxi.crm.error.Invalid as {@link #arrangeSeries}
     */
    SeriesArrangement rearrangeFollowing(
            Id<CalendarItem> from, NewItem first, Optional<RecurrenceRule> rule, Clashes clashes);

    // ---- looking

    /**
     * What stands in the calendars of these within the time, in order of time. Cancelled items are left out; of what the caller may not
     * know only the time is told, and nothing at all if it takes none.
     *
     * @param within at most 92 days
     * @throws org.guanxi.crm.error.Invalid {@code calendar.window-too-long}, {@code calendar.too-many-resources} (1,000)
     */
    List<AgendaEntry> agenda(Collection<Id<Resource>> resources, TimeRange within);

    /**
     * When each of these is taken within the time, side by side, without a word about what for; in the order asked for.
     *
     * @param within at most 92 days
     * @throws org.guanxi.crm.error.Invalid as {@link #agenda}, and {@code calendar.unknown-resource}
     */
    List<FreeBusy> freeBusy(Collection<Id<Resource>> resources, TimeRange within);

    /**
     * When all required are free within their hours, with time enough for the ways from and to what they have elsewhere, ranked; empty if
     * never. What is offered and arranged so (with the same place, buffers and units) meets no conflict, unless somebody was faster. A few
     * reads, whatever the number of slots.
     *
     * @throws org.guanxi.crm.error.Invalid as {@link #freeBusy}, and {@code calendar.nobody-required}, {@code calendar.slot-length},
     *     {@code calendar.slot-step}, {@code calendar.buffer}, {@code calendar.units}, {@code selection.limit}
     */
    List<Slot> slots(SlotQuery query);

    /**
     * What an item for many would mean for each of them: the conflicts of each, and, for those who have some, who could take the place.
     * Nothing is held or written; a few reads, whatever the number of people.
     *
     * @param standIns who and what may take a place, at most 200; if there are none, the people of the same home units and the things of
     *     the same kinds
     * @throws org.guanxi.crm.error.Invalid as {@link #arrange}
     */
    TeamPlan planTeam(NewItem item, Collection<Id<Resource>> standIns);
}
