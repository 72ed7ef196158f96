package org.guanxi.crm.invitation;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.calendar.CalendarItem;
import org.guanxi.crm.calendar.ItemKind;
import org.guanxi.crm.calendar.Series;
import org.guanxi.crm.calendar.Visibility;
import org.guanxi.crm.calendar.booking.Reply;
import org.guanxi.crm.calendar.booking.Resource;
import org.guanxi.crm.calendar.ical.IcalComponent;
import org.guanxi.crm.calendar.ical.IcalItem;
import org.guanxi.crm.calendar.ical.IcalParameter;
import org.guanxi.crm.calendar.ical.IcalPerson;
import org.guanxi.crm.calendar.ical.IcalProperty;
import org.guanxi.crm.calendar.ical.IcalTime;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.recurrence.Recurrence;
import org.guanxi.crm.team.Member;

/**
 * An item, an occurrence or a whole series with its people, as it is written into a file. Pure.
 *
 * @param item the item; of a series what its occurrences are like
 * @param series the series it belongs to
 * @param isSeries whether the whole series is meant
 * @param parts who and what of ours takes part
 * @param guests who from outside takes part
 * @param organiser who plans it
 * @param origin where it came from
 */
record Matter(
        CalendarItem item,
        Optional<Series> series,
        boolean isSeries,
        List<Part> parts,
        List<Guest> guests,
        Optional<Member> organiser,
        Optional<Imported> origin) {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** Somebody or something of ours that takes part. */
    record Part(Resource resource, Optional<Member> member, boolean isRequired, Reply reply) {}

    /** What the occurrences of a series are like, at the time of the first. */
    static CalendarItem first(Series series) {
        ZoneId zone = series.zone();
        Instant start = series.startsAt().atZone(zone).toInstant();
        Instant end = series.startsAt().plus(series.length()).atZone(zone).toInstant();
        return CalendarItem.builder()
                .id(Id.of(series.id().uuid()))
                .version(series.version())
                .kind(series.kind())
                .title(series.title())
                .place(series.place())
                .notes(series.notes())
                .visibility(series.visibility())
                .startsAt(start)
                .endsAt(end.isBefore(start) ? start : end)
                .zone(zone)
                .organiser(series.organiser())
                .series(series.id())
                .build();
    }

    /** The name over all programs; an occurrence has that of its series. */
    String uid() {
        return origin.map(Imported::uid)
                .orElseGet(() -> series.map(each -> each.id().toString())
                        .orElse(item.id().toString()));
    }

    /** Grows with every change of the item, and with every change of its series. */
    int sequence() {
        Optional<KeptPart> own = kept();
        long sequence = isSeries || series.isEmpty()
                ? since(own, item.version())
                : since(main(), series.get().version()) + since(own, item.version());
        return (int) Math.min(Integer.MAX_VALUE, sequence);
    }

    private static long since(Optional<KeptPart> part, long version) {
        return part.map(each -> each.sequence() + Math.max(0, version - each.atVersion()))
                .orElse(Math.max(0, version - 1));
    }

    private Optional<KeptPart> main() {
        return part(Optional.empty());
    }

    private Optional<KeptPart> kept() {
        return part(isSeries ? Optional.empty() : item.occurrence());
    }

    private Optional<KeptPart> part(Optional<LocalDateTime> occurrence) {
        return origin.stream()
                .flatMap(each -> each.parts().stream())
                .filter(each -> each.occurrence().equals(occurrence))
                .findFirst();
    }

    /** The item as a file has it; dates at which the series does not take place come besides those of the series. */
    IcalItem written(Instant now, Collection<LocalDateTime> except) {
        IcalItem.Builder text = IcalItem.builder();
        boolean isTodo = item.kind() == ItemKind.TO_DO;
        text.kind(isTodo ? IcalItem.Kind.TODO : IcalItem.Kind.EVENT)
                .uid(uid())
                .sequence(sequence())
                .summary(item.title())
                .location(item.place())
                .description(item.notes())
                .status(status(isTodo))
                .transparency(isTodo ? Optional.empty() : Optional.of(transparency()));
        if (item.visibility() == Visibility.PRIVATE) {
            text.classification("PRIVATE");
        }
        if (!isTodo || item.startsAt().isBefore(item.endsAt())) {
            text.start(time(item.startsAt()));
        }
        text.end(time(item.endsAt()));
        if (isSeries) {
            repetition(series.orElseThrow(), except, text);
        } else if (series.isPresent()) {
            item.occurrence().ifPresent(start -> text.recurrenceId(local(start, series.get())));
        }
        people(text);
        extras(text, now);
        return text.build();
    }

    private String status(boolean isTodo) {
        return switch (item.state()) {
            case CANCELLED -> "CANCELLED";
            case HELD -> isTodo ? "COMPLETED" : "CONFIRMED";
            case PLANNED -> isTodo ? "NEEDS-ACTION" : "CONFIRMED";
        };
    }

    private String transparency() {
        return item.kind().isTakingTime() ? "OPAQUE" : "TRANSPARENT";
    }

    private IcalTime time(Instant at) {
        return time(at.atZone(item.zone()).toLocalDateTime(), item.zone(), item.kind() == ItemKind.ALL_DAY);
    }

    private static IcalTime local(LocalDateTime at, Series series) {
        return time(at, series.zone(), series.kind() == ItemKind.ALL_DAY);
    }

    private static IcalTime time(LocalDateTime at, ZoneId zone, boolean isDay) {
        if (isDay) {
            return new IcalTime(at.toLocalDate().atStartOfDay(), IcalTime.Form.DAY, Optional.empty());
        }
        LocalDateTime second = at.withNano(0);
        return zone.equals(ZoneOffset.UTC)
                ? new IcalTime(second, IcalTime.Form.UTC, Optional.empty())
                : new IcalTime(second, IcalTime.Form.ZONED, Optional.of(zone.getId()));
    }

    private static void repetition(Series series, Collection<LocalDateTime> except, IcalItem.Builder text) {
        Recurrence whole = series.recurrence();
        Recurrence written =
                series.endsBefore().map(end -> whole.endedBefore(end)).orElse(whole);
        text.rules(written.rules());
        written.dates().forEach(each -> text.addDate(local(each, series)));
        series.exceptions().forEach(each -> text.addException(local(each, series)));
        except.stream()
                .filter(each -> !series.exceptions().contains(each))
                .sorted()
                .forEach(each -> text.addException(local(each, series)));
    }

    private void people(IcalItem.Builder text) {
        Optional<String> outside = origin.flatMap(Imported::organiser).map(each -> "mailto:" + each.value());
        boolean isAlone = guests.isEmpty()
                && outside.isEmpty()
                && parts.stream().allMatch(each -> each.member().map(Member::id).equals(Optional.of(item.organiser())));
        if (isAlone) {
            return;
        }
        if (outside.isPresent()) {
            text.organizer(
                    new IcalPerson(outside.get(), Optional.empty(), Optional.empty(), Optional.empty(), List.of()));
        } else {
            organiser.ifPresent(each -> text.organizer(new IcalPerson(
                    address(each), Optional.of(each.name()), Optional.empty(), Optional.empty(), List.of())));
        }
        parts.forEach(each -> text.addAttendee(person(each)));
        guests.forEach(each -> text.addAttendee(person(each)));
    }

    static String address(Member member) {
        return member.email()
                .map(mail -> "mailto:" + mail.value())
                .orElse("urn:uuid:" + member.id().uuid());
    }

    private IcalPerson person(Part part) {
        boolean isOrganiser =
                part.member().isPresent() && part.member().map(Member::id).equals(Optional.of(item.organiser()));
        List<IcalParameter> more = part.member().isPresent()
                ? List.of()
                : List.of(new IcalParameter(
                        "CUTYPE", List.of(part.resource().kind() == Resource.Kind.ROOM ? "ROOM" : "RESOURCE")));
        boolean isSettled = isOrganiser || part.member().isEmpty();
        return new IcalPerson(
                part.member()
                        .map(Matter::address)
                        .orElse("urn:uuid:" + part.resource().id().uuid()),
                Optional.of(part.resource().name()),
                Optional.of(part.isRequired() ? "REQ-PARTICIPANT" : "OPT-PARTICIPANT"),
                Optional.of(isSettled && part.reply() == Reply.NONE ? "ACCEPTED" : answer(part.reply())),
                more);
    }

    private static IcalPerson person(Guest guest) {
        return new IcalPerson(
                "mailto:" + guest.mail().value(),
                guest.name(),
                Optional.of(guest.isRequired() ? "REQ-PARTICIPANT" : "OPT-PARTICIPANT"),
                Optional.of(answer(guest.reply())),
                List.of(new IcalParameter("RSVP", List.of("TRUE"))));
    }

    static String answer(Reply reply) {
        return switch (reply) {
            case NONE -> "NEEDS-ACTION";
            case ACCEPTED -> "ACCEPTED";
            case MAYBE -> "TENTATIVE";
            case DECLINED -> "DECLINED";
        };
    }

    private void extras(IcalItem.Builder text, Instant now) {
        text.addOther(IcalProperty.of("DTSTAMP", STAMP.format(now)));
        text.addOther(IcalProperty.of("X-GUANXI-KIND", item.kind().name()));
        kept().ifPresent(part -> {
            part.properties().forEach(text::addOther);
            text.parameters(part.parameters());
            for (IcalComponent each : part.components()) {
                if (each.name().equals("VALARM")) {
                    text.addAlarm(each);
                } else {
                    text.addComponent(each);
                }
            }
        });
    }
}
