package org.guanxi.crm.calendar.ical;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.recurrence.RecurrenceRule;

/** Turns the properties of an event or to-do into an item; what it does not know it keeps. */
final class IcalItemReader {

    /** What parameters of people have places of their own. */
    private static final Set<String> PERSONAL = Set.of("CN", "ROLE", "PARTSTAT");

    private final IcalProblems problems;
    private final IcalItem.Builder item = IcalItem.builder();
    private final Map<String, List<IcalParameter>> parameters = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();

    IcalItemReader(IcalProblems problems) {
        this.problems = problems;
    }

    IcalItem read(IcalComponent component) {
        boolean isTodo = component.name().equals("VTODO");
        item.kind(isTodo ? IcalItem.Kind.TODO : IcalItem.Kind.EVENT);
        for (IcalProperty property : component.properties()) {
            take(property, isTodo ? "DUE" : "DTEND");
        }
        for (IcalComponent inner : component.components()) {
            if (inner.name().equals("VALARM")) {
                item.addAlarm(inner);
            } else {
                item.addComponent(inner);
            }
        }
        return item.parameters(parameters).build();
    }

    private void take(IcalProperty property, String end) {
        String name = property.name();
        switch (name) {
            case "ATTENDEE" -> item.addAttendee(person(property));
            case "RRULE" -> rule(property);
            case "RDATE" -> times(property, item::addDate);
            case "EXDATE" -> times(property, item::addException);
            default -> {
                if (isSingle(name, end) && seen.add(name)) {
                    single(property);
                } else {
                    item.addOther(property);
                }
            }
        }
    }

    private static boolean isSingle(String name, String end) {
        return IcalWriter.TEXTS.contains(name)
                || name.equals(end)
                || Set.of("DTSTART", "DURATION", "ORGANIZER", "RECURRENCE-ID", "SEQUENCE")
                        .contains(name);
    }

    private void single(IcalProperty property) {
        String value = property.value();
        switch (property.name()) {
            case "UID" -> item.uid(kept(property));
            case "SUMMARY" -> item.summary(kept(property));
            case "DESCRIPTION" -> item.description(kept(property));
            case "LOCATION" -> item.location(kept(property));
            case "STATUS" -> item.status(kept(property));
            case "CLASS" -> item.classification(kept(property));
            case "TRANSP" -> item.transparency(kept(property));
            case "DTSTART" -> time(property, value).ifPresent(item::start);
            case "DTEND", "DUE" -> time(property, value).ifPresent(item::end);
            case "RECURRENCE-ID" -> time(property, value).ifPresent(item::recurrenceId);
            case "DURATION" -> {
                keep(property, Set.of());
                IcalValues.duration(value)
                        .ifPresentOrElse(item::duration, () -> wrong(property, "ical.duration", value));
            }
            case "SEQUENCE" -> sequence(property);
            default -> item.organizer(person(property));
        }
    }

    private String kept(IcalProperty property) {
        keep(property, Set.of());
        return IcalValues.unescaped(property.value());
    }

    /** Keeps the parameters that have no place of their own. */
    private void keep(IcalProperty property, Set<String> known) {
        List<IcalParameter> others = others(property, known);
        if (!others.isEmpty()) {
            parameters.put(property.name(), others);
        }
    }

    private static List<IcalParameter> others(IcalProperty property, Set<String> known) {
        return property.parameters().stream()
                .filter(each -> !known.contains(each.name()))
                .toList();
    }

    private Optional<IcalTime> time(IcalProperty property, String value) {
        keep(property, Set.of("TZID", "VALUE"));
        Optional<IcalTime> time = IcalValues.time(value, property.parameter("TZID"));
        if (time.isEmpty()) {
            wrong(property, "ical.time", value);
        }
        return time;
    }

    /** Dates in a list; a list of periods is kept as it stands. */
    private void times(IcalProperty property, Consumer<IcalTime> each) {
        boolean isPlain = others(property, Set.of("TZID", "VALUE")).isEmpty()
                && !property.parameter("VALUE").equals(Optional.of("PERIOD"));
        if (!isPlain || property.value().indexOf('/') >= 0) {
            item.addOther(property);
            return;
        }
        for (String value : property.value().split(",", -1)) {
            IcalValues.time(value, property.parameter("TZID"))
                    .ifPresentOrElse(each, () -> wrong(property, "ical.time", value));
        }
    }

    private void rule(IcalProperty property) {
        try {
            item.addRule(RecurrenceRule.parseTolerantly(property.value()));
        } catch (Invalid e) {
            problems.addAll(property.line(), e.problems());
        }
    }

    private void sequence(IcalProperty property) {
        keep(property, Set.of());
        String value = property.value().trim();
        if (value.length() <= 9 && !value.isEmpty() && value.chars().allMatch(each -> each >= '0' && each <= '9')) {
            item.sequence(Integer.parseInt(value));
        } else {
            wrong(property, "ical.number", value);
        }
    }

    private static IcalPerson person(IcalProperty property) {
        List<IcalParameter> others = new ArrayList<>(others(property, PERSONAL));
        return new IcalPerson(
                property.value(),
                property.parameter("CN"),
                property.parameter("ROLE"),
                property.parameter("PARTSTAT"),
                others);
    }

    private void wrong(IcalProperty property, String code, String value) {
        String shortened = value.length() <= 80 ? value : value.substring(0, 80) + "…";
        problems.add(property.line(), code, "property", property.name(), "value", shortened);
    }
}
