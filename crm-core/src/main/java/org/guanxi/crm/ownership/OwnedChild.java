package org.guanxi.crm.ownership;

import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.team.Member;

/** What hangs on an owned record and has an owner of its own, such as its deals: offered for each kind of it. All methods work with every right. */
public interface OwnedChild {

    /** Its kind. */
    String kind();

    /** How many open ones of this owner the record has. */
    long open(Workspace ws, RecordRef record, Id<Member> owner);

    /** Gives the open ones of an owner to another; nothing else of them changes. */
    void pass(Workspace ws, RecordRef record, Id<Member> from, Id<Member> to);

    /** Whether {@link #close} does anything. */
    default boolean isClosable() {
        return false;
    }

    /** Closes the open ones of an owner. */
    default void close(Workspace ws, RecordRef record, Id<Member> owner, Optional<String> reason) {}
}
