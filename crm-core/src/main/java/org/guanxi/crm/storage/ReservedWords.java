package org.guanxi.crm.storage;

import java.util.Locale;
import java.util.Set;

/** Names that H2, PostgreSQL or MariaDB would not take for a column without quotes, and that no attribute may have. */
final class ReservedWords {

    private static final Set<String> WORDS = Set.of(
            "add", "all", "alter", "analyze", "and", "any", "array", "as", "asc", "between", "both", "by", "call", "case",
            "cast", "check", "collate", "column", "condition", "constraint", "create", "cross", "current", "cursor",
            "databases", "day", "default", "delete", "desc", "describe", "distinct", "do", "else", "end", "except",
            "exists", "explain", "false", "fetch", "for", "foreign", "from", "full", "function", "grant", "group",
            "groups", "having", "hour", "id", "if", "in", "index", "inner", "insert", "intersect", "interval", "into",
            "is", "join", "key", "keys", "kill", "leading", "left", "like", "limit", "lock", "match", "minus", "minute",
            "month", "natural", "not", "null", "offset", "on", "only", "option", "or", "order", "outer", "over",
            "partition", "parts", "primary", "qualify", "range", "rank", "read", "recursive", "references", "release",
            "rename", "repeat", "replace", "require", "returning", "right", "row", "rows", "schema", "second", "select",
            "session", "set", "show", "some", "system", "table", "tenant", "then", "to", "top", "trailing", "trigger",
            "true", "union", "unique", "unknown", "until", "update", "usage", "use", "user", "using", "value", "values",
            "varying", "version", "when", "where", "while", "window", "with", "write", "year");

    private ReservedWords() {}

    static boolean contains(String name) {
        return WORDS.contains(name.toLowerCase(Locale.ROOT));
    }
}
