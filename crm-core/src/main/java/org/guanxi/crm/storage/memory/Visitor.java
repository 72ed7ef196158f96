package org.guanxi.crm.storage.memory;

import org.guanxi.crm.storage.Entity;

/** Is shown records one after the other. */
@FunctionalInterface
interface Visitor<E extends Entity<E>> {

    /** Takes one record; false ends the walk. */
    boolean visit(E entity);
}
