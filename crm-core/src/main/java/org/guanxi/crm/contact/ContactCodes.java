package org.guanxi.crm.contact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.guanxi.crm.customer.Code;
import org.guanxi.crm.customer.CustomerService;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.internal.Workspace;

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

    /** What came of an interaction. */
    public static final String OUTCOME = "interaction.outcome";

    /** Our departments. */
    public static final String DEPARTMENT = "interaction.department";

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

    /** The outcome of a call that nobody took. */
    public static final String NO_ANSWER = "no-answer";

    /** The outcome of a message that could not be delivered. */
    public static final String UNDELIVERED = "undelivered";

    static final int LONGEST = 60;

    private ContactCodes() {}

    /** One use of a code. */
    record Use(String path, String list, String code) {}

    /** Notes each use of a code that its list does not offer; one read for each list. */
    static void check(Workspace ws, List<Use> uses, Problems problems) {
        Map<String, List<Use>> byList = new LinkedHashMap<>();
        uses.forEach(use ->
                byList.computeIfAbsent(use.list(), list -> new ArrayList<>()).add(use));
        byList.forEach((list, used) -> {
            Set<String> offered = new TreeSet<>();
            List<Code> codes = ws.service(CustomerService.class).codes(list);
            codes.stream().filter(code -> !code.isRetired()).forEach(code -> offered.add(code.code()));
            for (Use use : used) {
                if (!codes.isEmpty() && !offered.contains(use.code())) {
                    problems.add(
                            use.path(),
                            "code.unknown",
                            "code",
                            use.code(),
                            "list",
                            list,
                            "codes",
                            List.copyOf(offered));
                }
            }
        });
    }
}
