package org.guanxi.crm.worktime;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A calendar whose hours change on whole minutes, and the same truth reckoned minute by minute with nothing of the calculator. */
record BruteCalendar(
        ZoneId zone,
        Map<DayOfWeek, List<int[]>> week,
        Map<LocalDate, List<int[]>> days,
        Map<LocalDate, List<int[]>> breaks) {

    private static final List<String> ZONES = List.of(
            "UTC",
            "Asia/Shanghai",
            "Europe/Paris",
            "America/New_York",
            "Australia/Lord_Howe",
            "America/Sao_Paulo",
            "Pacific/Apia",
            "Asia/Kathmandu");

    /** A random one, with special days about the given day. */
    static BruteCalendar random(Random random, LocalDate about) {
        BruteCalendar made = new BruteCalendar(
                ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))), new HashMap<>(), new HashMap<>(), new HashMap<>());
        for (DayOfWeek day : DayOfWeek.values()) {
            if (random.nextInt(4) > 0) {
                made.week.put(day, minutes(random));
            }
        }
        for (int i = 0; i < 4; i++) {
            made.days.put(about.plusDays(random.nextInt(12) - 6), random.nextBoolean() ? List.of() : minutes(random));
            made.breaks.put(about.plusDays(random.nextInt(12) - 6), minutes(random));
        }
        return made;
    }

    /** Some shifts, as minute of the day and minutes that they last. */
    private static List<int[]> minutes(Random random) {
        List<int[]> shifts = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            int length = random.nextInt(8) == 0 ? 1440 : 1 + random.nextInt(600);
            shifts.add(new int[] {random.nextInt(1440), length});
        }
        return shifts;
    }

    WorkCalendar calendar() {
        WeeklyHours.Builder weekly = WeeklyHours.builder();
        week.forEach((day, shifts) -> weekly.on(day, shifts(shifts)));
        WorkCalendar.Builder builder = WorkCalendar.in(zone).weekly(weekly.build());
        days.forEach((day, shifts) -> builder.days(
                List.of(shifts.isEmpty() ? SpecialDay.closed(day) : SpecialDay.open(day, shifts(shifts)))));
        breaks.forEach((day, shifts) -> builder.breaks(day, shifts(shifts)));
        return builder.build();
    }

    private static Shift[] shifts(List<int[]> minutes) {
        return minutes.stream()
                .map(each -> new Shift(LocalTime.ofSecondOfDay(each[0] * 60L), Duration.ofMinutes(each[1])))
                .toArray(Shift[]::new);
    }

    boolean isOpen(Instant at) {
        LocalDate today = LocalDateTime.ofInstant(at, zone).toLocalDate();
        boolean isOpen = false;
        for (LocalDate day = today.minusDays(3); !day.isAfter(today.plusDays(3)); day = day.plusDays(1)) {
            List<int[]> shifts = days.getOrDefault(day, week.getOrDefault(day.getDayOfWeek(), List.of()));
            isOpen |= isIn(at, day, shifts);
            if (isIn(at, day, breaks.getOrDefault(day, List.of()))) {
                return false;
            }
        }
        return isOpen;
    }

    private boolean isIn(Instant at, LocalDate day, List<int[]> shifts) {
        return shifts.stream().anyMatch(shift -> {
            LocalDateTime start = day.atStartOfDay().plusMinutes(shift[0]);
            return !at.isBefore(instant(start)) && at.isBefore(instant(start.plusMinutes(shift[1])));
        });
    }

    private Instant instant(LocalDateTime local) {
        ZoneRules rules = zone.getRules();
        ZoneOffsetTransition leap = rules.getTransition(local);
        return local.toInstant(leap == null ? rules.getOffset(local) : leap.getOffsetBefore());
    }

    /** From one instant to a later one: the open part of each minute. */
    Duration between(Instant from, Instant until) {
        Duration sum = Duration.ZERO;
        for (Instant minute = floor(from); minute.isBefore(until); minute = minute.plusSeconds(60)) {
            if (isOpen(minute)) {
                Instant start = minute.isBefore(from) ? from : minute;
                Instant end = minute.plusSeconds(60).isAfter(until) ? until : minute.plusSeconds(60);
                sum = sum.plus(Duration.between(start, end));
            }
        }
        return sum;
    }

    /** The first instant with so much open time since the given one; empty if there is none before the limit. */
    Optional<Instant> add(Instant at, Duration worked, Instant limit) {
        Duration left = worked;
        for (Instant start = at; start.isBefore(limit); start = floor(start).plusSeconds(60)) {
            Duration cell = Duration.between(start, floor(start).plusSeconds(60));
            if (isOpen(start)) {
                if (left.compareTo(cell) <= 0) {
                    return Optional.of(start.plus(left));
                }
                left = left.minus(cell);
            }
        }
        return Optional.empty();
    }

    /** The last instant from which so much open time leads to the given one; empty if there is none after the limit. */
    Optional<Instant> subtract(Instant at, Duration worked, Instant limit) {
        Duration left = worked;
        for (Instant end = at; end.isAfter(limit); end = floor(end.minusNanos(1))) {
            Instant start = floor(end.minusNanos(1));
            Duration cell = Duration.between(start, end);
            if (isOpen(start)) {
                if (left.compareTo(cell) <= 0) {
                    return Optional.of(end.minus(left));
                }
                left = left.minus(cell);
            }
        }
        return Optional.empty();
    }

    Optional<Instant> nextOpen(Instant at, Instant limit) {
        for (Instant start = at; start.isBefore(limit); start = floor(start).plusSeconds(60)) {
            if (isOpen(start)) {
                return Optional.of(start);
            }
        }
        return Optional.empty();
    }

    private static Instant floor(Instant at) {
        return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), 60L) * 60);
    }
}
