package org.guanxi.crm.customer;

/** How many customers one call may change. */
@FunctionalInterface
public interface CustomerBatch {

    /** The most customers that one batch of registrations or of level changes may have. */
    int maximum();

    /** At most a thousand. */
    static CustomerBatch standard() {
        return () -> 1000;
    }
}
