package org.guanxi.crm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guanxi.crm.access.Action;
import org.guanxi.crm.access.Rights;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.internal.Attached;
import org.guanxi.crm.internal.Confidential;
import org.guanxi.crm.storage.Attribute;
import org.guanxi.crm.storage.Catalogue;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.LinkAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;

/**
 * The rights of a caller, cut down to what is not for other eyes only, and not about what the caller may not read. What shares the rights
 * of such a record is cut down with it. Reads nothing; each kind is worked out once.
 */
final class ConfidentialRights implements Rights {

    private final Rights rights;
    private final ActorId actor;
    private final Engine engine;
    private final Catalogue catalogue;
    private final Map<String, Condition<?>> known = new HashMap<>();

    ConfidentialRights(Rights rights, ActorId actor, Engine engine) {
        this.rights = rights;
        this.actor = actor;
        this.engine = engine;
        this.catalogue = engine.catalogue();
    }

    @Override
    @SuppressWarnings("unchecked") // kept under the kind of the type
    public <E extends Entity<E>> Condition<E> on(EntityType<E> type, Action action) {
        if (action != Action.READ) {
            return rights.on(type, action);
        }
        Condition<?> present = known.get(type.kind());
        if (present == null) {
            present = own(type).and(attached(type)).and(governed(type));
            known.put(type.kind(), present);
        }
        return (Condition<E>) present;
    }

    /** What may be read of the kind, whatever its records are about. */
    private <E extends Entity<E>> Condition<E> own(EntityType<E> type) {
        Condition<E> allowed = rights.on(type, Action.READ);
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

    @SuppressWarnings("unchecked") // offered for its own type
    private <E extends Entity<E>> Optional<Attached<E>> find(EntityType<E> type) {
        for (Attached<?> each : engine.offers(Attached.class, type.entity())) {
            if (each.type() == type) {
                return Optional.of((Attached<E>) each);
            }
        }
        return Optional.empty();
    }

    private <E extends Entity<E>> Condition<E> attached(EntityType<E> type) {
        Attached<E> own = find(type).orElse(null);
        if (own == null) {
            return Condition.all();
        }
        return own.concerned().apply(actor).or(root(own).and(chain(own, Attached.MOST_IN_A_ROW - 1)));
    }

    /**
     * The record where the chain ends is absent, or may be read; those of the chain itself are looked at beside it. The parts of those,
     * such as an offer of a task, are no end of a chain: what is about one is found at the part alone.
     */
    private <E extends Entity<E>> Condition<E> root(Attached<E> own) {
        Set<String> restricted = new LinkedHashSet<>();
        List<Condition<E>> any = new ArrayList<>();
        for (EntityType<?> each : catalogue.types()) {
            if (isBelowAttached(each)) {
                restricted.add(each.kind());
            } else if (find(each).isEmpty()) {
                readable(own.root(), each).ifPresent(readable -> {
                    restricted.add(each.kind());
                    any.add(readable);
                });
            }
        }
        if (restricted.isEmpty()) {
            return Condition.all();
        }
        any.add(0, own.root().recordKind().in(restricted).not());
        return Condition.anyOf(any);
    }

    private <E extends Entity<E>> boolean isBelowAttached(EntityType<E> type) {
        return type.governors().stream()
                .map(governor -> catalogue.type(governor.target()))
                .anyMatch(above -> find(above).isPresent() || isBelowAttached(above));
    }

    /** That the link names a record of that kind that may be read; empty if all of the kind may be. */
    private <E extends Entity<E>, T extends Entity<T>> Optional<Condition<E>> readable(
            LinkAttribute<E> link, EntityType<T> type) {
        Condition<T> allowed = on(type, Action.READ);
        if (allowed instanceof Condition.All<T>) {
            return Optional.empty();
        }
        return Optional.of(allowed.equals(Condition.<T>none()) ? Condition.none() : link.via(type, allowed));
    }

    /** Every record of the chain but its end may be read; at most so many are left above this one. */
    private <E extends Entity<E>> Condition<E> chain(Attached<E> own, int left) {
        List<Condition<E>> any = new ArrayList<>();
        Set<String> kinds = new LinkedHashSet<>();
        for (Attached<?> above : engine.offers(Attached.class)) {
            kinds.add(above.type().kind());
            if (left > 0) {
                any.add(via(own.about(), above, left));
            }
        }
        any.add(0, own.about().recordKind().in(kinds).not());
        return Condition.anyOf(any);
    }

    private <E extends Entity<E>, T extends Entity<T>> Condition<E> via(
            LinkAttribute<E> about, Attached<T> above, int left) {
        return about.via(above.type(), own(above.type()).and(chain(above, left - 1)));
    }

    /** Where the records by whose rights a kind is read are cut down themselves, one of them may be read. */
    private <E extends Entity<E>> Condition<E> governed(EntityType<E> type) {
        if (!isCutByGovernors(type)) {
            return Condition.all();
        }
        List<Condition<E>> any = new ArrayList<>();
        List<Condition<E>> absent = new ArrayList<>();
        for (ReferenceAttribute<E, ?> governor : type.governors()) {
            any.add(via(governor));
            absent.add(governor.isAbsent());
        }
        any.add(Condition.allOf(absent));
        return Condition.anyOf(any);
    }

    private <E extends Entity<E>> boolean isCutByGovernors(EntityType<E> type) {
        return type.governors().stream()
                .map(governor -> catalogue.type(governor.target()))
                .anyMatch(this::isCut);
    }

    private boolean isCut(EntityType<?> type) {
        return find(type).isPresent()
                || engine.offers(Confidential.class, type.entity()).stream().anyMatch(each -> each.type() == type)
                || isCutByGovernors(type);
    }

    private <E extends Entity<E>, T extends Entity<T>> Condition<E> via(ReferenceAttribute<E, T> governor) {
        return governor.via(on(catalogue.type(governor.target()), Action.READ));
    }

    @Override
    public <E extends Entity<E>> Set<Attribute<E, ?>> withheld(EntityType<E> type) {
        return rights.withheld(type);
    }

    @Override
    public Optional<Set<String>> roles() {
        return rights.roles();
    }
}
