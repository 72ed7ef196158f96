package org.guanxi.crm.storage.memory;

import org.guanxi.crm.storage.Entity;

/** The place of one record, which stays the same while the record changes: what indexes hold. */
final class Slot<E extends Entity<E>> {

    E entity;

    Slot(E entity) {
        this.entity = entity;
    }
}
