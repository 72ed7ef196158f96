package org.guanxi.crm.reporting;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.guanxi.crm.common.DateRange;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.Kind;
import org.guanxi.crm.storage.Path;

/**
 * The window of a report and the one it is compared with, in local time. While the window is not over both are cut to the same length
 * of what has passed of it. Pure.
 *
 * @param current the window
 * @param compared the other; empty if there is nothing to compare
 */
record Windows(Span current, Optional<Span> compared) {

    /**
     * From a local time until before another.
     *
     * @param isCut whether it ends earlier than it would if it were over
     */
    record Span(LocalDateTime from, LocalDateTime until, boolean isCut) {
        <E extends Entity<E>> Condition<E> of(Path<E, ?> path, ReportCalendar calendar) {
            return Spans.within(path, from, until, calendar.zone());
        }
    }

    /** The windows of the plan; empty if it has none. */
    static Optional<Windows> of(Plan<?> plan) {
        return plan.window().map(path -> of(plan, path.end().field().kind() == Kind.DATE));
    }

    private static Windows of(Plan<?> plan, boolean isDays) {
        ReportCalendar calendar = plan.definition().calendar();
        Period period = plan.definition().window().orElseThrow().period();
        LocalDateTime now = LocalDateTime.ofInstant(plan.now(), calendar.zone());
        DateRange days = period.days(now.toLocalDate(), calendar);
        LocalDateTime from = days.from().atStartOfDay();
        LocalDateTime end = days.until().orElseThrow().atStartOfDay();
        if (plan.definition().comparison().isEmpty()) {
            return new Windows(new Span(from, end, false), Optional.empty());
        }
        LocalDateTime passed =
                isDays ? now.toLocalDate().plusDays(1).atStartOfDay() : now.truncatedTo(ChronoUnit.MICROS);
        boolean isCut = passed.isAfter(from) && passed.isBefore(end);
        LocalDateTime until = isCut ? passed : end;
        DateRange before = before(plan.definition().comparison().get(), period, days, now.toLocalDate(), calendar);
        LocalDateTime earlier = before.from().atStartOfDay();
        LocalDateTime whole = before.until().orElseThrow().atStartOfDay();
        boolean isPart = isCut || period instanceof Period.ToDate;
        LocalDateTime cut = earlier.plus(Duration.between(from, until));
        LocalDateTime last = isPart && cut.isBefore(whole) ? cut : whole;
        return new Windows(new Span(from, until, isCut), Optional.of(new Span(earlier, last, isPart)));
    }

    private static DateRange before(
            ReportDefinition.Comparison comparison,
            Period period,
            DateRange days,
            LocalDate today,
            ReportCalendar calendar) {
        if (comparison == ReportDefinition.Comparison.PREVIOUS_YEAR) {
            LocalDate until = days.until().orElseThrow();
            return DateRange.of(days.from().minusYears(1), later(days.from().minusYears(1), until.minusYears(1)));
        } else if (period instanceof Period.Relative relative) {
            return new Period.Relative(relative.unit(), relative.from() - relative.count(), relative.count())
                    .days(today, calendar);
        } else if (period instanceof Period.ToDate toDate) {
            return Period.previous(toDate.unit()).days(today, calendar);
        }
        long length = ChronoUnit.DAYS.between(days.from(), days.until().orElseThrow());
        return DateRange.of(days.from().minusDays(length), days.from());
    }

    /** The 29th of February alone has no day a year earlier, and would make an empty range. */
    private static LocalDate later(LocalDate from, LocalDate until) {
        return until.isAfter(from) ? until : from.plusDays(1);
    }

    /** Which part of time of the window each one of the compared window corresponds to: the first to the first, and so on. */
    Map<LocalDateTime, LocalDateTime> parts(Plan.Axis<?> axis) {
        Map<LocalDateTime, LocalDateTime> parts = new HashMap<>();
        LocalDateTime now = axis.bucket().orElseThrow().start(current.from());
        Span other = compared.orElseThrow();
        LocalDateTime then = axis.bucket().orElseThrow().start(other.from());
        while (then.isBefore(other.until()) && now.isBefore(current.until())) {
            parts.put(then, now);
            then = axis.next(then);
            now = axis.next(now);
        }
        return parts;
    }
}
