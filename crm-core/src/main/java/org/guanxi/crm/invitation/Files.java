package org.guanxi.crm.invitation;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guanxi.crm.calendar.ical.IcalComponent;
import org.guanxi.crm.calendar.ical.IcalFile;
import org.guanxi.crm.calendar.ical.IcalItem;
import org.guanxi.crm.calendar.ical.IcalProperty;
import org.guanxi.crm.calendar.ical.IcalTime;

/** Files around items. Pure. */
final class Files {

    private static final Period AHEAD = Period.ofYears(5);

    private Files() {}

    /** A file with these items and the zones that they name. */
    static IcalFile of(Optional<String> method, List<IcalItem> items) {
        List<IcalProperty> properties = new ArrayList<>(List.of(
                IcalProperty.of("VERSION", "2.0"),
                IcalProperty.of("PRODID", "-//Guanxi//Calendar//EN"),
                IcalProperty.of("CALSCALE", "GREGORIAN")));
        method.ifPresent(each -> properties.add(IcalProperty.of("METHOD", each)));
        return new IcalFile(properties, items, zones(items));
    }

    private static List<IcalComponent> zones(List<IcalItem> items) {
        Set<String> names = new LinkedHashSet<>();
        Instant first = Instant.MAX;
        Instant last = Instant.MIN;
        for (IcalItem item : items) {
            for (IcalTime time : times(item)) {
                time.zoneName().ifPresent(names::add);
                Instant at = time.at().toInstant(ZoneOffset.UTC);
                first = at.isBefore(first) ? at : first;
                last = at.isAfter(last) ? at : last;
            }
        }
        List<IcalComponent> zones = new ArrayList<>();
        for (String name : names) {
            Instant until = last.atOffset(ZoneOffset.UTC).plus(AHEAD).toInstant();
            zones.add(ZoneText.of(ZoneId.of(name), first, until));
        }
        return zones;
    }

    private static List<IcalTime> times(IcalItem item) {
        List<IcalTime> times = new ArrayList<>(item.exceptions());
        item.start().ifPresent(times::add);
        item.end().ifPresent(times::add);
        item.recurrenceId().ifPresent(times::add);
        return times;
    }
}
