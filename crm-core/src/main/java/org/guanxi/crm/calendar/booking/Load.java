package org.guanxi.crm.calendar.booking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.guanxi.crm.common.TimeRange;

/**
 * So many units for some time.
 *
 * @param time how long
 * @param units how many
 */
record Load(TimeRange time, int units) {

    /** When the sum of all is above the limit: in order, none touching the next. Ends come before starts at the same instant. */
    static List<TimeRange> above(Collection<Load> loads, long limit) {
        TreeMap<Instant, Long> changes = new TreeMap<>();
        for (Load each : loads) {
            changes.merge(each.time.start(), (long) each.units, Long::sum);
            changes.merge(each.time.end(), (long) -each.units, Long::sum);
        }
        List<TimeRange> above = new ArrayList<>();
        Instant since = Instant.MIN;
        boolean isAbove = false;
        long sum = 0;
        for (var change : changes.entrySet()) {
            sum += change.getValue();
            if (sum > limit && !isAbove) {
                since = change.getKey();
                isAbove = true;
            } else if (sum <= limit && isAbove) {
                above.add(TimeRange.of(since, change.getKey()));
                isAbove = false;
            }
        }
        return above;
    }
}
