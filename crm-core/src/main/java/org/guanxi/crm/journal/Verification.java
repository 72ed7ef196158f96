package org.guanxi.crm.journal;

import java.util.Optional;

/**
 * Whether a part of the journal is as it was written.
 *
 * @param entries how many entries were looked at
 * @param firstBreak the first that is not as it was written; empty if all are
 */
public record Verification(long entries, Optional<Break> firstBreak) {

    /** Whether nothing was altered, removed or put in between. */
    public boolean isIntact() {
        return firstBreak.isEmpty();
    }

    static Verification intact(long entries) {
        return new Verification(entries, Optional.empty());
    }

    static Verification broken(long entries, String place, Reason reason) {
        return new Verification(entries, Optional.of(new Break(place, reason)));
    }

    /**
     * Where the journal is not as it was written.
     *
     * @param place the entry: kind, id and version of the record, or the id of the entry or the number of the seal
     * @param reason what is wrong with it
     */
    public record Break(String place, Reason reason) {}

    /** What can be wrong. */
    public enum Reason {
        /** The entry is not there. */
        MISSING,
        /** Event or attributes are not those that were written. */
        CONTENT_ALTERED,
        /** Who, when, why, which or what came before is not what was written. */
        CHAIN_BROKEN,
        /** The record is at another version than its last entry. */
        RECORD_AHEAD,
        /** The seal is not the one that was made. */
        SEAL_BROKEN
    }
}
