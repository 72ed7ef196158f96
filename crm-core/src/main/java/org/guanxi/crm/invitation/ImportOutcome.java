package org.guanxi.crm.invitation;

import java.util.List;
import java.util.Optional;
import org.guanxi.crm.calendar.Arrangement;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.error.Problem;

/**
 * What became of one item of a file.
 *
 * @param position its place in the file, from 0
 * @param uid its name over all programs, if it has one
 * @param what what became of it
 * @param record the item or series; empty if there is none
 * @param told the conflicts to know of; of a series those of every occurrence that clashes
 * @param problems what is wrong with it; empty unless {@link What#BAD}
 */
public record ImportOutcome(
        int position,
        Optional<String> uid,
        What what,
        Optional<RecordRef> record,
        List<Arrangement.Told> told,
        List<Problem> problems) {

    /** Copies the lists. */
    public ImportOutcome {
        told = List.copyOf(told);
        problems = List.copyOf(problems);
    }

    /** What can become of an item. */
    public enum What {
        /** It stands in the calendar now. */
        ADDED,
        /** It was there, and is now as the file says. */
        CHANGED,
        /** It, or this answer, was there already. */
        UNCHANGED,
        /** The file is older than what is there; nothing was done. */
        OLDER,
        /** It was planned here, and no file changes it. */
        OWN,
        /** It is cancelled. */
        CANCELLED,
        /** A conflict forbids it; nothing was done. */
        IN_CONFLICT,
        /** Something is wrong with it; nothing was done. */
        BAD
    }

    ImportOutcome at(int place) {
        return new ImportOutcome(place, uid, what, record, told, problems);
    }
}
