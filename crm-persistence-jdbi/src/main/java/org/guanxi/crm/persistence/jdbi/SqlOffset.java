package org.guanxi.crm.persistence.jdbi;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/**
 * By how many seconds the local time of a zone is ahead of UTC, as SQL over an instant: a search among the zone's changes in
 * the years in question. The changes are java.time's, so that the database's own zones never matter.
 */
final class SqlOffset {

    private final ZoneRules rules;
    private final List<Change> changes = new ArrayList<>();

    private SqlOffset(ZoneRules rules) {
        this.rules = rules;
    }

    /** From when on the offset is so many seconds. */
    private record Change(Instant at, int seconds) {}

    /** The expression for instants in these years of UTC. */
    static String of(String instant, ZoneId zone, SortedSet<Integer> years) {
        SqlOffset offset = new SqlOffset(zone.getRules());
        years.forEach(offset::add);
        return offset.changes.isEmpty() ? "0" : offset.search(instant, offset.changes);
    }

    private void add(int year) {
        Instant start = start(year);
        add(new Change(start, rules.getOffset(start).getTotalSeconds()));
        Instant end = start(year + 1);
        ZoneOffsetTransition next = rules.nextTransition(start);
        while (next != null && next.getInstant().isBefore(end)) {
            add(new Change(next.getInstant(), next.getOffsetAfter().getTotalSeconds()));
            next = rules.nextTransition(next.getInstant());
        }
    }

    private static Instant start(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private void add(Change change) {
        if (changes.isEmpty() || changes.get(changes.size() - 1).seconds() != change.seconds()) {
            changes.add(change);
        }
    }

    private String search(String instant, List<Change> among) {
        if (among.size() == 1) {
            return String.valueOf(among.get(0).seconds());
        }
        int middle = among.size() / 2;
        String at = among.get(middle).at().toString().replace('T', ' ').replace("Z", "+00:00");
        return "case when " + instant + " < timestamp with time zone '" + at + "' then "
                + search(instant, among.subList(0, middle)) + " else "
                + search(instant, among.subList(middle, among.size())) + " end";
    }
}
