package org.guanxi.crm.ownership.spell;

/** How a spell ended. */
public enum SpellEnd {
    /** The owner gave the record up. */
    RELEASED,
    /** A manager took it back. */
    RECALLED,
    /** A clock ran out. */
    RECYCLED,
    /** It went to another owner. */
    TRANSFERRED,
    /** The owner left. */
    HANDED_OVER,
    /** The record was found to be none. */
    INVALIDATED,
    /** The lead became a customer. */
    CONVERTED,
    /** The record was merged into another. */
    MERGED,
    /** What had begun it was undone. */
    UNDONE
}
