package org.guanxi.crm.calendar.booking;

import java.util.List;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.TimeRange;

/**
 * A time at which all required are free, and what speaks for and against it.
 *
 * @param time the time, without buffers
 * @param present those of the optional ones that are free too
 * @param missing those that are not
 * @param shortGaps how many gaps it leaves with the required ones, before it or after it, that are too short for another one
 */
public record Slot(TimeRange time, List<Id<Resource>> present, List<Id<Resource>> missing, int shortGaps) {

    /** Copies the lists. */
    public Slot {
        present = List.copyOf(present);
        missing = List.copyOf(missing);
    }
}
