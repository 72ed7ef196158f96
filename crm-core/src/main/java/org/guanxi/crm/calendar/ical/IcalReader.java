package org.guanxi.crm.calendar.ical;

import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guanxi.crm.error.Problems;

/** Reads a file: nests its components, and turns events and to-dos into items. */
final class IcalReader {

    /** No component of the RFC is nested deeper than four. */
    private static final int DEEPEST = 10;

    private final IcalLimits limits;
    private final IcalProblems problems = new IcalProblems();
    private final List<IcalProperty> properties = new ArrayList<>();
    private final List<IcalItem> items = new ArrayList<>();
    private final List<IcalComponent> components = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private int count;
    private int calendars;

    IcalReader(IcalLimits limits) {
        this.limits = limits;
    }

    /** A component whose end was not yet read. */
    private record Open(String name, int line, List<IcalProperty> properties, List<IcalComponent> components) {}

    IcalFile read(Reader text) {
        IcalLines lines = new IcalLines(text, limits, problems);
        for (Optional<IcalProperty> next = lines.next(); next.isPresent(); next = lines.next()) {
            take(next.get());
        }
        for (Open each : open) {
            problems.add(each.line(), "ical.end", "component", each.name());
        }
        if (calendars == 0) {
            problems.add(1, "ical.begin", "component", "VCALENDAR");
        }
        problems.throwIfAny();
        return new IcalFile(properties, items, components);
    }

    private void take(IcalProperty property) {
        String name = property.value().trim().toUpperCase(Locale.ROOT);
        switch (property.name()) {
            case "BEGIN" -> begin(name, property.line());
            case "END" -> end(name, property.line());
            default -> {
                Open inner = open.peek();
                if (inner == null) {
                    problems.add(property.line(), "ical.begin", "component", "VCALENDAR");
                } else if (inner.properties().size() >= limits.properties()) {
                    throw tooLarge("properties", limits.properties(), property.line());
                } else {
                    inner.properties().add(property);
                }
            }
        }
    }

    private void begin(String name, int line) {
        if (++count > limits.components()) {
            throw tooLarge("components", limits.components(), line);
        }
        if (open.size() >= DEEPEST) {
            throw tooLarge("nesting", DEEPEST, line);
        }
        if (open.isEmpty()) {
            if (!name.equals("VCALENDAR")) {
                problems.add(line, "ical.begin", "component", "VCALENDAR");
            }
            calendars++;
        }
        open.push(new Open(name, line, new ArrayList<>(), new ArrayList<>()));
    }

    private void end(String name, int line) {
        Open inner = open.peek();
        if (inner == null || !inner.name().equals(name)) {
            problems.add(line, "ical.end", "component", inner == null ? name : inner.name());
            return;
        }
        open.pop();
        IcalComponent whole = new IcalComponent(name, inner.properties(), inner.components());
        if (open.isEmpty()) {
            if (calendars == 1) {
                properties.addAll(whole.properties());
            }
        } else if (open.size() > 1) {
            open.element().components().add(whole);
        } else if (name.equals("VEVENT") || name.equals("VTODO")) {
            items.add(new IcalItemReader(problems).read(whole));
        } else {
            components.add(whole);
        }
    }

    private static RuntimeException tooLarge(String what, long maximum, int line) {
        return Problems.one("line " + line, "ical.too-large", "what", what, "maximum", maximum);
    }
}
