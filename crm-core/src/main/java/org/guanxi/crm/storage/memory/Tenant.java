package org.guanxi.crm.storage.memory;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.storage.Catalogue;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.RecordReader;
import org.guanxi.crm.storage.Storage.Errand;
import org.jspecify.annotations.Nullable;

/** All that one tenant has. Tables and visits are read and written by whoever has the lock. */
final class Tenant implements RecordReader {

    private final TenantId id;
    private final Supplier<Catalogue> catalogue;
    private final PhaseLock lock = new PhaseLock();
    private final Map<Class<?>, Table<?>> tables = new ConcurrentHashMap<>();
    private final Map<Errand, Instant> visits = new EnumMap<>(Errand.class);
    private volatile Map<Errand, Instant> committedVisits = Map.of();

    Tenant(TenantId id, Supplier<Catalogue> catalogue) {
        this.id = id;
        this.catalogue = catalogue;
    }

    TenantId id() {
        return id;
    }

    PhaseLock lock() {
        return lock;
    }

    /**
     * The table of a type.
     *
     * @throws org.guanxi.crm.error.Invalid {@code catalogue.unknown-kind} if the catalogue does not have this type
     */
    <E extends Entity<E>> Table<E> table(EntityType<E> type) {
        Table<E> table = table(type.entity());
        if (table.type() != type) {
            throw Problems.one(type.kind(), "catalogue.unknown-kind", "kind", type.kind());
        }
        return table;
    }

    /**
     * The table of the type of a class.
     *
     * @throws org.guanxi.crm.error.Invalid {@code catalogue.unknown-kind} if the catalogue has none
     */
    @SuppressWarnings("unchecked") // a table is kept under the class of its entities
    <E extends Entity<E>> Table<E> table(Class<E> entity) {
        Table<?> table = tables.get(entity);
        if (table == null) {
            table = tables.computeIfAbsent(
                    entity, any -> new Table<>(catalogue.get().type(entity)));
        }
        return (Table<E>) table;
    }

    @Override
    public <T extends Entity<T>> Optional<T> read(Class<T> type, Id<T> record) {
        return Optional.ofNullable(table(type).get(record.uuid()));
    }

    @Override
    public <C extends Entity<C>> boolean hasAny(Class<C> type, Condition<C> where) {
        return Search.isAny(this, table(type), where);
    }

    /** The time of the next visit as this transaction sees it; null if there is none. */
    @Nullable
    Instant visit(Errand errand) {
        return visits.get(errand);
    }

    /** Sets the time of the next visit, or clears it. */
    void visit(Errand errand, @Nullable Instant at) {
        if (at == null) {
            visits.remove(errand);
        } else {
            visits.put(errand, at);
        }
    }

    /** Lets everybody see the visits as they are now. */
    void commitVisits() {
        if (!visits.equals(committedVisits)) {
            committedVisits = Map.copyOf(visits);
        }
    }

    /** The time of the next visit as it was last committed. */
    Optional<Instant> committedVisit(Errand errand) {
        return Optional.ofNullable(committedVisits.get(errand));
    }
}
