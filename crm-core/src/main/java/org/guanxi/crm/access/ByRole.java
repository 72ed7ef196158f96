package org.guanxi.crm.access;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.storage.Catalogue;
import org.guanxi.crm.storage.StorageSession;

/** Rights by the roles of the actor. */
final class ByRole implements AccessPolicy {

    private final Set<ActorId> trusted;

    ByRole(Set<ActorId> trusted) {
        this.trusted = Set.copyOf(trusted);
    }

    boolean isTrusted(ActorId actor) {
        return trusted.contains(actor);
    }

    @Override
    public Rights rightsOf(ActorId actor, Instant now, StorageSession store, Catalogue catalogue) {
        return rightsOf(actor, now, store, catalogue, List.of());
    }

    @Override
    public Rights rightsOf(
            ActorId actor, Instant now, StorageSession store, Catalogue catalogue, List<TerritoryReach> reaches) {
        return isTrusted(actor)
                ? Rights.ALL
                : new RoleRights(Holder.read(actor, now, store, reaches), catalogue, reaches);
    }
}
