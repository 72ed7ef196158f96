package org.guanxi.crm.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guanxi.crm.calendar.booking.Resource;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.error.Problems;

/** What is wrong with what is to be arranged. Pure. */
final class Drafts {

    private static final Duration LONGEST_BUFFER = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int MOST_ATTENDEES = 200;

    private Drafts() {}

    static void check(NewItem draft, Problems problems) {
        checkTime(draft.kind(), draft.startsAt(), draft.endsAt(), problems);
        checkBuffer("bufferBefore", draft.bufferBefore(), problems);
        checkBuffer("bufferAfter", draft.bufferAfter(), problems);
        checkAttendees(draft.attendees(), problems);
    }

    static void checkTime(ItemKind kind, ZonedDateTime start, ZonedDateTime end, Problems problems) {
        if (end.isBefore(start)) {
            problems.add("endsAt", "calendar.end-before-start", "start", start, "end", end);
        } else if (Duration.between(start, end).compareTo(LONGEST) > 0) {
            problems.add("endsAt", "calendar.too-long", "maximum", LONGEST.toDays());
        }
        ZoneId zone = start.getZone();
        boolean isWhole = isMidnight(start) && isMidnight(end.withZoneSameInstant(zone)) && end.isAfter(start);
        if (kind == ItemKind.ALL_DAY && !isWhole) {
            problems.add("startsAt", "calendar.not-whole-days", "start", start, "end", end);
        }
    }

    private static boolean isMidnight(ZonedDateTime time) {
        boolean isFirst = time.equals(time.toLocalDate().atStartOfDay(time.getZone()));
        return isFirst || time.toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    static void checkBuffer(String name, Duration buffer, Problems problems) {
        if (buffer.isNegative() || buffer.compareTo(LONGEST_BUFFER) > 0) {
            problems.add(name, "calendar.buffer", "buffer", buffer, "maximum", LONGEST_BUFFER);
        }
    }

    static void checkAttendees(List<Attendee> attendees, Problems problems) {
        Set<Id<Resource>> seen = new HashSet<>();
        if (attendees.size() > MOST_ATTENDEES) {
            problems.add("attendees", "calendar.too-many-attendees", "maximum", MOST_ATTENDEES);
        }
        for (int i = 0; i < attendees.size(); i++) {
            Attendee each = attendees.get(i);
            if (!seen.add(each.resource())) {
                problems.add("attendees[" + i + "]", "calendar.attendee-twice", "resource", each.resource());
            }
            if (each.units() < 1) {
                problems.add("attendees[" + i + "].units", "calendar.units", "units", each.units());
            }
        }
    }

    /** What the resources themselves say against it. */
    static void checkResources(List<Attendee> attendees, Map<Id<Resource>, Resource> known, Problems problems) {
        for (int i = 0; i < attendees.size(); i++) {
            Attendee each = attendees.get(i);
            Resource resource = known.get(each.resource());
            if (resource == null) {
                problems.add("attendees[" + i + "]", "calendar.unknown-resource", "resource", each.resource());
            } else if (!resource.isActive()) {
                problems.add("attendees[" + i + "]", "calendar.resource-retired", "resource", resource.name());
            } else if (each.units() > resource.capacity()) {
                problems.add(
                        "attendees[" + i + "].units",
                        "calendar.too-many-units",
                        "resource",
                        resource.name(),
                        "units",
                        each.units(),
                        "capacity",
                        resource.capacity());
            }
        }
    }

    /** The item of a draft. */
    static CalendarItem.Builder item(NewItem draft) {
        return CalendarItem.builder()
                .kind(draft.kind())
                .title(draft.title())
                .place(draft.place())
                .notes(draft.notes())
                .visibility(draft.visibility())
                .startsAt(micros(draft.startsAt()))
                .endsAt(micros(draft.endsAt()))
                .zone(draft.startsAt().getZone())
                .bufferBefore(draft.bufferBefore())
                .bufferAfter(draft.bufferAfter())
                .about(draft.about());
    }

    static Instant micros(ZonedDateTime time) {
        return time.toInstant().truncatedTo(ChronoUnit.MICROS);
    }
}
