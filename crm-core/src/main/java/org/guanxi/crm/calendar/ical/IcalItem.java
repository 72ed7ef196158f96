package org.guanxi.crm.calendar.ical;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.recurrence.RecurrenceRule;
import org.immutables.value.Value;

/** An event or a to-do of a file, in words of ours. Immutable. Texts are unescaped; codes are in upper case, as the file has them. */
@Value.Immutable
@CrmStyle
public interface IcalItem {

    /** What an item is. */
    enum Kind {
        /** A VEVENT. */
        EVENT,
        /** A VTODO. */
        TODO
    }

    /** What it is. */
    Kind kind();

    /** What names it over all programs; the same for the exceptions of a series. */
    Optional<String> uid();

    /** What it is called. */
    Optional<String> summary();

    /** What is told of it. */
    Optional<String> description();

    /** Where it is. */
    Optional<String> location();

    /** When it begins. */
    Optional<IcalTime> start();

    /** When it ends, itself excluded; of a to-do when it is due. */
    Optional<IcalTime> end();

    /** How long it lasts, where no end is given; a day is 24 hours. */
    Optional<Duration> duration();

    /** Such as {@code CONFIRMED}, {@code TENTATIVE}, {@code CANCELLED}, {@code COMPLETED}. */
    Optional<String> status();

    /** Who may see it: {@code PUBLIC}, {@code PRIVATE}, {@code CONFIDENTIAL} or a code of another program. */
    Optional<String> classification();

    /** {@code TRANSPARENT} if it leaves its time free, else {@code OPAQUE}. */
    Optional<String> transparency();

    /** Who invites. */
    Optional<IcalPerson> organizer();

    /** Who is invited. */
    List<IcalPerson> attendees();

    /** The rules of a series. */
    List<RecurrenceRule> rules();

    /** Further dates of a series. */
    List<IcalTime> dates();

    /** Dates at which a series does not take place. */
    List<IcalTime> exceptions();

    /** Which occurrence of a series it replaces, by its original time. */
    Optional<IcalTime> recurrenceId();

    /** How often it was changed in a way that matters to those invited. */
    Optional<Integer> sequence();

    /** Its alarms, as they stand in the file. */
    List<IcalComponent> alarms();

    /** Parameters of the properties above that have no place of their own, by property. */
    Map<String, List<IcalParameter>> parameters();

    /** All other properties, as they stand in the file. */
    List<IcalProperty> others();

    /** All other components inside it. */
    List<IcalComponent> components();

    /**
     * Whether it takes whole days.
     *
     * @return true if its start is a day
     */
    default boolean isAllDay() {
        return start().filter(time -> time.form() == IcalTime.Form.DAY).isPresent();
    }

    /**
     * Begins an item.
     *
     * @return a builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Puts an item together. */
    final class Builder extends ImmutableIcalItem.Builder {}
}
