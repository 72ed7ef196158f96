package org.guanxi.crm.calendar;

/** Who may know what an item is about. */
public enum Visibility {
    /** Whoever may see the item. */
    PUBLIC,
    /** The organiser and those who attend; all others learn only that there is something. */
    PRIVATE
}
