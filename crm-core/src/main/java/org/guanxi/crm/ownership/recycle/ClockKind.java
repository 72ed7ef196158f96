package org.guanxi.crm.ownership.recycle;

/** From when on a rule counts, and what stops it. Nothing that is counted lies before the spell began. */
public enum ClockKind {
    /** From the last activity that counts as a follow-up, or from the start of the spell. */
    NO_FOLLOW_UP,
    /** From the start of the spell, or from the end of the last deal; stopped while a deal is open. */
    NO_OPPORTUNITY,
    /** From the start of the spell; stopped once the customer has bought. A purchase that was void counts from when it was found void. */
    NO_DEAL,
    /** From the end of the last contract; only for those who have bought. */
    DEAL_LAPSED,
    /** From when the deal that moved last entered its stage; stopped while no deal is open. */
    STAGE_STALLED,
    /** From the start of the spell; stopped for ever by the first touch. */
    FIRST_TOUCH,
    /** From the planned next contact; stopped while none is planned. */
    PLAN_OVERDUE,
    /** From the date in a field of the record; stopped while the field is empty. */
    FIELD_DATE,
    /** From the start of the spell; nothing moves it but a grant. */
    HARD_MAXIMUM
}
