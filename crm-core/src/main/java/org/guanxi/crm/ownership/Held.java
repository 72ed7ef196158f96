package org.guanxi.crm.ownership;

import java.util.Optional;
import java.util.function.Consumer;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.team.Member;

/**
 * A record and its standing, held for the transaction.
 *
 * @param kind of which kind
 * @param record the record
 * @param standing its standing
 */
record Held<E extends Entity<E>>(OwnedKind<E> kind, E record, Standing standing) {

    /** The standing with these changes. */
    Standing with(Consumer<Standing.Builder> what) {
        Standing.Builder builder = Standing.builder().from(standing);
        what.accept(builder);
        return builder.build();
    }

    /** The record, owned so. */
    E ownedBy(Optional<Id<Member>> owner) {
        return kind.ownedBy(record, owner);
    }
}
