package org.guanxi.crm.promise;

/** What became of a promise. */
public enum PromiseState {
    /** Still to be kept. */
    OPEN,
    /** Kept. */
    KEPT,
    /** Not kept. */
    BROKEN,
    /** No longer wanted by the one to whom it was given. */
    WITHDRAWN
}
