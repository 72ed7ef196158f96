package org.guanxi.crm.storage;

/**
 * What happens to a reference when the record it names is merged into another, erased, or (where it names a person of the
 * own team) hands over its work. Every reference declares all three, so that a new area cannot be forgotten by the walks
 * that merge, erase and hand over.
 *
 * @param merge when the named record is merged into a survivor
 * @param erasure when what is known of the named person is erased
 * @param handOver when the named person leaves and a successor takes over
 */
public record Upon(Then merge, Then erasure, Then handOver) {

    /** What a reference can do. */
    public enum Then {
        /** Name the survivor or the successor instead. */
        MOVE,
        /** Go on naming the same record. */
        KEEP,
        /** Name nothing any more; only for an optional reference. */
        CLEAR,
        /** Forbid the merge, erasure or hand-over while the reference stands. */
        REFUSE
    }

    /** Starts with what happens on a merge; the two others must follow. */
    public static Merging merge(Then merge) {
        return erasure -> handOver -> new Upon(merge, erasure, handOver);
    }

    /** Moves on merge, keeps on erasure and hand-over: what a part of the named record does. */
    public static Upon partOf() {
        return new Upon(Then.MOVE, Then.KEEP, Then.KEEP);
    }

    /** Keeps always: what tells of the past. */
    public static Upon history() {
        return new Upon(Then.KEEP, Then.KEEP, Then.KEEP);
    }

    /** The step that asks what happens on an erasure. */
    @FunctionalInterface
    public interface Merging {
        /** Goes on with what happens on an erasure. */
        Erasing erasure(Then erasure);
    }

    /** The step that asks what happens on a hand-over. */
    @FunctionalInterface
    public interface Erasing {
        /** Ends with what happens on a hand-over. */
        Upon handOver(Then handOver);
    }
}
