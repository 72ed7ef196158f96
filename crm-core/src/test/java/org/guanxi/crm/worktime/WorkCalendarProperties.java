package org.guanxi.crm.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.guanxi.crm.common.TimeRange;

/** Laws of working time, on random calendars about days on which clocks are changed. */
@Tag("CAL-11")
class WorkCalendarProperties {

    /** Days about which something is done to the clock in one of the zones; Apia had no 30 December 2011. */
    private static final List<LocalDate> ABOUT = List.of(
            LocalDate.of(2026, 3, 29),
            LocalDate.of(2026, 10, 25),
            LocalDate.of(2026, 3, 8),
            LocalDate.of(2026, 11, 1),
            LocalDate.of(2026, 4, 5),
            LocalDate.of(2018, 11, 4),
            LocalDate.of(2018, 2, 18),
            LocalDate.of(2011, 12, 30),
            LocalDate.of(2024, 2, 29),
            LocalDate.of(2025, 12, 31));

    /** One random case: a calendar and instants about its special days. */
    private static final class Case {
        final Random random;
        final LocalDate about;
        final BruteCalendar brute;
        final WorkCalendar calendar;

        Case(long seed) {
            random = new Random(seed);
            about = ABOUT.get(random.nextInt(ABOUT.size()));
            brute = BruteCalendar.random(random, about);
            calendar = brute.calendar();
        }

        Instant instant() {
            Instant minute = about.atStartOfDay()
                    .toInstant(ZoneOffset.UTC)
                    .plus(random.nextInt(6 * 1440) - 3 * 1440, ChronoUnit.MINUTES);
            return random.nextBoolean() ? minute : minute.plusNanos(random.nextLong(60_000_000_000L));
        }

        Duration amount() {
            Duration minutes = Duration.ofMinutes(1 + random.nextInt(1500));
            return random.nextBoolean() ? minutes : minutes.minusNanos(random.nextLong(60_000_000_000L));
        }
    }

    @Property(tries = 300)
    void theTimeBetweenIsThatWhichIsCountedMinuteByMinute(@ForAll long seed) {
        Case given = new Case(seed);
        Instant from = given.instant();
        Instant until = given.instant();
        Duration counted = from.isBefore(until)
                ? given.brute.between(from, until)
                : given.brute.between(until, from).negated();
        assertThat(given.calendar.between(from, until)).isEqualTo(counted);
    }

    @Property(tries = 300)
    void timeIsAddedAndTakenAwayAsIfMinuteByMinute(@ForAll long seed) {
        Case given = new Case(seed);
        Instant at = given.instant();
        Duration amount = given.amount();
        Instant limit = at.plus(21, ChronoUnit.DAYS);
        given.brute
                .add(at, amount, limit)
                .ifPresent(counted -> assertThat(given.calendar.add(at, amount)).contains(counted));
        given.brute
                .subtract(at, amount, at.minus(21, ChronoUnit.DAYS))
                .ifPresent(counted ->
                        assertThat(given.calendar.add(at, amount.negated())).contains(counted));
    }

    @Property(tries = 300)
    void itIsOpenAndOpensNextWhenEveryMinuteWasLookedAt(@ForAll long seed) {
        Case given = new Case(seed);
        Instant at = given.instant();
        assertThat(given.calendar.isOpen(at)).isEqualTo(given.brute.isOpen(at));
        given.brute
                .nextOpen(at, at.plus(21, ChronoUnit.DAYS))
                .ifPresent(counted -> assertThat(given.calendar.nextOpen(at)).contains(counted));
    }

    @Property
    void whatWasBetweenLeadsFromTheOneInstantToTheOther(@ForAll long seed) {
        Case given = new Case(seed);
        Instant at = given.instant();
        Instant last = at.plus(9, ChronoUnit.DAYS);
        for (TimeRange window : given.calendar.windows(TimeRange.of(at, last))) {
            Duration inside =
                    Duration.ofNanos(1 + given.random.nextLong(window.duration().toNanos()));
            for (Instant until : List.of(window.start().plus(inside), window.end())) {
                assertThat(given.calendar.add(at, given.calendar.between(at, until)))
                        .contains(until);
            }
            Instant start = window.start();
            assertThat(given.calendar.add(last, given.calendar.between(last, start)))
                    .contains(start);
        }
    }

    @Property
    void whatIsBetweenAddsUpAndNeverShrinks(@ForAll long seed) {
        Case given = new Case(seed);
        List<Instant> three = List.of(given.instant(), given.instant(), given.instant());
        WorkCalendar calendar = given.calendar;
        assertThat(calendar.between(three.get(0), three.get(1)).plus(calendar.between(three.get(1), three.get(2))))
                .isEqualTo(calendar.between(three.get(0), three.get(2)));
        Instant later = three.get(1).plusSeconds(given.random.nextInt(90_000));
        assertThat(calendar.between(three.get(0), later))
                .isGreaterThanOrEqualTo(calendar.between(three.get(0), three.get(1)));
        assertThat(calendar.between(three.get(0), three.get(1)))
                .isEqualTo(calendar.between(three.get(1), three.get(0)).negated());
    }

    @Property
    void addingLaterOrMoreNeverEndsEarlier(@ForAll long seed) {
        Case given = new Case(seed);
        Instant at = given.instant();
        Duration amount = given.amount();
        Optional<Instant> due = given.calendar.add(at, amount);
        Optional<Instant> later = given.calendar.add(at.plusSeconds(given.random.nextInt(90_000)), amount);
        Optional<Instant> more = given.calendar.add(at, amount.plus(given.amount()));
        due.ifPresent(instant -> {
            later.ifPresent(other -> assertThat(other).isAfterOrEqualTo(instant));
            more.ifPresent(other -> assertThat(other).isAfterOrEqualTo(instant));
        });
    }

    @Property
    void aNewClosedDayNeverMakesWorkDueEarlier(@ForAll long seed) {
        Case given = new Case(seed);
        LocalDate holiday = given.about.plusDays(given.random.nextInt(10));
        given.brute.days().put(holiday, List.of());
        WorkCalendar closed = given.brute.calendar();
        Instant at = given.instant();
        Duration amount = given.amount();
        given.calendar
                .add(at, amount)
                .ifPresent(due -> closed.add(at, amount)
                        .ifPresent(other -> assertThat(other).isAfterOrEqualTo(due)));
    }

    @Property
    void combinedCalendarsAreOpenWhenBothEitherOrOnlyTheFirstIs(@ForAll long seed) {
        Case one = new Case(seed);
        WorkCalendar other = BruteCalendar.random(one.random, one.about).calendar();
        Instant at = one.instant();
        boolean isOne = one.calendar.isOpen(at);
        boolean isOther = other.isOpen(at);
        assertThat(one.calendar.and(other).isOpen(at)).isEqualTo(isOne && isOther);
        assertThat(one.calendar.or(other).isOpen(at)).isEqualTo(isOne || isOther);
        assertThat(one.calendar.without(other).isOpen(at)).isEqualTo(isOne && !isOther);
        Instant until = one.instant();
        assertThat(one.calendar
                        .and(other)
                        .between(at, until)
                        .plus(one.calendar.without(other).between(at, until)))
                .isEqualTo(one.calendar.between(at, until));
    }

    @Property
    void theOrderOfQuestionsChangesNoAnswer(@ForAll long seed) {
        Case given = new Case(seed);
        Instant at = given.instant();
        Duration amount = given.amount();
        Optional<Instant> fresh = given.brute.calendar().add(at, amount);
        given.calendar.between(at.minus(4000, ChronoUnit.DAYS), at.plus(4000, ChronoUnit.DAYS));
        assertThat(given.calendar.add(at, amount)).isEqualTo(fresh);
    }
}
