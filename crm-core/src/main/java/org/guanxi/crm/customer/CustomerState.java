package org.guanxi.crm.customer;

/** Whether a customer is worked with. */
public enum CustomerState {
    /** Worked with. */
    ACTIVE,
    /** No longer worked with; may be reopened. */
    CLOSED,
    /** Found to be the same as another customer, which stands for both; only an undo leads out of this. */
    MERGED
}
