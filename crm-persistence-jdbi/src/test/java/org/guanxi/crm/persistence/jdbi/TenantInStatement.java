package org.guanxi.crm.persistence.jdbi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks whether a statement names the tenant of every table of ours in it. */
final class TenantInStatement {

    /** What may leave the tenant out, and why. */
    static final Map<String, String> EXCEPTIONS = Map.of(
            "select tenant from crm_agenda where errand = ? and visit_by <= ? order by visit_by, tenant limit ?",
            "the agenda says which tenants are to be visited, and lies outside their walls",
            "select visit_by from crm_agenda where errand = ? order by visit_by limit 1",
            "and when the first of them is");

    private static final Pattern TABLE =
            Pattern.compile("\\b(from|join|update|merge into)\\s+(crm_\\w+)(?:\\s+(?:as\\s+)?(\\w+))?");
    private static final Pattern INSERT = Pattern.compile("^insert into crm_\\w+ \\((\\w+)");
    private static final Set<String> NO_ALIAS = Set.of("set", "where", "order", "limit", "on", "for", "group");

    private TenantInStatement() {}

    /** The tables whose tenant is not named; none if all is well. */
    static List<String> missing(String statement) {
        String text = statement.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
        List<String> missing = new ArrayList<>();
        if (EXCEPTIONS.containsKey(text)) {
            return missing;
        }
        Matcher insert = INSERT.matcher(text);
        if (insert.find() && !insert.group(1).equals("tenant")) {
            missing.add(text);
        }
        Matcher table = TABLE.matcher(text);
        while (table.find()) {
            String alias = table.group(3);
            boolean isAlone = alias == null || NO_ALIAS.contains(alias);
            String named = isAlone ? "(?<![.\\w])tenant = \\?" : "\\b" + alias + "\\.tenant = (\\?|n\\.tenant)";
            if (!Pattern.compile(named).matcher(text).find()) {
                missing.add(table.group(2) + " in " + text);
            }
        }
        return missing;
    }
}
