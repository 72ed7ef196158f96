package org.guanxi.crm;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.guanxi.crm.access.AccessPolicy;
import org.guanxi.crm.access.Action;
import org.guanxi.crm.access.Restriction;
import org.guanxi.crm.access.Rights;
import org.guanxi.crm.access.TerritoryReach;
import org.guanxi.crm.access.WiderReading;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.error.Forbidden;
import org.guanxi.crm.error.NotFound;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.error.StaleVersion;
import org.guanxi.crm.event.Event;
import org.guanxi.crm.internal.Reaction;
import org.guanxi.crm.internal.RecordRule;
import org.guanxi.crm.internal.UnitOfWork;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.journal.EntryListener;
import org.guanxi.crm.journal.EntryWriter;
import org.guanxi.crm.journal.JournalEntry;
import org.guanxi.crm.storage.Attribute;
import org.guanxi.crm.storage.Catalogue;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Page;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.StorageSession;
import org.guanxi.crm.storage.Summary;
import org.jspecify.annotations.Nullable;

/** The workspace of one transaction: every read passes the rights, every write the checks and the journal. */
final class DefaultWorkspace implements Workspace {

    private static final int MOST_ROUNDS = 100;
    private static final int PAGE = 1000;

    private final Engine engine;
    private final Caller caller;
    private final StorageSession store;
    private final EntryWriter entries;
    private final List<Event> happened;
    private final List<RecordRule> rules;
    private final Map<Class<?>, Object> remembered;
    private final Set<RecordRef> present;
    private @Nullable Rights rights;
    private EntryWriter.@Nullable Command command;
    private boolean isClosed;

    DefaultWorkspace(Engine engine, Caller caller, StorageSession store) {
        this.engine = engine;
        this.caller = caller;
        this.store = store;
        this.entries = new EntryWriter(store, engine.ids(), engine.random());
        this.happened = new ArrayList<>();
        this.rules = engine.offers(RecordRule.class);
        this.remembered = new HashMap<>();
        this.present = new HashSet<>();
    }

    private DefaultWorkspace(DefaultWorkspace other, Rights rights) {
        this.engine = other.engine;
        this.caller = other.caller;
        this.store = other.store;
        this.entries = other.entries;
        this.happened = other.happened;
        this.rules = other.rules;
        this.remembered = other.remembered;
        this.present = other.present;
        this.rights = rights;
        this.command = other.command;
    }

    /** Does one command; what it journals is written, and what reacts to it is done, at its end. */
    <R> R command(Function<Workspace, R> work) {
        checkOpen();
        if (command != null) {
            return work.apply(this);
        }
        Instant now = engine.clock().instant().truncatedTo(ChronoUnit.MICROS);
        command = new EntryWriter.Command(engine.ids().next(), now, caller.actor(), caller.reason());
        try {
            R result = work.apply(this);
            finish();
            return result;
        } finally {
            command = null;
            happened.clear();
        }
    }

    private void finish() {
        List<Reaction<?>> reactions = reactions();
        for (int round = 0; ; round++) {
            List<JournalEntry> written = entries.write();
            if (!written.isEmpty()) {
                engine.offers(EntryListener.class).forEach(listener -> listener.written(this, written));
            }
            if (happened.isEmpty()) {
                return;
            }
            if (round == MOST_ROUNDS) {
                throw Refused.because(
                        "reaction.endless", "event", happened.get(0).getClass().getSimpleName());
            }
            List<Event> events = List.copyOf(happened);
            happened.clear();
            for (Event event : events) {
                reactions.forEach(reaction -> reaction.follow(event, this));
            }
        }
    }

    private List<Reaction<?>> reactions() {
        List<Reaction<?>> reactions = new ArrayList<>();
        engine.offers(Reaction.class).forEach(reactions::add);
        return reactions;
    }

    void close() {
        isClosed = true;
    }

    void checkOpen() {
        if (isClosed) {
            throw Refused.because("transaction.closed");
        }
    }

    UnitOfWork unit() {
        return new UnitOfWork() {
            @Override
            public <R> R call(Function<Workspace, R> work) {
                return command(work);
            }
        };
    }

    CrmSession session() {
        return new CrmSession(engine, caller, this);
    }

    private EntryWriter.Command running() {
        return Objects.requireNonNull(command, "a workspace is used inside a command");
    }

    @Override
    public TenantId tenant() {
        return caller.tenant();
    }

    @Override
    public ActorId actor() {
        return caller.actor();
    }

    @Override
    public Optional<String> reason() {
        return caller.reason();
    }

    @Override
    public Instant now() {
        return running().at();
    }

    @Override
    public <E extends Entity<E>> Id<E> newId() {
        return Id.of(engine.ids().next());
    }

    @Override
    public Catalogue catalogue() {
        return engine.catalogue();
    }

    @Override
    public <P> P policy(Class<P> type) {
        return engine.policy(type);
    }

    @Override
    public <S> S service(Class<S> type) {
        return engine.service(type, unit());
    }

    @Override
    public <T> List<T> offers(Class<T> type) {
        return engine.offers(type);
    }

    @Override
    public <T> List<T> offersFor(EntityType<?> about, Class<T> type) {
        return engine.offers(type, about.entity());
    }

    @Override
    public <T> T remembered(Class<T> type, Supplier<T> make) {
        checkOpen();
        return type.cast(remembered.computeIfAbsent(type, key -> make.get()));
    }

    @Override
    public <T> T kept(Class<T> type, String key, Supplier<T> make) {
        checkOpen();
        return engine.kept(tenant(), type, key, make);
    }

    private Rights rights() {
        Rights known = rights;
        if (known == null) {
            known = new FieldRights(rightsOf(caller.actor()), this);
            rights = known;
        }
        return known;
    }

    private Rights rightsOf(ActorId actor) {
        Rights allowed = engine.policy(AccessPolicy.class)
                .rightsOf(actor, now(), store, engine.catalogue(), engine.offers(TerritoryReach.class));
        Rights widened =
                WidenedRights.of(allowed, engine.offers(WiderReading.class), actor, now(), store, engine.catalogue());
        return new ConfidentialRights(widened, actor, engine);
    }

    private Restriction restriction() {
        return new Restriction(rights(), engine.catalogue());
    }

    private <E extends Entity<E>> E shown(EntityType<E> type, E record) {
        Set<Attribute<E, ?>> withheld = rights().withheld(type);
        return withheld.isEmpty() ? record : type.withheld(record, withheld);
    }

    private <E extends Entity<E>> List<E> shown(EntityType<E> type, List<E> records) {
        Set<Attribute<E, ?>> withheld = rights().withheld(type);
        return withheld.isEmpty()
                ? records
                : records.stream()
                        .map(record -> type.withheld(record, withheld))
                        .toList();
    }

    @Override
    public <E extends Entity<E>> E get(EntityType<E> type, Id<E> id) {
        return lookFor(type, id).orElseThrow(() -> new NotFound(type.kind(), id));
    }

    @Override
    public <E extends Entity<E>> Optional<E> lookFor(EntityType<E> type, Id<E> id) {
        return getAll(type, List.of(id)).stream().findFirst();
    }

    @Override
    public <E extends Entity<E>> List<E> getAll(EntityType<E> type, Collection<Id<E>> ids) {
        checkOpen();
        Condition<E> readable = rights().on(type, Action.READ);
        if (readable instanceof Condition.All<E>) {
            return shown(type, store.getAll(type, ids));
        }
        List<Id<E>> asked = List.copyOf(ids);
        Map<Id<E>, E> seen = new HashMap<>();
        for (int from = 0; from < asked.size(); from += PAGE) {
            List<Id<E>> some = asked.subList(from, Math.min(asked.size(), from + PAGE));
            store.find(Selection.of(type)
                            .where(type.id().in(some).and(readable))
                            .limit(PAGE))
                    .forEach(record -> seen.put(record.id(), record));
        }
        List<E> found = new ArrayList<>();
        for (Id<E> id : asked) {
            E record = seen.get(id);
            if (record != null) {
                found.add(record);
            }
        }
        return shown(type, found);
    }

    @Override
    public <E extends Entity<E>> Optional<E> asSeen(EntityType<E> type, E record) {
        checkOpen();
        boolean isReadable = rights().on(type, Action.READ).test(record, store);
        return isReadable ? Optional.of(shown(type, record)) : Optional.empty();
    }

    @Override
    public <E extends Entity<E>> boolean isReadableBy(ActorId actor, EntityType<E> type, Id<E> id) {
        checkOpen();
        return store.count(type, type.id().is(id).and(rightsOf(actor).on(type, Action.READ))) > 0;
    }

    @Override
    public <E extends Entity<E>> List<E> find(Selection<E> selection) {
        checkOpen();
        return shown(selection.type(), store.find(restriction().selection(selection)));
    }

    @Override
    public <E extends Entity<E>> Page<E> page(Selection<E> selection, Optional<String> cursor) {
        checkOpen();
        return Page.read(store, restriction().selection(selection), cursor)
                .map(record -> shown(selection.type(), record));
    }

    @Override
    public <E extends Entity<E>> Stream<E> stream(Selection<E> selection) {
        checkOpen();
        Set<Attribute<E, ?>> withheld = rights().withheld(selection.type());
        return store.stream(restriction().selection(selection), PAGE)
                .map(record -> selection.type().withheld(record, withheld));
    }

    @Override
    public <E extends Entity<E>> long count(EntityType<E> type, Condition<E> where) {
        checkOpen();
        return store.count(type, restriction().condition(type, where));
    }

    @Override
    public <E extends Entity<E>> List<Summary.Row> summarize(Summary<E> summary) {
        checkOpen();
        List<Summary.Row> rows = store.summarize(restriction().summary(summary));
        return rows.stream().map(summary::row).toList();
    }

    @Override
    public <E extends Entity<E>> String explain(Selection<E> selection) {
        checkOpen();
        return engine.storage().explain(tenant(), restriction().selection(selection));
    }

    @Override
    public <E extends Entity<E>> String explain(Summary<E> summary) {
        checkOpen();
        return engine.storage().explain(tenant(), restriction().summary(summary));
    }

    @Override
    public StorageSession store() {
        checkOpen();
        return store;
    }

    @Override
    public <E extends Entity<E>> void present(EntityType<E> type, Collection<E> records) {
        checkOpen();
        if (records.size() <= PAGE) {
            records.forEach(each -> present.add(RecordRef.of(type.kind(), each.id())));
        }
    }

    @Override
    public <E extends Entity<E>> E insert(EntityType<E> type, E entity, Event event) {
        return insertAll(type, List.of(entity), each -> event).get(0);
    }

    @Override
    public <E extends Entity<E>> List<E> insertAll(EntityType<E> type, List<E> entities, Function<E, Event> event) {
        checkOpen();
        if (entities.isEmpty()) {
            return List.of();
        }
        List<@Nullable E> none = Collections.nCopies(entities.size(), null);
        List<E> whole = entities.stream().map(type::unmarked).toList();
        checkFields(type, none, whole);
        List<E> checked = checked(type, none, whole);
        checked.forEach(each -> demand(type, Action.CREATE, each));
        List<E> stored = store.insertAll(type, checked);
        present(type, stored);
        for (E each : stored) {
            journal(type, null, each, event.apply(each));
        }
        rules.forEach(rule -> rule.afterWrite(this, type, none, new ArrayList<@Nullable E>(stored)));
        return shown(type, stored);
    }

    @Override
    public <E extends Entity<E>> E update(EntityType<E> type, E before, E after, Event event) {
        return updateAll(type, List.of(new Change<>(before, after, event))).get(0);
    }

    @Override
    public <E extends Entity<E>> List<E> updateAll(EntityType<E> type, List<Change<E>> changes) {
        checkOpen();
        if (changes.isEmpty()) {
            return List.of();
        }
        List<@Nullable E> before = new ArrayList<>();
        List<E> after = new ArrayList<>();
        Set<Attribute<E, ?>> withheld = rights().withheld(type);
        List<E> were = unmasked(type, changes.stream().map(Change::before).toList());
        for (int i = 0; i < were.size(); i++) {
            E was = were.get(i);
            demand(type, Action.UPDATE, was);
            before.add(was);
            after.add(type.restored(changes.get(i).after(), was, withheld));
        }
        checkFields(type, before, changes.stream().map(Change::after).toList());
        List<E> stored = store.updateAll(type, checked(type, before, after));
        for (int i = 0; i < stored.size(); i++) {
            journal(type, before.get(i), stored.get(i), changes.get(i).event());
        }
        rules.forEach(rule -> rule.afterWrite(this, type, before, new ArrayList<@Nullable E>(stored)));
        return shown(type, stored);
    }

    /** The records whole, where the caller saw only a part of them. */
    private <E extends Entity<E>> List<E> unmasked(EntityType<E> type, List<E> read) {
        boolean isWhole = rights().withheld(type).isEmpty()
                && read.stream().allMatch(each -> type.masked(each).isEmpty());
        if (isWhole) {
            return read;
        }
        Map<Id<E>, E> stored = new HashMap<>();
        store.getAll(type, read.stream().map(Entity::id).toList()).forEach(each -> stored.put(each.id(), each));
        List<E> whole = new ArrayList<>();
        List<StaleVersion.Loser> losers = new ArrayList<>();
        for (E each : read) {
            E present = stored.get(each.id());
            if (present == null || present.version() != each.version()) {
                losers.add(new StaleVersion.Loser(type.kind(), each.id(), each.version()));
            } else {
                whole.add(present);
            }
        }
        if (!losers.isEmpty()) {
            throw new StaleVersion(losers);
        }
        return whole;
    }

    @Override
    public <E extends Entity<E>> void delete(EntityType<E> type, E before, Event event) {
        checkOpen();
        E was = unmasked(type, List.of(before)).get(0);
        demand(type, Action.DELETE, was);
        store.delete(type, was);
        present.remove(RecordRef.of(type.kind(), was.id()));
        journal(type, was, null, event);
        List<@Nullable E> none = Collections.singletonList(null);
        rules.forEach(rule -> rule.afterWrite(this, type, List.of(was), none));
    }

    @Override
    public <E extends Entity<E>> void check(
            EntityType<E> type, List<@Nullable E> before, List<E> after, Problems problems) {
        checkOpen();
        Set<Attribute<E, ?>> withheld = rights().withheld(type);
        List<E> whole = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            E was = before.get(i);
            whole.add(was == null ? type.unmarked(after.get(i)) : type.restored(after.get(i), was, withheld));
        }
        new WriteCheck(this, rules, present).check(type, before, whole, problems);
    }

    private <E extends Entity<E>> List<E> checked(EntityType<E> type, List<@Nullable E> before, List<E> after) {
        return new WriteCheck(this, rules, present).checked(type, before, after);
    }

    private <E extends Entity<E>> void checkFields(EntityType<E> type, List<@Nullable E> before, List<E> after) {
        if (rights() instanceof FieldRights fields) {
            fields.checkChanges(type, before, after);
        }
    }

    private <E extends Entity<E>> void demand(EntityType<E> type, Action action, E record) {
        Condition<E> allowed = rights().on(type, action);
        if (!(allowed instanceof Condition.All<E>) && !allowed.test(record, store)) {
            throw Forbidden.because(
                    "access.denied", "actor", actor(), "action", action, "kind", type.kind(), "id", record.id());
        }
    }

    /** Of records that are gone nobody can say whose they were, so that only the right on all of the kind reaches them. */
    private <E extends Entity<E>> void demandErase(EntityType<E> type, Set<UUID> ids) {
        if (rights().on(type, Action.ERASE) instanceof Condition.All<E>) {
            return;
        }
        Map<UUID, E> seen = new HashMap<>();
        getAll(type, ids.stream().<Id<E>>map(Id::of).toList())
                .forEach(each -> seen.put(each.id().uuid(), each));
        for (UUID id : ids) {
            E record = seen.get(id);
            if (record == null) {
                throw new NotFound(type.kind(), Id.<E>of(id));
            }
            demand(type, Action.ERASE, record);
        }
    }

    private <E extends Entity<E>> void journal(EntityType<E> type, @Nullable E before, @Nullable E after, Event event) {
        entries.note(running(), type, before, after, event);
        happened.add(event);
    }

    @Override
    public <E extends Entity<E>> void checkMayUpdate(EntityType<E> type, E record) {
        checkOpen();
        demand(type, Action.UPDATE, record);
    }

    @Override
    public void forget(Collection<RecordRef> subjects) {
        checkOpen();
        Map<String, Set<UUID>> byKind = new LinkedHashMap<>();
        subjects.forEach(each -> byKind.computeIfAbsent(each.kind(), kind -> new LinkedHashSet<>())
                .add(each.id()));
        byKind.forEach((kind, ids) -> demandErase(engine.catalogue().type(kind), ids));
        entries.forget(subjects);
    }

    @Override
    public <R> R asSystem(Function<Workspace, R> work) {
        return work.apply(new DefaultWorkspace(this, Rights.ALL));
    }

    @Override
    public <R> R attempt(Function<Workspace, R> work) {
        checkOpen();
        int events = happened.size();
        int noted = entries.size();
        try {
            return store.attempt(() -> work.apply(this));
        } catch (RuntimeException e) {
            happened.subList(events, happened.size()).clear();
            entries.forgetFrom(noted);
            remembered.clear();
            present.clear();
            throw e;
        }
    }
}
