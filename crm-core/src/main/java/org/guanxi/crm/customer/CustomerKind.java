package org.guanxi.crm.customer;

/** What sort of party a customer is. */
public enum CustomerKind {
    /** A company, an authority, a club. */
    ORGANISATION,
    /** A human being, buying in their own name. */
    PERSON,
    /** Persons who live and decide together; each of them names it as their household. */
    HOUSEHOLD
}
