package org.guanxi.crm;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.guanxi.crm.access.Governance;
import org.guanxi.crm.common.IdGenerator;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.error.StaleVersion;
import org.guanxi.crm.error.StorageException;
import org.guanxi.crm.internal.Area;
import org.guanxi.crm.internal.UnitOfWork;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Catalogue;
import org.guanxi.crm.storage.Storage;

/** What one {@link Crm} holds, and how a unit of work runs in it. */
final class Engine {

    private static final int TRIES = 5;
    private static final String TRY_AGAIN = "storage.try-again";

    private final Storage storage;
    private final Clock clock;
    private final IdGenerator ids;
    private final RandomGenerator random;
    private final Catalogue catalogue;
    private final Map<Class<?>, Object> policies;
    private final Map<Class<?>, Function<UnitOfWork, ?>> services;
    private final List<Area.Offer<?>> offers;
    private final Map<Class<?>, List<?>> offersByType = new ConcurrentHashMap<>();
    private final Map<Class<?>, Map<Class<?>, List<?>>> offersByEntity = new ConcurrentHashMap<>();
    private final Map<Kept, Object> kept = Collections.synchronizedMap(new Shelf());
    private final Set<String> ownKinds;
    private final Set<Thread> inside = ConcurrentHashMap.newKeySet();

    Engine(Storage storage, Clock clock, IdGenerator ids, RandomGenerator random, Declarations declarations) {
        this.storage = storage;
        this.clock = clock;
        this.ids = ids;
        this.random = random;
        this.catalogue = Catalogue.declared(declarations.tables());
        this.policies = declarations.policies();
        this.services = declarations.services();
        this.offers = List.copyOf(declarations.offers());
        this.ownKinds = declarations.ownKinds();
        storage.prepare(catalogue);
        Governance.check(catalogue.described(), catalogue);
    }

    Storage storage() {
        return storage;
    }

    /** What is kept for a tenant; two threads may make the same, which does no harm. */
    <T> T kept(TenantId tenant, Class<T> type, String key, Supplier<T> make) {
        Kept name = new Kept(tenant, type, key);
        Object present = kept.get(name);
        if (present == null) {
            present = make.get();
            kept.put(name, present);
        }
        return type.cast(present);
    }

    /** The name of something that is kept. */
    private record Kept(TenantId tenant, Class<?> type, String key) {}

    /** The most lately used ones. */
    private static final class Shelf extends LinkedHashMap<Kept, Object> {
        private static final long serialVersionUID = 1;
        private static final int MOST = 64;

        private Shelf() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Kept, Object> eldest) {
            return size() > MOST;
        }
    }

    Clock clock() {
        return clock;
    }

    IdGenerator ids() {
        return ids;
    }

    RandomGenerator random() {
        return random;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /** The kinds of the embedder's own tables. */
    Set<String> ownKinds() {
        return ownKinds;
    }

    <P> P policy(Class<P> type) {
        Object policy = policies.get(type);
        if (policy == null) {
            throw Problems.one(type.getSimpleName(), "policy.unknown", "policy", type.getSimpleName());
        }
        return type.cast(policy);
    }

    <S> S service(Class<S> type, UnitOfWork unit) {
        Function<UnitOfWork, ?> maker = services.get(type);
        if (maker == null) {
            throw new IllegalArgumentException(type + " is no service");
        }
        return type.cast(maker.apply(unit));
    }

    @SuppressWarnings("unchecked") // kept under its own type
    <T> List<T> offers(Class<T> type) {
        List<?> known = offersByType.get(type);
        if (known == null) {
            known = found(type, offer -> true);
            offersByType.put(type, known);
        }
        return (List<T>) known;
    }

    /** Those about this entity, and those that do not say what they are about. */
    @SuppressWarnings("unchecked") // as above
    <T> List<T> offers(Class<T> type, Class<?> entity) {
        Map<Class<?>, List<?>> byEntity = offersByEntity.computeIfAbsent(type, key -> new ConcurrentHashMap<>());
        List<?> known = byEntity.get(entity);
        if (known == null) {
            known = found(type, offer -> offer.about() == null || offer.about() == entity);
            byEntity.put(entity, known);
        }
        return (List<T>) known;
    }

    private <T> List<T> found(Class<T> type, Predicate<Area.Offer<?>> isAsked) {
        List<T> found = new ArrayList<>();
        for (Area.Offer<?> offer : offers) {
            if (offer.type() == type && isAsked.test(offer)) {
                offer.values().get().forEach(value -> found.add(type.cast(value)));
            }
        }
        return List.copyOf(found);
    }

    /** A unit of work that opens a transaction for each call, and tries again when another writer was faster. */
    UnitOfWork own(Caller caller) {
        return new UnitOfWork() {
            @Override
            public <R> R call(Function<Workspace, R> work) {
                return retrying(() -> once(caller, workspace -> workspace.command(work)));
            }
        };
    }

    /** The library's own unit of work in a tenant. */
    UnitOfWork system(TenantId tenant) {
        return own(Caller.system(tenant));
    }

    private <R> R retrying(Supplier<R> work) {
        int tries = storage.joins() ? 1 : TRIES;
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (StaleVersion e) {
                if (attempt == tries) {
                    throw e;
                }
            } catch (StorageException e) {
                if (attempt == tries || !e.code().equals(TRY_AGAIN)) {
                    throw e;
                }
            }
        }
    }

    /** One transaction; refused if this thread is inside another one of this engine. */
    <R> R once(Caller caller, Function<DefaultWorkspace, R> work) {
        Thread thread = Thread.currentThread();
        if (!inside.add(thread)) {
            throw Refused.because("transaction.nested");
        }
        try {
            return storage.inTransaction(caller.tenant(), session -> {
                DefaultWorkspace workspace = new DefaultWorkspace(this, caller, session);
                try {
                    return work.apply(workspace);
                } finally {
                    workspace.close();
                }
            });
        } finally {
            inside.remove(thread);
        }
    }
}
