package org.guanxi.crm.ownership.spell;

/** How a spell began. */
public enum SpellStart {
    /** The record was created as the owner's, or was the owner's when these terms came. */
    CREATED,
    /** The owner took it from a pool. */
    CLAIMED,
    /** It was given to the owner from a pool. */
    ASSIGNED,
    /** It came from another owner. */
    TRANSFERRED,
    /** The owner of a record that was merged into it got it. */
    MERGED,
    /** The end of the owner's spell before was undone. */
    REOPENED
}
