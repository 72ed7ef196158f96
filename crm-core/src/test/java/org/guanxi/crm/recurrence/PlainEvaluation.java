package org.guanxi.crm.recurrence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.guanxi.crm.recurrence.RecurrenceRule.Part;

/**
 * The rules of RFC 5545 said plainly: walk every day and every time of day, and ask each part. For rules that leave no day open, but for
 * a yearly BYMONTHDAY without BYMONTH: it means the month of a start that fits, else every month.
 */
final class PlainEvaluation {

    private final RecurrenceRule rule;
    private final LocalDateTime start;

    PlainEvaluation(RecurrenceRule rule, LocalDateTime start) {
        this.rule = rule;
        this.start = start;
    }

    /** What the rule yields before an end, without zone, COUNT and UNTIL. */
    List<LocalDateTime> before(LocalDateTime end) {
        TreeMap<Long, List<LocalDateTime>> sets = new TreeMap<>();
        int step = rule.frequency() == Frequency.SECONDLY ? 1 : 60;
        // whole periods, for the positions in their sets
        int margin = rule.frequency().isWithinDay() ? 0 : 366;
        LocalDate last = end.toLocalDate().plusDays(margin);
        for (LocalDate day = start.toLocalDate().minusDays(margin); !day.isAfter(last); day = day.plusDays(1)) {
            if (!takesDay(day)) {
                continue;
            }
            for (int second = start.getSecond() % step; second < 86_400; second += step) {
                LocalDateTime time = day.atStartOfDay().plusSeconds(second);
                long period = period(time);
                if (takesTime(time) && Math.floorMod(period, rule.interval()) == 0) {
                    sets.computeIfAbsent(period, key -> new ArrayList<>()).add(time);
                }
            }
        }
        List<LocalDateTime> found = new ArrayList<>();
        for (List<LocalDateTime> set : sets.values()) {
            for (int i = 0; i < set.size(); i++) {
                boolean isChosen = rule.numbers(Part.BYSETPOS).isEmpty()
                        || rule.numbers(Part.BYSETPOS).contains(i + 1)
                        || rule.numbers(Part.BYSETPOS).contains(i - set.size());
                if (isChosen && !set.get(i).isBefore(start) && set.get(i).isBefore(end)) {
                    found.add(set.get(i));
                }
            }
        }
        return found;
    }

    private long period(LocalDateTime time) {
        return switch (rule.frequency()) {
            case YEARLY -> time.getYear() - (long) start.getYear();
            case MONTHLY -> ChronoUnit.MONTHS.between(YearMonth.from(start), YearMonth.from(time));
            case WEEKLY -> Math.floorDiv(ChronoUnit.DAYS.between(weekOf(start.toLocalDate()), time.toLocalDate()), 7L);
            case DAILY -> ChronoUnit.DAYS.between(start.toLocalDate(), time.toLocalDate());
            case HOURLY -> hours(time, ChronoUnit.HOURS);
            case MINUTELY -> hours(time, ChronoUnit.MINUTES);
            case SECONDLY -> ChronoUnit.SECONDS.between(start, time);
        };
    }

    private long hours(LocalDateTime time, ChronoUnit unit) {
        return unit.between(start.truncatedTo(unit), time.truncatedTo(unit));
    }

    private LocalDate weekOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(rule.weekStart()));
    }

    private boolean takesTime(LocalDateTime time) {
        Frequency frequency = rule.frequency();
        return takes(Part.BYHOUR, time.getHour(), frequency.isWithinDay() ? -1 : start.getHour())
                && takes(
                        Part.BYMINUTE,
                        time.getMinute(),
                        frequency.compareTo(Frequency.HOURLY) < 0 ? -1 : start.getMinute())
                && takes(Part.BYSECOND, time.getSecond(), frequency == Frequency.SECONDLY ? -1 : start.getSecond());
    }

    private boolean takes(Part part, int number, int otherwise) {
        return rule.numbers(part).isEmpty()
                ? otherwise < 0 || number == otherwise
                : rule.numbers(part).contains(number);
    }

    private boolean takesDay(LocalDate day) {
        WeekFields weeks = WeekFields.of(rule.weekStart(), 4);
        int week = day.get(weeks.weekOfWeekBasedYear());
        int lastWeek = (int) day.range(weeks.weekOfWeekBasedYear()).getMaximum();
        return takes(Part.BYMONTH, day.getMonthValue(), isOfOneMonth() ? start.getMonthValue() : -1)
                && either(Part.BYWEEKNO, week, lastWeek)
                && either(Part.BYYEARDAY, day.getDayOfYear(), day.lengthOfYear())
                && either(Part.BYMONTHDAY, day.getDayOfMonth(), day.lengthOfMonth())
                && (rule.days().isEmpty() || rule.days().stream().anyMatch(each -> isNth(each, day)));
    }

    private boolean isOfOneMonth() {
        LocalDate first = start.toLocalDate();
        boolean isOpen = rule.frequency() == Frequency.YEARLY
                && rule.has(Part.BYMONTHDAY)
                && !rule.has(Part.BYMONTH)
                && !rule.has(Part.BYWEEKNO)
                && !rule.has(Part.BYYEARDAY);
        return isOpen
                && either(Part.BYMONTHDAY, first.getDayOfMonth(), first.lengthOfMonth())
                && (rule.days().isEmpty() || rule.days().stream().anyMatch(each -> isNth(each, first)));
    }

    private boolean either(Part part, int number, int last) {
        List<Integer> numbers = rule.numbers(part);
        return numbers.isEmpty() || numbers.contains(number) || numbers.contains(number - last - 1);
    }

    private boolean isNth(NthDay each, LocalDate day) {
        if (day.getDayOfWeek() != each.day()) {
            return false;
        }
        boolean isOfMonth = rule.frequency() == Frequency.MONTHLY || rule.has(Part.BYMONTH);
        int at = isOfMonth ? day.getDayOfMonth() : day.getDayOfYear();
        int length = isOfMonth ? day.lengthOfMonth() : day.lengthOfYear();
        return each.ordinal() == 0 || each.ordinal() == (at - 1) / 7 + 1 || each.ordinal() == -((length - at) / 7 + 1);
    }

    /** A day of the week by number, for generators. */
    static DayOfWeek weekday(int number) {
        return DayOfWeek.of(Math.floorMod(number, 7) + 1);
    }
}
