package org.guanxi.crm.internal;

import java.util.List;
import java.util.UUID;
import org.guanxi.crm.storage.Upon;

/** Tells the walk over references of those that are no attribute of any table, as they are made at run time: offered by custom fields. */
public interface RunTimeReferences {

    /**
     * One of them.
     *
     * @param kind the kind of the records that refer
     * @param field under which id the custom value lies
     * @param target the kind of the records that are named
     * @param isOptional whether a record may come to name nothing
     * @param upon what happens to it when what it names is merged, erased or handed over
     */
    record Reference(String kind, UUID field, String target, boolean isOptional, Upon upon) {}

    /** All of the tenant's; one read. */
    List<Reference> all(Workspace workspace);
}
