package org.guanxi.crm.customer;

/** Which value of an attribute stands after a merge, if nobody chooses. */
public enum MergeStrategy {
    /** The survivor's, also if absent. */
    SURVIVOR,
    /** The survivor's; if absent, that of the first loser that has one. */
    FIRST_PRESENT,
    /** The smallest of all. */
    SMALLEST,
    /** The greatest of all. */
    GREATEST,
    /** All of all, each once, the survivor's first: for lists. */
    UNION
}
