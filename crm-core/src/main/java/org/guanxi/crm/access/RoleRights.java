package org.guanxi.crm.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Attribute;
import org.guanxi.crm.storage.Catalogue;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.Membership;
import org.guanxi.crm.team.Membership.Reach;
import org.guanxi.crm.team.Unit;

/** What the grants of the roles mean for each kind, as conditions. Reads nothing. */
final class RoleRights implements Rights {

    private final Holder holder;
    private final Catalogue catalogue;
    private final List<TerritoryReach> reaches;
    private final Map<String, Condition<?>> known = new HashMap<>();

    RoleRights(Holder holder, Catalogue catalogue, List<TerritoryReach> reaches) {
        this.holder = holder;
        this.catalogue = catalogue;
        this.reaches = List.copyOf(reaches);
    }

    Holder holder() {
        return holder;
    }

    /** The grants of a role that speak of this: those for the kind, or else those for every kind. */
    static List<Grant> grants(AccessRole role, String kind, Action action) {
        List<Grant> own = new ArrayList<>();
        List<Grant> general = new ArrayList<>();
        for (Grant grant : role.grants()) {
            if (grant.action() == action && grant.kind().equals(kind)) {
                own.add(grant);
            } else if (grant.action() == action && grant.kind().equals(Grant.EVERY_KIND)) {
                general.add(grant);
            }
        }
        return own.isEmpty() ? general : own;
    }

    @Override
    @SuppressWarnings("unchecked") // kept under the kind of the type
    public <E extends Entity<E>> Condition<E> on(EntityType<E> type, Action action) {
        String key = action + " " + type.kind();
        Condition<?> present = known.get(key);
        if (present == null) {
            present = worked(type, action);
            known.put(key, present);
        }
        return (Condition<E>) present;
    }

    private <E extends Entity<E>> Condition<E> worked(EntityType<E> type, Action action) {
        Set<Condition<E>> any = new LinkedHashSet<>();
        for (Holder.Held held : holder.roles()) {
            for (Grant grant : grants(held.role(), type.kind(), action)) {
                any.add(reach(type, grant, held));
            }
        }
        any.remove(Condition.none());
        return any.contains(Condition.all()) ? Condition.all() : Condition.anyOf(List.copyOf(any));
    }

    /** Which records of the type this grant reaches, as the role is held. */
    <E extends Entity<E>> Condition<E> reach(EntityType<E> type, Grant grant, Holder.Held held) {
        Set<Id<Unit>> units = held.units();
        Action action = grant.action();
        return switch (grant.scope()) {
            case ALL -> Condition.all();
            case NONE -> Condition.none();
            case SHARED -> either(shared(type, action), governed(type, action));
            case TERRITORY ->
                either(
                        either(reached(type, action, Optional.empty(), units), lying(type, action, held)),
                        governed(type, action));
            case OWN -> either(reached(type, action, Optional.empty(), units), governed(type, action));
            case UNIT -> either(reached(type, action, Optional.of(Reach.UNIT), units), governed(type, action));
            case UNIT_AND_BELOW ->
                either(reached(type, action, Optional.of(Reach.UNIT_AND_BELOW), units), governed(type, action));
        };
    }

    /** Those that lie in the person's territories, and for a reader those of which a declared other record does. */
    private <E extends Entity<E>> Condition<E> lying(EntityType<E> type, Action action, Holder.Held held) {
        Condition<E> lying = lying(type, held);
        if (action == Action.READ) {
            for (ReferenceAttribute<E, ?> reader : type.readers()) {
                lying = either(lying, lyingVia(reader, held));
            }
        }
        return lying;
    }

    private <E extends Entity<E>> Condition<E> lying(EntityType<E> type, Holder.Held held) {
        Condition<E> lying = Condition.none();
        if (holder.member().isPresent()) {
            for (TerritoryReach each : reaches) {
                lying = either(
                        lying, each.reached(type, holder.member().get(), held.code(), holder.today(), holder.now()));
            }
        }
        return lying;
    }

    private <E extends Entity<E>, T extends Entity<T>> Condition<E> lyingVia(
            ReferenceAttribute<E, T> reader, Holder.Held held) {
        Condition<T> lying = lying(catalogue.type(reader.target()), held);
        return lying.equals(Condition.<T>none()) ? Condition.none() : reader.via(lying);
    }

    private static <E> Condition<E> either(Condition<E> one, Condition<E> other) {
        if (one.equals(Condition.all()) || other.equals(Condition.none())) {
            return one;
        }
        return one.equals(Condition.none()) || other.equals(Condition.all()) ? other : one.or(other);
    }

    /** The owned ones, and for a reader those of which a declared other record is owned. */
    private <E extends Entity<E>> Condition<E> reached(
            EntityType<E> type, Action action, Optional<Reach> reach, Set<Id<Unit>> units) {
        Condition<E> reached = owned(type, reach, units);
        if (action == Action.READ) {
            for (ReferenceAttribute<E, ?> reader : type.readers()) {
                reached = either(reached, ownedVia(reader, reach, units));
            }
        }
        return reached;
    }

    private <E extends Entity<E>, T extends Entity<T>> Condition<E> ownedVia(
            ReferenceAttribute<E, T> reader, Optional<Reach> reach, Set<Id<Unit>> units) {
        Condition<T> owned = owned(catalogue.type(reader.target()), reach, units);
        return owned.equals(Condition.<T>none()) ? Condition.none() : reader.via(owned);
    }

    private <E extends Entity<E>> Condition<E> owned(EntityType<E> type, Optional<Reach> reach, Set<Id<Unit>> units) {
        Optional<ReferenceAttribute<E, ?>> owner = type.owner();
        if (owner.isEmpty() || owner.get().target() != Member.class) {
            return Condition.none();
        }
        @SuppressWarnings("unchecked") // its target is Member
        ReferenceAttribute<E, Member> reference = (ReferenceAttribute<E, Member>) owner.get();
        Condition<E> own = reference.in(holder.standsInFor());
        return reach.map(each -> Membership.of(units, each, holder.today()))
                .filter(colleagues -> !colleagues.equals(Condition.<Member>none()))
                .map(colleagues -> own.or(reference.via(colleagues)))
                .orElse(own);
    }

    private <E extends Entity<E>> Condition<E> governed(EntityType<E> type, Action action) {
        if (!type.governors().isEmpty()) {
            Governance.check(List.of(type), catalogue);
            Action above = action == Action.READ || action == Action.ERASE ? action : Action.UPDATE;
            List<Condition<E>> any = new ArrayList<>();
            type.governors().forEach(governor -> any.add(via(governor, above)));
            Condition<E> governed = Condition.anyOf(any);
            return type.owner().map(owner -> owner.isAbsent().and(governed)).orElse(governed);
        }
        boolean isOpen = type.owner().isEmpty() && type.links().isEmpty() && action == Action.READ;
        return isOpen ? Condition.all() : Condition.none();
    }

    private <E extends Entity<E>, T extends Entity<T>> Condition<E> via(
            ReferenceAttribute<E, T> governor, Action action) {
        return governor.via(on(catalogue.type(governor.target()), action));
    }

    private <E extends Entity<E>> Condition<E> shared(EntityType<E> type, Action action) {
        if (holder.member().isEmpty() || action == Action.CREATE || action == Action.ERASE) {
            return Condition.none();
        }
        Condition<Share> with = ShareTable.MEMBER.is(holder.member().get());
        if (!holder.units().isEmpty()) {
            with = with.or(ShareTable.UNIT.via(Membership.above(holder.units(), holder.today())));
        }
        Condition<Share> holds = ShareTable.EXPIRES_AT.isAbsent().or(ShareTable.EXPIRES_AT.above(holder.now()));
        Condition<Share> allows = action == Action.UPDATE
                ? ShareTable.MAY_UPDATE.is(true)
                : action == Action.DELETE ? ShareTable.MAY_DELETE.is(true) : Condition.all();
        return ShareTable.TARGET.hasAny(type, with.and(holds).and(allows));
    }

    @Override
    public Optional<Set<String>> roles() {
        Set<String> codes = new LinkedHashSet<>();
        holder.roles().forEach(held -> codes.add(held.role().code()));
        return Optional.of(codes);
    }

    @Override
    public <E extends Entity<E>> Set<Attribute<E, ?>> withheld(EntityType<E> type) {
        if (type.maskable().isEmpty()) {
            return Set.of();
        }
        Set<Attribute<E, ?>> withheld = new LinkedHashSet<>(type.maskable());
        for (Holder.Held held : holder.roles()) {
            withheld.removeIf(attribute -> held.role().shownFields().contains(attribute.toString()));
        }
        return withheld;
    }
}
