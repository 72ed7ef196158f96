package org.guanxi.crm.contact;

/**
 * The lists of codes that this area uses, kept with those of {@link org.guanxi.crm.customer.CodeLists}: a list in which a tenant
 * has defined nothing is open, and takes every code. The codes that rules of this area know by themselves are constants here.
 */
public final class ContactCodes {

    /** How a person likes to be reached. */
    public static final String CHANNEL = "contact.channel";

    /** What a person is in what a customer decides. */
    public static final String ROLE = "contact.role";

    /** For what one calls. */
    public static final String PURPOSE = "contact.purpose";

    /** The role of who decides. */
    public static final String DECIDES = "decides";

    /** The role of who influences those who decide. */
    public static final String INFLUENCES = "influences";

    /** The role of who uses what is bought. */
    public static final String USES = "uses";

    /** The role of who pays. */
    public static final String PAYS = "pays";

    /** The role of who answers for technical questions; also a purpose. */
    public static final String TECHNICAL = "technical";

    /** The purpose of everything that has no point of its own. */
    public static final String GENERAL = "general";

    /** The purpose of showing what we sell. */
    public static final String DEMO = "demo";

    /** The purpose of orders. */
    public static final String ORDER = "order";

    /** The purpose of complaints. */
    public static final String COMPLAINT = "complaint";

    /** The purpose of invoices. */
    public static final String INVOICE = "invoice";

    static final int LONGEST = 60;

    private ContactCodes() {}
}
