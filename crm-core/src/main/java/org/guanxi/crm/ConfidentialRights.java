package org.guanxi.crm;

import java.util.Set;
import org.guanxi.crm.access.Action;
import org.guanxi.crm.access.Rights;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.internal.Confidential;
import org.guanxi.crm.storage.Attribute;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;

/** The rights of a caller, cut down to what is not for other eyes only. */
final class ConfidentialRights implements Rights {

    private final Rights rights;
    private final ActorId actor;
    private final Engine engine;

    ConfidentialRights(Rights rights, ActorId actor, Engine engine) {
        this.rights = rights;
        this.actor = actor;
        this.engine = engine;
    }

    @Override
    public <E extends Entity<E>> Condition<E> on(EntityType<E> type, Action action) {
        Condition<E> allowed = rights.on(type, action);
        if (action != Action.READ) {
            return allowed;
        }
        for (Confidential<?> each : engine.offers(Confidential.class, type.entity())) {
            if (each.type() == type) {
                allowed = allowed.and(openTo(each));
            }
        }
        return allowed;
    }

    @SuppressWarnings("unchecked") // asked only for the type that it is of
    private <E extends Entity<E>> Condition<E> openTo(Confidential<?> confidential) {
        return ((Confidential<E>) confidential).openTo().apply(actor);
    }

    @Override
    public <E extends Entity<E>> Set<Attribute<E, ?>> withheld(EntityType<E> type) {
        return rights.withheld(type);
    }
}
