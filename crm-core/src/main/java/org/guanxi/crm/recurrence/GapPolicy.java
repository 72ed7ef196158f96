package org.guanxi.crm.recurrence;

/** What becomes of an occurrence at a local time that the clocks leave out when they go forward. */
public enum GapPolicy {
    /** It is later by the length of the gap: 02:30 becomes 03:30 (RFC 5545, 3.3.5). The default. */
    SHIFT,
    /** It does not take place, and is not counted (RFC 5545, 3.3.10). */
    SKIP
}
