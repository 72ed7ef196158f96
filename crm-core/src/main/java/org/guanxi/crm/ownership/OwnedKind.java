package org.guanxi.crm.ownership;

import java.time.Instant;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.ownership.recycle.SpellFacts;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.team.Member;

/**
 * A kind of record that can be somebody's: all that ownership knows of it. The area of the kind offers one, and tells what happens to its
 * records by {@link OwnedRecords}.
 *
 * @param <E> the entity
 */
public interface OwnedKind<E extends Entity<E>> {

    /** Its type. */
    EntityType<E> type();

    /** By which attribute a record names its owner. */
    ReferenceAttribute<E, Member> owner();

    /** The record, owned so. */
    E ownedBy(E record, Optional<Id<Member>> owner);

    /** What people call the record. */
    String name(E record);

    /** Which records can be somebody's: all but those that ended, such as by a merge. */
    Condition<E> isLive();

    /**
     * Tells what happened in a spell, as known at an instant: follow-ups, deals, dates.
     *
     * @param record the record as it was then
     * @param standing how it stood then: whose, and since when
     * @param at not after now
     */
    void tell(Workspace ws, E record, Standing standing, Instant at, SpellFacts.Builder facts);
}
