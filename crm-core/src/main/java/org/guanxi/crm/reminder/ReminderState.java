package org.guanxi.crm.reminder;

/** How far a reminder is. */
public enum ReminderState {
    /** It will fire. */
    PLANNED,
    /** It has fired, and its person has not acknowledged it yet. */
    FIRED,
    /** Its person has taken notice. */
    ACKNOWLEDGED,
    /** It does not fire any more. */
    CANCELLED
}
