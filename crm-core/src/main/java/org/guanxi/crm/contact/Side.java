package org.guanxi.crm.contact;

/** Whose: the customer's, or ours. */
public enum Side {
    /** The customer's. */
    THEIRS,
    /** Our own. */
    OURS
}
