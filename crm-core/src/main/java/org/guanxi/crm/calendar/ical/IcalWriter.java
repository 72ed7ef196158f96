package org.guanxi.crm.calendar.ical;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes a file: properties in a fixed order, lines folded at 75 bytes. */
final class IcalWriter {

    /** The properties of an item that are one text each. */
    static final Set<String> TEXTS = Set.of("UID", "SUMMARY", "DESCRIPTION", "LOCATION", "STATUS", "CLASS", "TRANSP");

    private static final int LINE = 75;

    private final StringBuilder text = new StringBuilder();

    private IcalWriter() {}

    static String write(IcalFile file) {
        IcalWriter writer = new IcalWriter();
        writer.line("BEGIN:VCALENDAR");
        file.properties().forEach(writer::property);
        file.components().forEach(writer::component);
        file.items().forEach(writer::item);
        writer.line("END:VCALENDAR");
        return writer.text.toString();
    }

    private void item(IcalItem item) {
        boolean isTodo = item.kind() == IcalItem.Kind.TODO;
        String name = isTodo ? "VTODO" : "VEVENT";
        line("BEGIN:" + name);
        text(item, "UID", item.uid());
        time(item, "RECURRENCE-ID", item.recurrenceId());
        time(item, "DTSTART", item.start());
        time(item, isTodo ? "DUE" : "DTEND", item.end());
        value(item, "DURATION", item.duration().map((Duration each) -> IcalValues.text(each)));
        item.rules().forEach(rule -> line("RRULE:" + rule));
        item.dates().forEach(time -> property(property("RDATE", time, List.of())));
        item.exceptions().forEach(time -> property(property("EXDATE", time, List.of())));
        text(item, "SUMMARY", item.summary());
        text(item, "DESCRIPTION", item.description());
        text(item, "LOCATION", item.location());
        text(item, "STATUS", item.status());
        text(item, "CLASS", item.classification());
        text(item, "TRANSP", item.transparency());
        value(item, "SEQUENCE", item.sequence().map(Object::toString));
        item.organizer().ifPresent(person -> person("ORGANIZER", person));
        item.attendees().forEach(person -> person("ATTENDEE", person));
        item.others().forEach(this::property);
        item.alarms().forEach(this::component);
        item.components().forEach(this::component);
        line("END:" + name);
    }

    private void text(IcalItem item, String name, Optional<String> value) {
        value(item, name, value.map(IcalValues::escaped));
    }

    private void value(IcalItem item, String name, Optional<String> value) {
        value.ifPresent(each ->
                property(new IcalProperty(name, item.parameters().getOrDefault(name, List.of()), each, 0)));
    }

    private void time(IcalItem item, String name, Optional<IcalTime> time) {
        time.ifPresent(each -> property(property(name, each, item.parameters().getOrDefault(name, List.of()))));
    }

    private static IcalProperty property(String name, IcalTime time, List<IcalParameter> others) {
        List<IcalParameter> parameters = new ArrayList<>();
        if (time.form() == IcalTime.Form.DAY) {
            parameters.add(new IcalParameter("VALUE", List.of("DATE")));
        }
        time.zoneName().ifPresent(zone -> parameters.add(new IcalParameter("TZID", List.of(zone))));
        parameters.addAll(others);
        return new IcalProperty(name, parameters, IcalValues.text(time), 0);
    }

    private void person(String name, IcalPerson person) {
        List<IcalParameter> parameters = new ArrayList<>();
        person.name().ifPresent(each -> parameters.add(new IcalParameter("CN", List.of(each))));
        person.role().ifPresent(each -> parameters.add(new IcalParameter("ROLE", List.of(each))));
        person.answer().ifPresent(each -> parameters.add(new IcalParameter("PARTSTAT", List.of(each))));
        parameters.addAll(person.others());
        property(new IcalProperty(name, parameters, person.address(), 0));
    }

    private void component(IcalComponent component) {
        line("BEGIN:" + component.name());
        component.properties().forEach(this::property);
        component.components().forEach(this::component);
        line("END:" + component.name());
    }

    private void property(IcalProperty property) {
        StringBuilder whole = new StringBuilder(property.name());
        for (IcalParameter parameter : property.parameters()) {
            whole.append(';').append(parameter.name());
            for (int i = 0; i < parameter.values().size(); i++) {
                whole.append(i == 0 ? '=' : ',')
                        .append(quoted(parameter.values().get(i)));
            }
        }
        line(whole.append(':').append(property.value()).toString());
    }

    /** In quotes if it needs them; a quote inside has no form in the RFC and becomes an apostrophe, a line break a blank. */
    private static String quoted(String value) {
        String plain = value.replace('"', '\'').replaceAll("[\\r\\n]+", " ");
        return plain.chars().anyMatch(each -> each == ',' || each == ';' || each == ':') ? '"' + plain + '"' : plain;
    }

    /** Writes one line, folded between characters; a line break inside would begin another property and becomes a blank. */
    private void line(String whole) {
        String line = whole.indexOf('\n') < 0 && whole.indexOf('\r') < 0 ? whole : whole.replaceAll("[\\r\\n]+", " ");
        int bytes = 0;
        for (int at = 0; at < line.length(); ) {
            int character = line.codePointAt(at);
            int size = character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
            if (bytes + size > LINE) {
                text.append("\r\n ");
                bytes = 1;
            }
            text.appendCodePoint(character);
            bytes += size;
            at += Character.charCount(character);
        }
        text.append("\r\n");
    }
}
