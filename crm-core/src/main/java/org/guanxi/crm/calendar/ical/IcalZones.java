package org.guanxi.crm.calendar.ical;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which zone is meant by a name of a file's own making. */
final class IcalZones {

    /** The names of Windows that are met most, with the zone of their largest city (CLDR, windowsZones). */
    private static final Map<String, String> WINDOWS = Map.ofEntries(
            Map.entry("China Standard Time", "Asia/Shanghai"),
            Map.entry("Tokyo Standard Time", "Asia/Tokyo"),
            Map.entry("Singapore Standard Time", "Asia/Singapore"),
            Map.entry("India Standard Time", "Asia/Kolkata"),
            Map.entry("GMT Standard Time", "Europe/London"),
            Map.entry("W. Europe Standard Time", "Europe/Berlin"),
            Map.entry("Romance Standard Time", "Europe/Paris"),
            Map.entry("Central Europe Standard Time", "Europe/Budapest"),
            Map.entry("E. Europe Standard Time", "Europe/Chisinau"),
            Map.entry("Russian Standard Time", "Europe/Moscow"),
            Map.entry("Eastern Standard Time", "America/New_York"),
            Map.entry("Central Standard Time", "America/Chicago"),
            Map.entry("Mountain Standard Time", "America/Denver"),
            Map.entry("Pacific Standard Time", "America/Los_Angeles"),
            Map.entry("AUS Eastern Standard Time", "Australia/Sydney"));

    private IcalZones() {}

    static Optional<ZoneId> resolve(String name, List<IcalComponent> components) {
        Optional<ZoneId> known = byName(name);
        if (known.isPresent()) {
            return known;
        }
        return components.stream()
                .filter(each -> each.name().equals("VTIMEZONE")
                        && each.property("TZID").map(IcalProperty::value).equals(Optional.of(name)))
                .findFirst()
                .flatMap(each -> each.property("X-LIC-LOCATION")
                        .map(IcalProperty::value)
                        .flatMap(IcalZones::byName)
                        .or(() -> fixed(each)));
    }

    /** By the whole name, or by its end, as in {@code /example.org/20010309/America/New_York}. */
    private static Optional<ZoneId> byName(String name) {
        String rest = WINDOWS.getOrDefault(name, name);
        while (true) {
            Optional<ZoneId> zone = of(rest);
            int slash = rest.indexOf('/');
            if (zone.isPresent() || slash < 0) {
                return zone;
            }
            rest = rest.substring(slash + 1);
        }
    }

    private static Optional<ZoneId> of(String name) {
        try {
            return name.isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(name));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<ZoneId> fixed(IcalComponent zone) {
        Set<String> offsets = new HashSet<>();
        for (IcalComponent part : zone.components()) {
            part.property("TZOFFSETTO").map(IcalProperty::value).ifPresent(offsets::add);
        }
        if (offsets.size() != 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZoneOffset.of(offsets.iterator().next()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
