package org.guanxi.crm;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.guanxi.crm.access.AccessArea;
import org.guanxi.crm.calendar.CalendarArea;
import org.guanxi.crm.catalog.CatalogArea;
import org.guanxi.crm.common.IdGenerator;
import org.guanxi.crm.common.Ids;
import org.guanxi.crm.contact.ContactArea;
import org.guanxi.crm.customer.CustomerArea;
import org.guanxi.crm.customfield.CustomFieldArea;
import org.guanxi.crm.delivery.Courier;
import org.guanxi.crm.delivery.DeliveryArea;
import org.guanxi.crm.delivery.DeliveryHandler;
import org.guanxi.crm.delivery.DeliveryReport;
import org.guanxi.crm.delivery.Subscription;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.event.Event;
import org.guanxi.crm.event.EventName;
import org.guanxi.crm.interaction.InteractionArea;
import org.guanxi.crm.internal.Area;
import org.guanxi.crm.internal.Reaction;
import org.guanxi.crm.invitation.InvitationArea;
import org.guanxi.crm.journal.JournalArea;
import org.guanxi.crm.lead.LeadArea;
import org.guanxi.crm.memo.MemoArea;
import org.guanxi.crm.opportunity.OpportunityArea;
import org.guanxi.crm.ownership.OwnershipArea;
import org.guanxi.crm.ownership.handout.HandoutArea;
import org.guanxi.crm.ownership.handover.HandoverArea;
import org.guanxi.crm.pipeline.PipelineArea;
import org.guanxi.crm.promise.PromiseArea;
import org.guanxi.crm.reminder.ReminderArea;
import org.guanxi.crm.search.SearchArea;
import org.guanxi.crm.storage.Catalogue;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityDeclaration;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.storage.memory.InMemoryStorage;
import org.guanxi.crm.task.TaskArea;
import org.guanxi.crm.team.TeamArea;
import org.guanxi.crm.territory.TerritoryArea;
import org.guanxi.crm.timer.DueItem;
import org.guanxi.crm.timer.DueReport;
import org.guanxi.crm.timer.DueRun;
import org.guanxi.crm.timer.DueTask;
import org.guanxi.crm.timer.TimerArea;
import org.guanxi.crm.worktime.WorktimeArea;
import org.jspecify.annotations.Nullable;

/**
 * A CRM inside an application: the door to everything. One per application, thread-safe, without threads of its own.
 *
 * <p>{@link #actingAs} answers a session for one caller; all areas are reached from there.
 */
public final class Crm implements AutoCloseable {

    private static final List<Area> AREAS = List.of(
            JournalArea.AREA,
            DeliveryArea.AREA,
            TimerArea.AREA,
            CustomFieldArea.AREA,
            SearchArea.AREA,
            AccessArea.AREA,
            TeamArea.AREA,
            WorktimeArea.AREA,
            CustomerArea.AREA,
            ReminderArea.AREA,
            ContactArea.AREA,
            InteractionArea.AREA,
            PromiseArea.AREA,
            TaskArea.AREA,
            MemoArea.AREA,
            CatalogArea.AREA,
            PipelineArea.AREA,
            OpportunityArea.AREA,
            CalendarArea.AREA,
            InvitationArea.AREA,
            OwnershipArea.AREA,
            HandoutArea.AREA,
            HandoverArea.AREA,
            TerritoryArea.AREA,
            LeadArea.AREA);

    private final Engine engine;

    /** What the areas of the library declare. */
    static List<Area> areas() {
        return AREAS;
    }

    private Crm(Engine engine) {
        this.engine = engine;
    }

    /** Starts a CRM; everything has a default: in memory, the system's clock in UTC, time-ordered ids, open access. */
    public static Builder builder() {
        return new Builder();
    }

    /** The session of this caller. Cheap, immutable and thread-safe; it needs no closing. */
    public CrmSession actingAs(Caller caller) {
        return new CrmSession(engine, caller, null);
    }

    /**
     * Delivers what waits for a subscription, on this thread: every tenant in turn, for each record in the order of its versions. Each
     * entry arrives at least once; twice only if the process died, or the handler outlasted the subscription's lease, before its
     * arrival was noted. Any number of threads and machines may do so at once, as their clocks agree within the lease: a record's
     * entries are never delivered by two of them at a time. Where the handler fails, the record rests for ten seconds, then twice as
     * long each time up to an hour, and others go on.
     *
     * @param subscription the name
     * @param limit the most entries to hand to the handler, at least 1
     * @throws org.guanxi.crm.error.Invalid {@code subscription.unknown}, {@code visit.limit}
     * @throws org.guanxi.crm.error.Refused {@code transaction.nested} inside a transaction
     */
    public DeliveryReport deliver(String subscription, DeliveryHandler handler, int limit) {
        Subscription known = engine.offers(Subscription.class).stream()
                .filter(each -> each.name().equals(subscription))
                .findFirst()
                .orElseThrow(() -> Problems.one("subscription", "subscription.unknown", "subscription", subscription));
        return new Courier(engine.storage(), engine::system, engine.clock(), engine.random(), known, handler)
                .deliver(limit);
    }

    /**
     * Does what is due by the clock of this CRM, on this thread, as the actor {@code system}: every tenant in turn, what is due
     * longest first, each item in one transaction with its own removal, so that its effects on records happen exactly once. Any number of
     * threads and machines may do so at once. What fails is reported and tried again after ten seconds, then twice as long each
     * time up to an hour, as {@link org.guanxi.crm.timer.RetryPolicy} says; what a process had taken when it died is taken over after five
     * minutes; what was begun too often without success is parked.
     *
     * @param limit the most items to take, at least 1
     * @throws org.guanxi.crm.error.Invalid {@code visit.limit}
     * @throws org.guanxi.crm.error.Refused {@code transaction.nested} inside a transaction
     */
    public DueReport runDue(int limit) {
        return new DueRun(engine.storage(), engine::system, engine.clock()).run(limit);
    }

    /**
     * When {@link #runDue} has something to do next, so that the host can sleep until then: never later than the first item is due, and
     * a few minutes after the last look at the latest. An instant in the past means at once. Empty if nothing was ever scheduled. What is
     * scheduled meanwhile, on this machine or another, brings it forward: a host looks again as often as it wants to be punctual.
     */
    public Optional<Instant> nextDue() {
        return engine.storage().nextVisit(Storage.Errand.DUE_WORK);
    }

    /** All tables, the embedder's own included. */
    public Catalogue catalogue() {
        return engine.catalogue();
    }

    /** Whether the store answers; a value, never an exception. */
    public Storage.Health check() {
        return engine.storage().check();
    }

    /** Closes the store; every call afterwards is refused. */
    @Override
    public void close() {
        engine.storage().close();
    }

    /** Puts a CRM together. Not thread-safe. */
    public static final class Builder {
        private @Nullable Storage storage;
        private Clock clock = Clock.systemUTC();
        private @Nullable IdGenerator ids;
        private RandomGenerator random = new SecureRandom();
        private final List<EntityDeclaration<?>> entities = new ArrayList<>();
        private final Map<Class<?>, Object> policies = new LinkedHashMap<>();
        private final List<Area.Offer<?>> offers = new ArrayList<>();
        private final List<Class<? extends Event>> events = new ArrayList<>();

        private Builder() {}

        /** Where records are kept; in memory unless given. */
        public Builder storage(Storage store) {
            this.storage = store;
            return this;
        }

        /** The clock; the system's unless given. Its zone is never used. */
        public Builder clock(Clock given) {
            this.clock = given;
            return this;
        }

        /** Where ids come from; UUIDs of version 7 from the clock and the random numbers unless given. */
        public Builder ids(IdGenerator generator) {
            this.ids = generator;
            return this;
        }

        /** Where random numbers come from; secure ones unless given. Thread-safe, as it is shared. */
        public Builder random(RandomGenerator generator) {
            this.random = generator;
            return this;
        }

        /** Tables of the embedder's own: they get rights, a journal, custom fields and reports like all others. */
        public Builder entities(EntityType<?>... types) {
            for (EntityType<?> type : types) {
                entities.add(EntityDeclaration.of(type));
            }
            return this;
        }

        /**
         * A table of the embedder's own, described when it is first used: {@code entity("testDrive", TestDrive.class, () ->
         * TestDriveTable.TYPE)}. For those who have many and want to start fast; a reference in it to what is not in the catalogue is
         * found at its first use.
         */
        public <E extends Entity<E>> Builder entity(String kind, Class<E> entity, Supplier<EntityType<E>> description) {
            entities.add(new EntityDeclaration<>(kind, entity, description));
            return this;
        }

        /**
         * Events of the embedder's own, so that the journal can read them: each class has an {@link EventName} that is no other's. A
         * name that an event of the library has is found when history is first read.
         */
        @SafeVarargs
        @SuppressWarnings("varargs") // the array is only read
        public final Builder events(Class<? extends Event>... types) {
            events.addAll(List.of(types));
            return this;
        }

        /** Lets changes be kept for a subscription until {@link Crm#deliver} has delivered them. */
        public Builder subscribe(Subscription subscription) {
            return offer(Subscription.class, subscription);
        }

        /** Does due items of this name; the session is inside the transaction that also removes the item, with every right. */
        public Builder dueTask(String name, BiConsumer<CrmSession, DueItem> work) {
            DueTask task = new DueTask(name, (workspace, item) -> work.accept(CrmSession.inside(workspace), item));
            return offer(DueTask.class, task);
        }

        /** Replaces the default of a policy. */
        public <P> Builder policy(Class<P> type, P own) {
            policies.put(type, own);
            return this;
        }

        /** Offers something of the embedder's own to the areas, such as a section of the 360° view. */
        public <T> Builder offer(Class<T> type, T own) {
            offers.add(Area.Offer.of(type, own));
            return this;
        }

        /**
         * What follows an event in the same transaction, at the end of the command that caused it, in order of registration. A throw
         * undoes all.
         */
        public <V extends Event> Builder reactTo(Class<V> event, BiConsumer<V, CrmSession> action) {
            Reaction<V> reaction = new Reaction<>(
                    event, (happened, workspace) -> action.accept(happened, CrmSession.inside(workspace)));
            offers.add(Area.Offer.of(Reaction.class, reaction));
            return this;
        }

        /**
         * Makes the CRM and makes its tables known to the store; creates nothing in it.
         *
         * @throws org.guanxi.crm.error.Invalid naming everything that is wrong: kinds that come twice, references to unknown kinds,
         *     policies that no area asks for, events without a name, subscriptions or tasks of the same name
         */
        public Crm build() {
            Declarations declarations = new Declarations(AREAS);
            Problems problems = new Problems();
            for (Class<?> policy : policies.keySet()) {
                if (!declarations.policies().containsKey(policy)) {
                    problems.add("policy", "policy.unknown", "policy", policy.getSimpleName());
                }
            }
            checkNames("subscription", Subscription.class, Subscription::name, problems);
            checkNames("dueTask", DueTask.class, DueTask::name, problems);
            problems.throwIfAny();
            declarations.add(entities, events, policies, offers);
            Storage store = storage == null ? new InMemoryStorage() : storage;
            IdGenerator generator = ids == null ? Ids.timeOrdered(clock, random) : ids;
            return new Crm(new Engine(store, clock, generator, random, declarations));
        }

        private <T> void checkNames(String what, Class<T> type, Function<T, String> name, Problems problems) {
            Set<String> names = new HashSet<>();
            for (Area.Offer<?> offer : offers) {
                if (offer.type() == type) {
                    T own = type.cast(offer.values().get().get(0));
                    if (!names.add(name.apply(own))) {
                        problems.add(what, "offer.same-name", "name", name.apply(own));
                    }
                }
            }
        }
    }
}
