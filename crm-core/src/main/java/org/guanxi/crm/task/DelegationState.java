package org.guanxi.crm.task;

/** What became of an offer to take a task over. */
public enum DelegationState {
    /** Not answered yet. */
    OFFERED,
    /** The task is the other's now. */
    ACCEPTED,
    /** The task stays with its owner. */
    DECLINED,
    /** The owner took the offer back, or the task ended or changed hands meanwhile. */
    TAKEN_BACK
}
