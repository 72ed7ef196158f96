package org.guanxi.crm.examples.bench;

import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Supplier;
import net.fortuna.ical4j.model.Recur;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.guanxi.crm.recurrence.Occurrences;
import org.guanxi.crm.recurrence.Recurrence;
import org.guanxi.crm.recurrence.RecurrenceRule;

/** Recurrence beside ical4j and lib-recur: plain iteration, the first occurrence after thirty years, and who is right. */
final class N03Recurrence implements Benchmark {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final int INSTANCES = 1_000;
    private static final double NANOS_AN_INSTANCE = 300;
    private static final double MICROS_FORWARD = 20;

    /** A rule, and what it must yield first in New York. */
    private record Case(String start, String rule, List<String> expected) {}

    private static final List<Case> CASES = List.of(
            new Case(
                    "2027-01-03T00:00",
                    "FREQ=YEARLY;INTERVAL=6;BYWEEKNO=53;BYDAY=TH;COUNT=1",
                    List.of("2093-12-31T05:00:00Z")),
            new Case(
                    "2012-01-01T12:00",
                    "FREQ=HOURLY;BYHOUR=12;BYYEARDAY=-366;COUNT=2",
                    List.of("2012-01-01T17:00:00Z", "2016-01-01T17:00:00Z")),
            new Case("2026-10-31T01:30", "FREQ=DAILY;COUNT=2", List.of("2026-10-31T05:30:00Z", "2026-11-01T05:30:00Z")),
            new Case(
                    "2026-03-08T01:00",
                    "FREQ=HOURLY;COUNT=3",
                    List.of("2026-03-08T06:00:00Z", "2026-03-08T07:00:00Z", "2026-03-08T08:00:00Z")),
            new Case(
                    "2024-01-02T12:00",
                    "FREQ=WEEKLY;BYDAY=MO,TU,SU,SA,TH;BYSETPOS=3,2;COUNT=2",
                    List.of("2024-01-02T17:00:00Z", "2024-01-04T17:00:00Z")),
            new Case(
                    "2025-01-01T05:10:05",
                    "FREQ=SECONDLY;BYSECOND=5,25;INTERVAL=61;COUNT=2",
                    List.of("2025-01-01T10:10:05Z", "2025-01-01T10:30:25Z")));

    @Override
    public String id() {
        return "N03";
    }

    @Override
    public String title() {
        return "recurrence: an instance, thirty years forward, right where others are wrong";
    }

    @Override
    public Verdict run(PrintStream out) {
        double weekly = iteration(out, "weekly on five days", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR");
        double monthly = iteration(out, "monthly on the last Friday", "FREQ=MONTHLY;BYDAY=-1FR");
        double forward = forward(out);
        boolean isRight = compare(out);
        return new Verdict(
                Math.max(weekly, monthly) <= NANOS_AN_INSTANCE && forward <= MICROS_FORWARD && isRight,
                String.format(
                        Locale.ROOT,
                        "weekly %.0f ns, monthly %.0f ns an instance (300), 30 years forward %.1f µs (20), %s;",
                        weekly,
                        monthly,
                        forward,
                        isRight ? "all cases right" : "NOT all cases right"));
    }

    /** Nanoseconds of the thread for one instance of ours. */
    private static double iteration(PrintStream out, String what, String rule) {
        LocalDateTime start = LocalDateTime.parse("1996-01-05T09:00");
        Recurrence series = series(start, rule);
        double ours = 1e9 / INSTANCES / Rate.of(200, 7, i -> drain(series)).byCpu();
        double ical4j = 1e9
                / INSTANCES
                / Rate.of(10, 5, i -> byIcal4j(start, rule, INSTANCES)).byCpu();
        double libRecur = 1e9
                / INSTANCES
                / Rate.of(50, 5, i -> byLibRecur(start, rule, INSTANCES)).byCpu();
        out.printf(
                Locale.ROOT,
                "%-28s ours %,.0f ns, ical4j %,.0f ns, lib-recur %,.0f ns an instance%n",
                what,
                ours,
                ical4j,
                libRecur);
        return ours;
    }

    private static double forward(PrintStream out) {
        Instant far = Instant.parse("2026-01-05T00:00:00Z");
        LocalDateTime start = LocalDateTime.parse("1996-01-05T09:00");
        double slowest = 0;
        for (String rule : List.of(
                "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "FREQ=MONTHLY;BYDAY=-1FR", "FREQ=DAILY;BYMONTH=1", "FREQ=HOURLY")) {
            Recurrence series = series(start, rule);
            double micros =
                    1e6 / Rate.of(2_000, 7, i -> series.occurrences(far).next()).byCpu();
            out.printf(Locale.ROOT, "30 years forward             %.1f µs  %s%n", micros, rule);
            slowest = Math.max(slowest, micros);
        }
        return slowest;
    }

    private static boolean compare(PrintStream out) {
        boolean isRight = true;
        for (Case each : CASES) {
            List<Instant> expected =
                    each.expected().stream().map(Instant::parse).toList();
            LocalDateTime start = LocalDateTime.parse(each.start());
            int limit = expected.size();
            boolean isOursRight = expected.equals(ours(start, each.rule(), limit));
            out.printf(
                    Locale.ROOT,
                    "%s %s: ours %s, ical4j %s, lib-recur %s%n",
                    each.start(),
                    each.rule(),
                    isOursRight ? "right" : "WRONG",
                    verdict(expected, () -> byIcal4j(start, each.rule(), limit)),
                    verdict(expected, () -> byLibRecur(start, each.rule(), limit)));
            isRight &= isOursRight;
        }
        return isRight;
    }

    private static String verdict(List<Instant> expected, Supplier<List<Instant>> found) {
        try {
            return expected.equals(found.get()) ? "right" : "wrong";
        } catch (RuntimeException e) {
            return "fails (" + e.getClass().getSimpleName() + ")";
        }
    }

    private static Recurrence series(LocalDateTime start, String rule) {
        return Recurrence.startingAt(start)
                .zone(NEW_YORK)
                .rule(RecurrenceRule.parseTolerantly(rule))
                .build();
    }

    private static void drain(Recurrence series) {
        Occurrences all = series.occurrences();
        for (int i = 0; i < INSTANCES; i++) {
            all.next();
        }
    }

    private static List<Instant> ours(LocalDateTime start, String rule, int limit) {
        List<Instant> found = new ArrayList<>();
        for (Occurrences all = series(start, rule).occurrences(); found.size() < limit && all.hasNext(); ) {
            found.add(all.next().instant());
        }
        return found;
    }

    private static List<Instant> byIcal4j(LocalDateTime start, String rule, int limit) {
        ZonedDateTime seed = start.atZone(NEW_YORK);
        return new Recur<ZonedDateTime>(rule)
                .getDates(seed, seed, seed.plusYears(100), limit).stream()
                        .map(ZonedDateTime::toInstant)
                        .sorted()
                        .limit(limit)
                        .toList();
    }

    private static List<Instant> byLibRecur(LocalDateTime start, String rule, int limit) {
        List<Instant> found = new ArrayList<>(limit);
        try {
            RecurrenceRuleIterator all = new org.dmfs.rfc5545.recur.RecurrenceRule(rule)
                    .iterator(new DateTime(
                            TimeZone.getTimeZone(NEW_YORK),
                            start.getYear(),
                            start.getMonthValue() - 1,
                            start.getDayOfMonth(),
                            start.getHour(),
                            start.getMinute(),
                            start.getSecond()));
            while (found.size() < limit && all.hasNext()) {
                found.add(Instant.ofEpochMilli(all.nextMillis()));
            }
        } catch (InvalidRecurrenceRuleException e) {
            throw new IllegalArgumentException(e);
        }
        return found;
    }
}
