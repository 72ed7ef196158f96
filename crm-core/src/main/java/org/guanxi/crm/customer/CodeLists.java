package org.guanxi.crm.customer;

/**
 * The names of the lists of codes that customers use. An embedder may name lists of its own. A list without any entry is open: it
 * takes every code; from its first entry on it takes only its entries that are not retired.
 */
public final class CodeLists {

    /** How far a customer is with us. */
    public static final String STATUS = "customer.status";

    /** How keen somebody is to buy: one list for customers and leads. */
    public static final String LEVEL = "intent.level";

    /** What a customer lives by. */
    public static final String INDUSTRY = "industry";

    /** Where we have customers and leads from. */
    public static final String SOURCE = "source";

    /** What one customer is to another. */
    public static final String RELATION = "customer.relation";

    private CodeLists() {}
}
