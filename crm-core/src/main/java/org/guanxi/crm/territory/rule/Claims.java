package org.guanxi.crm.territory.rule;

import java.util.Optional;
import java.util.Set;

/**
 * What people said of one record, whatever the rules say.
 *
 * @param named the codes of the territories for which it is named
 * @param pinned the code of the one where it stays; absent if it is not pinned
 */
public record Claims(Set<String> named, Optional<String> pinned) {

    /** Nothing was said. */
    public static final Claims NONE = new Claims(Set.of(), Optional.empty());

    /** Copies the set. */
    public Claims {
        named = Set.copyOf(named);
    }

    /** Named for these territories. */
    public static Claims named(String... codes) {
        return new Claims(Set.of(codes), Optional.empty());
    }

    /** Pinned to this territory. */
    public static Claims pinned(String code) {
        return new Claims(Set.of(), Optional.of(code));
    }
}
