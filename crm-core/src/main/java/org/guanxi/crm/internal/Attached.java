package org.guanxi.crm.internal;

import java.util.Optional;
import java.util.function.Function;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.LinkAttribute;

/**
 * Says of a kind that its records are written about records of any kind, and that who may not read the record that one is about does not
 * read that one either, whatever else the rights of a caller are: in lists, by id, in conditions, figures, search and the journal. Whoever
 * works as the system sees them.
 *
 * <p>Where such a record is about another of the sort (a memo about a task about a deal), the whole chain must be readable. A condition has
 * no end of chains, and so a record keeps where its chain ends, and a chain has at most {@link #MOST_IN_A_ROW} of them.
 *
 * @param type the kind
 * @param about the record it is about
 * @param root where the chain ends, as {@link #root(Workspace, RecordRef)} says; absent if it ends in one that is about nothing
 * @param concerned what a record must meet to be this actor's own business, who then reads it whatever it is about
 */
public record Attached<E extends Entity<E>>(
        EntityType<E> type, LinkAttribute<E> about, LinkAttribute<E> root, Function<ActorId, Condition<E>> concerned) {

    /** The most of such records of which one is about the other. */
    public static final int MOST_IN_A_ROW = 3;

    /**
     * The root of a record that is to be about this one: this one itself, or its own root if it is of such a kind too. No read, but one for
     * each such record of the chain.
     *
     * @throws org.guanxi.crm.error.Invalid {@code reference.too-far} if there are too many of them already
     */
    public static Optional<RecordRef> root(Workspace ws, RecordRef about) {
        Optional<RecordRef> root = Optional.of(about);
        for (int above = 1; root.isPresent(); above++) {
            Optional<Attached<?>> kind = find(ws, root.get().kind());
            if (kind.isEmpty()) {
                return root;
            }
            if (above == MOST_IN_A_ROW) {
                throw Problems.one("about", "reference.too-far", "kind", about.kind(), "maximum", MOST_IN_A_ROW);
            }
            root = kind.get().above(ws, root.get());
        }
        return root;
    }

    private static Optional<Attached<?>> find(Workspace ws, String kind) {
        for (Attached<?> each : ws.offers(Attached.class)) {
            if (each.type.kind().equals(kind)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private Optional<RecordRef> above(Workspace ws, RecordRef record) {
        return ws.store().get(type, record.<E>idOf()).flatMap(about::read);
    }
}
