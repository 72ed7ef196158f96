package org.guanxi.crm.calendar.booking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.guanxi.crm.common.TimeRange;

/** Sets of time ranges, as lists in order of which none touches the next. */
final class Ranges {

    private Ranges() {}

    /** All that any of them covers. What a third one bridges becomes one, whatever the order they come in. */
    static List<TimeRange> merged(Collection<TimeRange> ranges) {
        List<TimeRange> sorted = new ArrayList<>(ranges);
        sorted.sort(Comparator.comparing(TimeRange::start));
        List<TimeRange> merged = new ArrayList<>();
        for (TimeRange each : sorted) {
            TimeRange last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last == null || each.start().isAfter(last.end())) {
                merged.add(each);
            } else if (each.end().isAfter(last.end())) {
                merged.set(merged.size() - 1, TimeRange.of(last.start(), each.end()));
            }
        }
        return merged;
    }

    /** What of the ranges lies within. */
    static List<TimeRange> clipped(Collection<TimeRange> ranges, TimeRange within) {
        return ranges.stream()
                .flatMap(each -> each.intersection(within).stream())
                .toList();
    }

    /** What within none of these merged ranges covers. */
    static List<TimeRange> gaps(List<TimeRange> merged, TimeRange within) {
        List<TimeRange> gaps = new ArrayList<>();
        Instant from = within.start();
        for (TimeRange each : merged) {
            Instant until = each.start().isBefore(within.end()) ? each.start() : within.end();
            if (until.isAfter(from)) {
                gaps.add(TimeRange.of(from, until));
            }
            from = each.end().isAfter(from) ? each.end() : from;
        }
        if (from.isBefore(within.end())) {
            gaps.add(TimeRange.of(from, within.end()));
        }
        return gaps;
    }

    /** What of the merged ranges the others do not cover. */
    static List<TimeRange> without(List<TimeRange> merged, List<TimeRange> others) {
        return merged.stream().flatMap(each -> gaps(others, each).stream()).toList();
    }
}
