package org.guanxi.crm.calendar;

import java.util.List;
import java.util.Optional;
import org.guanxi.crm.calendar.booking.Conflict;
import org.guanxi.crm.calendar.booking.ConflictPolicy.Treatment;
import org.guanxi.crm.calendar.booking.Slot;

/**
 * What became of an item that was to be arranged, moved or joined.
 *
 * @param item the item as it is now; empty if nothing was done
 * @param told the conflicts to know of, with what follows from each, in order of time
 * @param suggestions if nothing was done, up to three times at which all required are free, the earliest first
 */
public record Arrangement(Optional<CalendarItem> item, List<Told> told, List<Slot> suggestions) {

    /** Copies the lists. */
    public Arrangement {
        told = List.copyOf(told);
        suggestions = List.copyOf(suggestions);
    }

    /**
     * A conflict and what follows from it.
     *
     * @param conflict the conflict
     * @param treatment what follows, never {@link Treatment#ALLOW}
     */
    public record Told(Conflict conflict, Treatment treatment) {}

    /** Whether it was done. */
    public boolean isDone() {
        return item.isPresent();
    }

    /** The conflicts alone. */
    public List<Conflict> conflicts() {
        return told.stream().map(Told::conflict).toList();
    }

    /** The hardest of what follows; {@link Treatment#ALLOW} if there is nothing to know of. */
    public Treatment hardest() {
        return told.stream().map(Told::treatment).max(Treatment::compareTo).orElse(Treatment.ALLOW);
    }
}
