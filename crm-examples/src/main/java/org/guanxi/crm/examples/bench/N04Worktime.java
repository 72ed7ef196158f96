package org.guanxi.crm.examples.bench;

import java.io.PrintStream;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;
import org.guanxi.crm.worktime.HolidayFile;
import org.guanxi.crm.worktime.Shift;
import org.guanxi.crm.worktime.SpecialDay;
import org.guanxi.crm.worktime.WeeklyHours;
import org.guanxi.crm.worktime.WorkCalendar;

/** N04: business time added and measured, beside a clock that looks at every second. */
final class N04Worktime implements Benchmark {

    private static final int QUESTIONS = 1 << 16;
    private static final int CASES = 100_000;
    private static final int CALENDARS = 100;
    private static final int SPAN = 5 * 24 * 60 * 60;
    private static final List<String> ZONES =
            List.of("Asia/Shanghai", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "UTC");

    @Override
    public String id() {
        return "N04";
    }

    @Override
    public String title() {
        return "business time: add and between over ten years, beside a count of every second";
    }

    @Override
    public Verdict run(PrintStream out) {
        int wrong = wrongCases(out);
        WorkCalendar calendar = office();
        Instant[] instants = instants();
        Duration[] amounts = amounts();
        long[] kept = new long[1];
        Rate between = Rate.of(
                QUESTIONS,
                15,
                i -> kept[0] += calendar.between(instants[i], instants[(i * 7 + 1) & (QUESTIONS - 1)])
                        .toMillis());
        Rate add = Rate.of(
                QUESTIONS,
                15,
                i -> kept[0] +=
                        calendar.add(instants[i], amounts[i]).orElseThrow().toEpochMilli());
        double ofBetween = 1e9 / between.byCpu();
        double ofAdd = 1e9 / add.byCpu();
        out.printf(Locale.ROOT, "between %s, add %s (kept %d)%n", between, add, kept[0]);
        String figures = String.format(
                Locale.ROOT,
                "between %.0f ns, add %.0f ns by CPU (reach 200), %d of %d cases as counted second by second,",
                ofBetween,
                ofAdd,
                CASES - wrong,
                CASES);
        return new Verdict(ofBetween <= 200 && ofAdd <= 200 && wrong == 0, figures);
    }

    /** An office in Shanghai with a lunch break, Chinese holidays, and two more odd days each month of ten years. */
    private static WorkCalendar office() {
        List<SpecialDay> days = new ArrayList<>(HolidayFile.shipped("CN"));
        for (LocalDate day = LocalDate.of(2020, 1, 11); day.getYear() < 2030; day = day.plusMonths(1)) {
            days.add(SpecialDay.closed(day));
            days.add(SpecialDay.open(day.plusDays(6), Shift.parse("10:00-12:00")));
        }
        return WorkCalendar.in(ZoneId.of("Asia/Shanghai"))
                .weekly(WeeklyHours.weekdays("09:00-12:00", "13:30-18:00"))
                .days(days)
                .build();
    }

    private static Instant[] instants() {
        Random random = new Random(4);
        long start = Instant.parse("2020-02-01T00:00:00Z").getEpochSecond();
        Instant[] instants = new Instant[QUESTIONS];
        for (int i = 0; i < QUESTIONS; i++) {
            instants[i] = Instant.ofEpochSecond(start + random.nextInt(9 * 365 * 86_400));
        }
        return instants;
    }

    private static Duration[] amounts() {
        Random random = new Random(5);
        Duration[] amounts = new Duration[QUESTIONS];
        for (int i = 0; i < QUESTIONS; i++) {
            amounts[i] = Duration.ofSeconds(random.nextInt(400 * 3600) - 200 * 3600);
        }
        return amounts;
    }

    /** How many of the random cases differ from the count. */
    private static int wrongCases(PrintStream out) {
        Random random = new Random(42);
        int wrong = 0;
        long start = System.nanoTime();
        for (int number = 0; number < CALENDARS; number++) {
            Counted counted = Counted.random(random);
            for (int i = 0; i < CASES / CALENDARS; i++) {
                wrong += counted.isRight(random) ? 0 : 1;
            }
        }
        out.printf(
                Locale.ROOT,
                "%,d random cases of %d calendars in %d zones over changes of the clock: %d differ (%d s)%n",
                CASES,
                CALENDARS,
                ZONES.size(),
                wrong,
                (System.nanoTime() - start) / 1_000_000_000);
        return wrong;
    }

    /** A calendar and, for some days, how many seconds of them were open, found by looking at the clock of the zone at every one. */
    private static final class Counted {

        private final WorkCalendar calendar;
        /** The first second of those days. */
        private final long first;
        /** For each second how many before it were open. */
        private final int[] open;

        private Counted(WorkCalendar calendar, long first, int[] open) {
            this.calendar = calendar;
            this.first = first;
            this.open = open;
        }

        static Counted random(Random random) {
            ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
            List<LocalDate> about = List.of(
                    LocalDate.of(2026, 3, 29),
                    LocalDate.of(2026, 10, 25),
                    LocalDate.of(2026, 3, 8),
                    LocalDate.of(2026, 4, 5),
                    LocalDate.of(2026, 12, 31));
            LocalDate day = about.get(random.nextInt(about.size()));
            Map<DayOfWeek, int[]> week = new HashMap<>();
            WeeklyHours.Builder weekly = WeeklyHours.builder();
            for (DayOfWeek each : DayOfWeek.values()) {
                int[] shift = {3 * 3600 + 1 + random.nextInt(80_000 - 3 * 3600), 1 + random.nextInt(60_000)};
                week.put(each, shift);
                weekly.on(new Shift(LocalTime.ofSecondOfDay(shift[0]), Duration.ofSeconds(shift[1])), each);
            }
            LocalDate closed = day.plusDays(random.nextInt(5) - 2);
            WorkCalendar calendar =
                    WorkCalendar.in(zone).weekly(weekly.build()).closed(closed).build();
            long first = day.minusDays(2).toEpochDay() * 86_400;
            return new Counted(calendar, first, count(zone, week, closed, first));
        }

        /** Shifts start after the hour at which clocks are changed; those that run past midnight may end in it. */
        private static int[] count(ZoneId zone, Map<DayOfWeek, int[]> week, LocalDate closed, long first) {
            int[] open = new int[SPAN + 1];
            Map<LocalDate, long[]> shifts = new HashMap<>();
            for (int second = 0; second < SPAN; second++) {
                long now = first + second;
                long local = now
                        + zone.getRules().getOffset(Instant.ofEpochSecond(now)).getTotalSeconds();
                LocalDate today = LocalDate.ofEpochDay(Math.floorDiv(local, 86_400L));
                boolean isOpen = false;
                for (LocalDate day : List.of(today, today.minusDays(1))) {
                    long[] shift = shifts.computeIfAbsent(day, each -> instants(zone, week, each));
                    isOpen |= !day.equals(closed) && now >= shift[0] && now < shift[1];
                }
                open[second + 1] = open[second] + (isOpen ? 1 : 0);
            }
            return open;
        }

        private static long[] instants(ZoneId zone, Map<DayOfWeek, int[]> week, LocalDate day) {
            int[] shift = week.getOrDefault(day.getDayOfWeek(), new int[2]);
            LocalDateTime start = day.atStartOfDay().plusSeconds(shift[0]);
            return new long[] {
                start.atZone(zone).toEpochSecond(),
                start.plusSeconds(shift[1]).atZone(zone).toEpochSecond()
            };
        }

        boolean isRight(Random random) {
            int from = random.nextInt(SPAN);
            int until = random.nextInt(SPAN);
            Instant start = Instant.ofEpochSecond(first + from);
            Duration worked = calendar.between(start, Instant.ofEpochSecond(first + until));
            int counted = open[until] - open[from];
            if (counted == 0) {
                return worked.isZero();
            }
            long landed = counted > 0 ? earliest(open[from] + counted) : latest(open[from] + counted);
            return worked.equals(Duration.ofSeconds(counted))
                    && calendar.add(start, worked)
                            .filter(Instant.ofEpochSecond(first + landed)::equals)
                            .isPresent();
        }

        /** The first second before which so many were open. */
        private int earliest(int worked) {
            return first(second -> open[second] >= worked);
        }

        /** The last second before which so many were open. */
        private int latest(int worked) {
            return first(second -> open[second] > worked) - 1;
        }

        /** The first second of which it is true, as of all that follow; one behind the last if of none. */
        private static int first(IntPredicate holds) {
            int low = 0;
            int high = SPAN + 1;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (holds.test(middle)) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return low;
        }
    }
}
