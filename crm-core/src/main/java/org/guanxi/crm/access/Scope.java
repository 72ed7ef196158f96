package org.guanxi.crm.access;

/**
 * With which records a grant allows something. Of a kind without an owner, every scope but {@link #ALL} and {@link #NONE} reaches as
 * far as the caller's rights on the records that govern it.
 */
public enum Scope {
    /** With every record. */
    ALL,
    /** With those that the caller owns, or whose owner is absent and has the caller for a deputy. */
    OWN,
    /** With those whose owner is assigned to a unit in which the caller holds the role, and with the own. */
    UNIT,
    /** With those whose owner is assigned to such a unit or to one below it, and with the own. */
    UNIT_AND_BELOW,
    /**
     * With those that lie in a territory in which the caller holds the role, or in one below it, and with the own; of a kind that is read by
     * the owners of another, as deals by those of their customer, with those of such records.
     */
    TERRITORY,
    /** With those that are shared with the caller. */
    SHARED,
    /** With none: takes a kind out of what {@code *} grants. */
    NONE
}
