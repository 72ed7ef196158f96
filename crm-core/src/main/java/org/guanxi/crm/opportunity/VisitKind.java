package org.guanxi.crm.opportunity;

/** How a deal came into a stage. */
public enum VisitKind {
    /** It was opened there. */
    OPENED,
    /** From the stage before. */
    FORWARD,
    /** From an earlier stage, past at least one other. */
    SKIP,
    /** From a later stage. */
    BACK,
    /** It was won, lost or abandoned. */
    CLOSE,
    /** It was reopened after its end. */
    REOPEN,
    /** It was moved to another edition of its pipeline. */
    MIGRATE
}
