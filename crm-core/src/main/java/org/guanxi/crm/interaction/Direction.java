package org.guanxi.crm.interaction;

/** From whom an interaction came. */
public enum Direction {
    /** From them to us. */
    INBOUND,
    /** From us to them. */
    OUTBOUND
}
