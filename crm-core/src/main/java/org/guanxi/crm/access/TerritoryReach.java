package org.guanxi.crm.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.StorageSession;
import org.guanxi.crm.team.Member;

/** What {@link Scope#TERRITORY} reaches; offered by the area that knows territories. */
public interface TerritoryReach {

    /** The codes of the roles that a person holds in territories; one read. */
    Set<String> roles(Id<Member> person, LocalDate today, Instant now, StorageSession store);

    /**
     * The records that lie in a territory in which the person holds the role, or below one; none of a kind that lies in no territories.
     *
     * @param role the code of the role; whatever the person is there if absent
     */
    <E extends Entity<E>> Condition<E> reached(
            EntityType<E> type, Id<Member> person, Optional<String> role, LocalDate today, Instant now);
}
