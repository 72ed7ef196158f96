package org.guanxi.crm.access;

/** What a right allows. */
public enum Action {
    /** To see a record, and to count and report it. */
    READ,
    /** To make a record. */
    CREATE,
    /** To change a record. */
    UPDATE,
    /** To delete a part of a record. */
    DELETE,
    /** To empty for ever what the journal tells of a record, such as when a person asks to be forgotten; cannot be shared. */
    ERASE
}
