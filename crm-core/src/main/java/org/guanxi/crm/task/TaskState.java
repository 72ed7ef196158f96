package org.guanxi.crm.task;

/** How far a task is. */
public enum TaskState {
    /** Not begun. */
    OPEN,
    /** Somebody is at it. */
    IN_PROGRESS,
    /** Somebody is at it, and waits for something. */
    WAITING,
    /** Done. */
    DONE,
    /** Not to be done any more. */
    CANCELLED;

    /** Whether nothing more is to be done. */
    public boolean isOver() {
        return this == DONE || this == CANCELLED;
    }
}
