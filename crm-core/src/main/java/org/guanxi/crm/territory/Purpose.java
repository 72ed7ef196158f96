package org.guanxi.crm.territory;

/** What a model divides the market for. Each purpose has a model of its own that holds; no two of them touch each other. */
public enum Purpose {
    /** Selling: the only one that decides owners. */
    SALES,
    /** Service. */
    SERVICE,
    /** Help across sales territories, such as by product specialists. */
    OVERLAY
}
