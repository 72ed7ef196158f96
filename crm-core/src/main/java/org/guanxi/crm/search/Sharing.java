package org.guanxi.crm.search;

/** Who sees a list. */
public enum Sharing {
    /** Its owner. */
    PRIVATE,
    /** Its owner, and who belongs to its group; see {@link Groups}. */
    GROUP,
    /** Everybody in the tenant. */
    ALL
}
