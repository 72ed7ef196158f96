package org.guanxi.crm.internal;

import java.util.List;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.ScalarAttribute;

/** Attributes that are made while the program runs: offered by custom fields, asked for by whoever reads names of attributes. */
@FunctionalInterface
public interface RunTimeAttributes {

    /** Those of this kind in the tenant that the caller may use; read once per transaction. */
    <E extends Entity<E>> List<ScalarAttribute<E, ?>> of(Workspace workspace, EntityType<E> type);
}
