package org.guanxi.crm;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guanxi.crm.access.Action;
import org.guanxi.crm.access.Rights;
import org.guanxi.crm.access.WiderReading;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.storage.Attribute;
import org.guanxi.crm.storage.Catalogue;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.StorageSession;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.MemberTable;

/** The rights of a caller, and what areas let the caller read besides. */
final class WidenedRights implements Rights {

    private final Rights rights;
    private final List<WiderReading> wider;
    private final ActorId actor;
    private final Instant now;
    private final StorageSession store;
    private final Catalogue catalogue;
    private final Map<String, Condition<?>> known = new HashMap<>();

    WidenedRights(
            Rights rights,
            List<WiderReading> wider,
            ActorId actor,
            Instant now,
            StorageSession store,
            Catalogue catalogue) {
        this.rights = rights;
        this.wider = wider;
        this.actor = actor;
        this.now = now;
        this.store = store;
        this.catalogue = catalogue;
    }

    /** Rights that everybody has need no widening. */
    static Rights of(
            Rights rights,
            List<WiderReading> wider,
            ActorId actor,
            Instant now,
            StorageSession store,
            Catalogue catalogue) {
        return rights.equals(Rights.ALL) || wider.isEmpty()
                ? rights
                : new WidenedRights(rights, wider, actor, now, store, catalogue);
    }

    @Override
    @SuppressWarnings("unchecked") // kept under the kind of the type
    public <E extends Entity<E>> Condition<E> on(EntityType<E> type, Action action) {
        Condition<E> allowed = rights.on(type, action);
        if (action != Action.READ || allowed.equals(Condition.all())) {
            return allowed;
        }
        Condition<?> present = known.get(type.kind());
        if (present == null) {
            present = widened(type, allowed);
            known.put(type.kind(), present);
        }
        return (Condition<E>) present;
    }

    private <E extends Entity<E>> Condition<E> widened(EntityType<E> type, Condition<E> allowed) {
        Condition<E> wide = allowed;
        for (WiderReading each : wider) {
            Optional<Member> member = each.isAbout(type, catalogue) ? member() : Optional.empty();
            if (member.isPresent()) {
                Condition<E> more = each.readable(type, member.get(), now, store);
                if (!more.equals(Condition.none())) {
                    wide = wide.equals(Condition.none()) ? more : wide.or(more);
                }
            }
        }
        return wide;
    }

    private Optional<Member> member() {
        return store.find(Selection.of(MemberTable.TYPE).where(MemberTable.ACTOR.is(actor))).stream()
                .filter(each -> each.state() == Member.State.ACTIVE)
                .findFirst();
    }

    @Override
    public Optional<Set<String>> roles() {
        return rights.roles();
    }

    @Override
    public <E extends Entity<E>> Set<Attribute<E, ?>> withheld(EntityType<E> type) {
        return rights.withheld(type);
    }
}
