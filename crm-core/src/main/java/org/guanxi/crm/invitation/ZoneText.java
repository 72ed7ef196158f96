package org.guanxi.crm.invitation;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import org.guanxi.crm.calendar.ical.IcalComponent;
import org.guanxi.crm.calendar.ical.IcalProperty;

/** A zone as a file describes it, for programs that do not know it by name. Pure. */
final class ZoneText {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final int MOST = 60;

    private ZoneText() {}

    /** The zone with its changes of the clock from the last one before an instant to another, at most sixty. */
    static IcalComponent of(ZoneId zone, Instant from, Instant until) {
        ZoneRules rules = zone.getRules();
        List<IcalComponent> parts = new ArrayList<>();
        ZoneOffsetTransition last = rules.previousTransition(from);
        ZoneOffset offset = last == null ? rules.getOffset(from) : last.getOffsetAfter();
        LocalDateTime since = last == null ? LocalDateTime.of(1970, 1, 1, 0, 0) : last.getDateTimeBefore();
        Instant at = last == null ? from : last.getInstant();
        parts.add(part(rules.isDaylightSavings(at), since, last == null ? offset : last.getOffsetBefore(), offset));
        ZoneOffsetTransition next = rules.nextTransition(from);
        while (next != null && next.getInstant().isBefore(until) && parts.size() < MOST) {
            boolean isSummer = rules.isDaylightSavings(next.getInstant());
            parts.add(part(isSummer, next.getDateTimeBefore(), next.getOffsetBefore(), next.getOffsetAfter()));
            next = rules.nextTransition(next.getInstant());
        }
        return new IcalComponent("VTIMEZONE", List.of(IcalProperty.of("TZID", zone.getId())), parts);
    }

    private static IcalComponent part(boolean isSummer, LocalDateTime since, ZoneOffset before, ZoneOffset after) {
        return new IcalComponent(
                isSummer ? "DAYLIGHT" : "STANDARD",
                List.of(
                        IcalProperty.of("DTSTART", LOCAL.format(since)),
                        IcalProperty.of("TZOFFSETFROM", text(before)),
                        IcalProperty.of("TZOFFSETTO", text(after))),
                List.of());
    }

    private static String text(ZoneOffset offset) {
        int seconds = Math.abs(offset.getTotalSeconds());
        String sign = offset.getTotalSeconds() < 0 ? "-" : "+";
        int hours = seconds / 3600;
        int minutes = seconds / 60 % 60;
        String text = sign + (hours < 10 ? "0" : "") + hours + (minutes < 10 ? "0" : "") + minutes;
        int rest = seconds % 60;
        return rest == 0 ? text : text + (rest < 10 ? "0" : "") + rest;
    }
}
