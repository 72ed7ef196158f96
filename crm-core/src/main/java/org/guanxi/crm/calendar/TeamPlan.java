package org.guanxi.crm.calendar;

import java.util.List;
import org.guanxi.crm.calendar.booking.Resource;
import org.guanxi.crm.common.Id;

/**
 * What an item for many would mean for each of them.
 *
 * @param parts one for each who is to attend, in their order
 */
public record TeamPlan(List<Part> parts) {

    /** Copies the list. */
    public TeamPlan {
        parts = List.copyOf(parts);
    }

    /**
     * What it would mean for one of them.
     *
     * @param attendee who or what is to attend
     * @param name what people call it
     * @param told the conflicts to know of; empty if there are none
     * @param substitutes if there are any, up to three of the same kind without a conflict who could take the place, in the order in which
     *     they were named
     */
    public record Part(Attendee attendee, String name, List<Arrangement.Told> told, List<Id<Resource>> substitutes) {

        /** Copies the lists. */
        public Part {
            told = List.copyOf(told);
            substitutes = List.copyOf(substitutes);
        }

        /** Whether nothing stands in the way. */
        public boolean isFree() {
            return told.isEmpty();
        }
    }

    /** Those with something in the way. */
    public List<Part> clashing() {
        return parts.stream().filter(each -> !each.isFree()).toList();
    }
}
