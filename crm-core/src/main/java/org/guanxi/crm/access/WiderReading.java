package org.guanxi.crm.access;

import java.time.Instant;
import org.guanxi.crm.storage.Catalogue;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.StorageSession;
import org.guanxi.crm.team.Member;

/** What somebody may read besides what the roles allow, such as what lies in a pool: offered by areas. Attributes stay withheld as the roles say. */
public interface WiderReading {

    /** Whether it can be about records of this type. */
    boolean isAbout(EntityType<?> type, Catalogue catalogue);

    /** Which records of the type an active member may read besides; asked once a transaction for each type, with a bounded number of reads. */
    <E extends Entity<E>> Condition<E> readable(EntityType<E> type, Member member, Instant now, StorageSession store);
}
