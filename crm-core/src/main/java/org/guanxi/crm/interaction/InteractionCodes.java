package org.guanxi.crm.interaction;

/**
 * The lists of codes that this area uses, kept with those of {@link org.guanxi.crm.customer.CodeLists}: a list in which a tenant
 * has defined nothing is open, and takes every code. The codes that rules of this area know by themselves are constants here.
 */
public final class InteractionCodes {

    /** What came of an interaction. */
    public static final String OUTCOME = "interaction.outcome";

    /** Our departments. */
    public static final String DEPARTMENT = "interaction.department";

    /** The outcome of a call that nobody took. */
    public static final String NO_ANSWER = "no-answer";

    /** The outcome of a message that could not be delivered. */
    public static final String UNDELIVERED = "undelivered";

    static final int LONGEST = 60;

    private InteractionCodes() {}
}
