package org.guanxi.crm.calendar;

/** Who may know what an item is about. */
public enum Visibility {
    /** Whoever may see the item. */
    PUBLIC,
    /**
     * The organiser and those who attend. All others learn from the calendar service that the time is taken ({@code agenda}, {@code
     * freeBusy}, conflicts), without a word about what for; in {@code session.records()}, in figures, search and the journal the item is
     * not there for them.
     */
    PRIVATE
}
