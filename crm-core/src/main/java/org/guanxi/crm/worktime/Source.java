package org.guanxi.crm.worktime;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanxi.crm.common.DateRange;

/** Where the windows of a calendar come from. Equal sources make equal calendars. Pure. */
sealed interface Source {

    /** The windows between the beginnings of two years in UTC, as {@link Spans}. */
    long[] windows(int firstYear, int endYear);

    /** The beginning of a year in UTC, in nanoseconds since 1970. */
    static long yearStart(int year) {
        return LocalDate.of(year, 1, 1).toEpochDay() * 86_400_000_000_000L;
    }

    /** Hours by the clock on the wall of one zone. */
    record Days(
            ZoneId zone,
            WeeklyHours weekly,
            Map<LocalDate, List<Shift>> special,
            Map<LocalDate, List<Shift>> breaks,
            Optional<DateRange> valid)
            implements Source {

        @Override
        public long[] windows(int firstYear, int endYear) {
            LocalDate first = LocalDate.of(firstYear, 1, 1).minusDays(3);
            LocalDate end = LocalDate.of(endYear, 1, 1).plusDays(3);
            Spans.Gatherer open = new Spans.Gatherer();
            Spans.Gatherer cut = new Spans.Gatherer();
            for (LocalDate day = first; day.isBefore(end); day = day.plusDays(1)) {
                gather(day, starting(day), open);
                gather(day, breaks.getOrDefault(day, List.of()), cut);
            }
            long[] worked = Spans.combined(open.spans(), cut.spans(), Spans.Rule.FIRST_ONLY);
            return Spans.clipped(worked, yearStart(firstYear), yearStart(endYear));
        }

        private List<Shift> starting(LocalDate day) {
            if (valid.isPresent() && !valid.get().contains(day)) {
                return List.of();
            }
            List<Shift> own = special.get(day);
            return own == null ? weekly.on(day.getDayOfWeek()) : own;
        }

        private void gather(LocalDate day, List<Shift> shifts, Spans.Gatherer into) {
            for (Shift shift : shifts) {
                into.add(instant(shift.startOn(day)), instant(shift.endOn(day)));
            }
        }

        /** A time that the clock leaps over counts as if it had not yet leapt; of one that it shows twice, the first. */
        private long instant(LocalDateTime local) {
            return ZonedDateTime.ofLocal(local, zone, null).toEpochSecond() * 1_000_000_000L;
        }
    }

    /** Two calendars in one. */
    record Combined(WorkCalendar first, WorkCalendar second, Spans.Rule rule) implements Source {

        @Override
        public long[] windows(int firstYear, int endYear) {
            return Spans.combined(
                    first.source().windows(firstYear, endYear), second.source().windows(firstYear, endYear), rule);
        }
    }

    /** Given spans and nothing else; not changed by whoever gets them. */
    record Fixed(List<Long> bounds) implements Source {

        @Override
        public long[] windows(int firstYear, int endYear) {
            long[] spans = bounds.stream().mapToLong(Long::longValue).toArray();
            return Spans.clipped(spans, yearStart(firstYear), yearStart(endYear));
        }
    }
}
