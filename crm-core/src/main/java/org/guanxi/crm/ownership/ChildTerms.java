package org.guanxi.crm.ownership;

/**
 * What happens to what hangs on a record when its owner changes.
 *
 * @param kind of which kind of it
 * @param isFollowing whether the open ones of the owner before become the new owner's; else they stay that one's
 * @param onDrop what happens to the open ones when the record falls into a pool, or is found to be none
 */
public record ChildTerms(String kind, boolean isFollowing, OnDrop onDrop) {

    /** What can happen. */
    public enum OnDrop {
        /** They stay whose they are, until the record has an owner again. */
        STAY,
        /** They are closed; only for kinds that can be. */
        CLOSE,
        /** The owner cannot release the record while there are any; else they stay. */
        BLOCK
    }

    /** Follow a new owner, and stay when there is none: of whatever is not said otherwise. */
    static ChildTerms usual(String kind) {
        return new ChildTerms(kind, true, OnDrop.STAY);
    }
}
