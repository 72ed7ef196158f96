package org.guanxi.crm.storage.memory;

import java.util.UUID;
import org.guanxi.crm.storage.Entity;

/**
 * The place of one record, which stays the same while the record changes: what indexes hold. It has the id's bits itself, since to
 * look for them in the record is to wait for three objects that lie scattered in memory.
 */
final class Slot<E extends Entity<E>> {

    final long high;
    final long low;
    E entity;

    Slot(E entity) {
        UUID id = entity.id().uuid();
        this.high = id.getMostSignificantBits();
        this.low = id.getLeastSignificantBits();
        this.entity = entity;
    }
}
