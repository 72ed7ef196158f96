package org.guanxi.crm.worktime;

import java.util.List;
import org.guanxi.crm.common.DateRange;
import org.guanxi.crm.common.TimeRange;

/**
 * When somebody works, and why.
 *
 * @param calendar the answer: closed wherever nothing is said
 * @param stretches from when until when whose schedule holds, in order; empty if nothing was ever said
 * @param absences when the person is away all the same, in order
 */
public record WorkingTime(WorkCalendar calendar, List<Stretch> stretches, List<TimeRange> absences) {

    /** Keeps copies. */
    public WorkingTime {
        stretches = List.copyOf(stretches);
        absences = List.copyOf(absences);
    }

    /** Whether anything was ever said: where not, it is up to the caller whether that means never or always. */
    public boolean isSaid() {
        return !stretches.isEmpty();
    }

    /**
     * That a schedule holds for some days.
     *
     * @param days the days on which its shifts start, in the schedule's zone
     * @param worker whose hours they are: the person's own, or those of a unit
     * @param schedule the code of the schedule
     */
    public record Stretch(DateRange days, Worker worker, String schedule) {}
}
