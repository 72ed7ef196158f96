package org.guanxi.crm.tck;

/** A choice of the sample catalogue. Its names do not sort as its constants do, which are kept by name. */
public enum Grade {
    /** The first constant, and the last name. */
    POOR,
    /** In the middle. */
    GOOD,
    /** The last constant, and the first name. */
    EXCELLENT
}
