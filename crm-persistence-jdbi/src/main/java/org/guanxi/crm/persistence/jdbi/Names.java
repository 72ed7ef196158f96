package org.guanxi.crm.persistence.jdbi;

import java.util.List;
import java.util.Locale;

/** How kinds, attributes and indexes are spelled in the database: in snake case, tables and indexes with the prefix. */
final class Names {

    /** The longest name, prefix included: what every database takes. */
    static final int LONGEST = 30;

    private static final int LONGEST_INDEX = 22;

    private Names() {}

    /** {@code creditLimit} as {@code credit_limit}. */
    static String snake(String camel) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < camel.length(); i++) {
            char letter = camel.charAt(i);
            if (Character.isUpperCase(letter)) {
                text.append('_');
            }
            text.append(Character.toLowerCase(letter));
        }
        return text.toString();
    }

    /** The name of an index, which does not change when another is added: table and columns, shortened by a digest. */
    static String index(String prefix, String table, String use, List<String> columns) {
        String whole = table + "_" + use + "_" + String.join("_", columns);
        if (whole.length() <= LONGEST_INDEX) {
            return prefix + whole;
        }
        String digest = String.format(Locale.ROOT, "%08x", whole.hashCode()).substring(2);
        return prefix + whole.substring(0, LONGEST_INDEX - digest.length() - 1) + "_" + digest;
    }
}
