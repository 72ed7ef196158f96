package org.guanxi.crm.recurrence;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.guanxi.crm.recurrence.RecurrenceRule.Part;

/** Hours, minutes and seconds of a rule: expanded to a sorted list, or asked of a time. */
final class TimesOfDay {

    private static final int DAY = 86_400;

    private final int[] hours;
    private final int[] minutes;
    private final int[] seconds;

    private TimesOfDay(int[] hours, int[] minutes, int[] seconds) {
        this.hours = hours;
        this.minutes = minutes;
        this.seconds = seconds;
    }

    /** The parts as the rule gives them; what it leaves open is any. */
    static TimesOfDay limiting(RecurrenceRule rule) {
        return new TimesOfDay(
                values(rule.numbers(Part.BYHOUR), 24, -1),
                values(rule.numbers(Part.BYMINUTE), 60, -1),
                values(rule.numbers(Part.BYSECOND), 60, -1));
    }

    /** The seconds from the beginning of a period of the frequency at which the rule yields. */
    static int[] expanded(RecurrenceRule rule, LocalTime start) {
        Frequency frequency = rule.frequency();
        if (frequency == Frequency.SECONDLY) {
            return new int[] {0};
        }
        int[] one = {0};
        int[] hours = frequency.isWithinDay() ? one : values(rule.numbers(Part.BYHOUR), 24, start.getHour());
        int[] minutes =
                frequency == Frequency.MINUTELY ? one : values(rule.numbers(Part.BYMINUTE), 60, start.getMinute());
        int[] seconds = values(rule.numbers(Part.BYSECOND), 60, start.getSecond());
        return Arrays.stream(hours)
                .flatMap(hour -> Arrays.stream(minutes)
                        .flatMap(minute -> Arrays.stream(seconds).map(second -> (hour * 60 + minute) * 60 + second)))
                .toArray();
    }

    private static int[] values(List<Integer> numbers, int size, int otherwise) {
        if (!numbers.isEmpty()) {
            return numbers.stream()
                    .mapToInt(number -> Math.min(number, size - 1))
                    .sorted()
                    .distinct()
                    .toArray();
        }
        return otherwise >= 0 ? new int[] {otherwise} : IntStream.range(0, size).toArray();
    }

    /** The first time of day that is not before one; a day's length if there is none. */
    int next(int time) {
        int hour = time / 3_600;
        int at = atLeast(hours, hour);
        if (at == hours.length) {
            return DAY;
        }
        if (hours[at] > hour) {
            return first(at);
        }
        int rest = time % 3_600;
        int found = nextInHour(rest);
        if (found < 3_600) {
            return hour * 3_600 + found;
        }
        return at + 1 < hours.length ? first(at + 1) : DAY;
    }

    private int nextInHour(int rest) {
        int minute = rest / 60;
        int at = atLeast(minutes, minute);
        if (at < minutes.length && minutes[at] == minute) {
            int second = atLeast(seconds, rest % 60);
            if (second < seconds.length) {
                return minute * 60 + seconds[second];
            }
            at++;
        }
        return at < minutes.length ? minutes[at] * 60 + seconds[0] : 3_600;
    }

    private int first(int hour) {
        return hours[hour] * 3_600 + minutes[0] * 60 + seconds[0];
    }

    private static int atLeast(int[] values, int value) {
        if (values.length > value && values[value] == value) {
            return value;
        }
        int found = Arrays.binarySearch(values, value);
        return found < 0 ? -found - 1 : found;
    }
}
