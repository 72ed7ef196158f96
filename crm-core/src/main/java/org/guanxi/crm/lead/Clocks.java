package org.guanxi.crm.lead;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.guanxi.crm.worktime.WorkCalendar;
import org.guanxi.crm.worktime.WorkingTime;

/** When a step of the ladder is due. Pure. */
final class Clocks {

    private Clocks() {}

    /** When somebody works; always, but for absences, if nothing was ever said. */
    static WorkCalendar calendar(WorkingTime hours) {
        return hours.isSaid() ? hours.calendar() : WorkCalendar.ALWAYS.without(hours.absences());
    }

    /** Since when nobody has answered, or followed up; the clock of the present owner begins when the lead became theirs. */
    static Instant start(Lead lead) {
        Instant assigned = lead.assignedAt().orElse(lead.createdAt());
        return lead.lastFollowUp().filter(last -> last.isAfter(assigned)).orElse(assigned);
    }

    /** When the next step is due; empty if there is none, the lead is nobody's or not open, or the owner never works again. */
    static Optional<Instant> next(Lead lead, LeadLadder ladder, WorkCalendar calendar) {
        if (!lead.isOpen()
                || lead.owner().isEmpty()
                || lead.stepsTaken() >= ladder.rungs().size()) {
            return Optional.empty();
        }
        Duration time = lead.respondedAt().isPresent() ? ladder.followUp() : ladder.firstResponse();
        Duration whole = time.plus(ladder.rungs().get(lead.stepsTaken()).after());
        return calendar.add(start(lead), whole);
    }
}
