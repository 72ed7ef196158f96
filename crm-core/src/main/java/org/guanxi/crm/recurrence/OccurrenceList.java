package org.guanxi.crm.recurrence;

import java.util.List;

/**
 * The occurrences of a stretch of time. Immutable.
 *
 * @param occurrences in order of their start
 * @param isComplete whether there are no others in the stretch; false if the limit cut the list
 * @param isExhausted whether a rule without an end, or with a number not yet reached, was found to yield nothing more
 */
public record OccurrenceList(List<Occurrence> occurrences, boolean isComplete, boolean isExhausted) {

    /** Copies the list. */
    public OccurrenceList {
        occurrences = List.copyOf(occurrences);
    }
}
