package org.guanxi.crm.calendar;

/** What stands in a calendar. */
public enum ItemKind {
    /** A time kept for something. */
    APPOINTMENT(true),
    /** People come together. */
    MEETING(true),
    /** People speak on the telephone. */
    CALL(true),
    /** Somebody goes to somebody. */
    VISIT(true),
    /** A mail to be written. */
    MAIL(false),
    /** A fax to be sent. */
    FAX(false),
    /** Something to be done. */
    TO_DO(false),
    /** Something to be remembered. */
    MEMO(false),
    /** Something that lasts whole days of its zone. */
    ALL_DAY(true);

    private final boolean isTakingTime;

    ItemKind(boolean isTakingTime) {
        this.isTakingTime = isTakingTime;
    }

    /** Whether it takes the time of those who attend; if not, they stay free whatever is said of them. */
    public boolean isTakingTime() {
        return isTakingTime;
    }
}
