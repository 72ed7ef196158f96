package org.guanxi.crm.distribution;

/** Why somebody does not get a record, from the mildest to the hardest. */
public enum WhyNot {
    /** May take it, but it was another's turn. */
    NOT_IN_TURN,
    /** Holds as many records as allowed. */
    AT_CAPACITY,
    /** Got as many as allowed in this while. */
    AT_QUOTA,
    /** Is not at work soon enough. */
    NOT_AVAILABLE,
    /** Had it before, and may not have it back yet. */
    COOLING_DOWN,
    /** Had it last, and this run gives it to others. */
    EARLIER_OWNER,
    /** Ranks too low for it. */
    BELOW_LEVEL,
    /** Lacks a skill or a language that it asks for. */
    SKILL_MISSING,
    /** Works another territory. */
    OTHER_TERRITORY,
    /** Is not among those whom the pool serves. */
    NOT_IN_POOL,
    /** Has a weight of zero. */
    NO_WEIGHT,
    /** Takes nothing at present. */
    OPTED_OUT,
    /** Does not belong to the organisation any more. */
    INACTIVE
}
