package org.guanxi.crm.contact;

/** Whether a person can still be reached in the role in which we know them. */
public enum ContactState {
    /** Can be reached. */
    ACTIVE,
    /** Has left, retired or died; what was said and promised remains. */
    LEFT
}
