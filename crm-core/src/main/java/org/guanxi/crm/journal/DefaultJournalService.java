package org.guanxi.crm.journal;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.error.NotFound;
import org.guanxi.crm.event.Event;
import org.guanxi.crm.internal.UnitOfWork;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.journal.Verification.Reason;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Page;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.StorageSession;

/** Reads the journal for those who may, and keeps it whole. */
final class DefaultJournalService implements JournalService {

    private static final int PAGE = 500;

    private final UnitOfWork unit;

    DefaultJournalService(UnitOfWork unit) {
        this.unit = unit;
    }

    @Override
    public Page<HistoryItem> historyOf(RecordRef record, Optional<String> cursor, int limit) {
        return unit.call(workspace -> {
            workspace.catalogue().type(record.kind());
            Audience audience = Audience.of(workspace, Set.of(record));
            if (!audience.mayRead(record)) {
                throw new NotFound(record.kind(), record.idOf());
            }
            Selection<JournalEntry> selection = entriesOf(record)
                    .orderBy(JournalTable.SUBJECT_VERSION.descending())
                    .limit(limit);
            return Page.read(workspace.store(), selection, cursor)
                    .map(entry -> audience.item(entry).orElseThrow());
        });
    }

    private static Selection<JournalEntry> entriesOf(RecordRef record) {
        return Selection.of(JournalTable.TYPE).where(JournalTable.SUBJECT.is(record));
    }

    @Override
    public List<HistoryItem> entriesOf(UUID command) {
        return unit.call(workspace -> {
            Selection<JournalEntry> selection = Selection.of(JournalTable.TYPE)
                    .where(JournalTable.COMMAND.is(command))
                    .limit(Selection.MAXIMUM_LIMIT);
            return readable(workspace, workspace.store().find(selection));
        });
    }

    @Override
    public Page<HistoryItem> search(JournalQuery query, Optional<String> cursor, int limit) {
        return unit.call(workspace -> {
            Selection<JournalEntry> selection = Selection.of(JournalTable.TYPE)
                    .where(query.condition())
                    .orderBy(JournalTable.AT.descending())
                    .limit(limit);
            Page<JournalEntry> page = Page.read(workspace.store(), selection, cursor);
            return new Page<>(readable(workspace, page.items()), page.next());
        });
    }

    private static List<HistoryItem> readable(Workspace workspace, List<JournalEntry> entries) {
        Audience audience = Audience.of(
                workspace, entries.stream().map(JournalEntry::subject).toList());
        return entries.stream().flatMap(entry -> audience.item(entry).stream()).toList();
    }

    @Override
    public <E extends Entity<E>> Optional<E> recordAt(EntityType<E> type, Id<E> id, Instant at) {
        return unit.call(workspace -> {
            RecordRef record = RecordRef.of(type.kind(), id);
            Audience audience = Audience.of(workspace, Set.of(record));
            if (!audience.mayRead(record)) {
                throw new NotFound(type.kind(), id);
            }
            StorageSession store = workspace.store();
            Optional<E> present = store.get(type, id);
            Optional<JournalEntry> then = store
                    .find(entriesOf(record)
                            .where(JournalTable.AT.atMost(at))
                            .orderBy(JournalTable.SUBJECT_VERSION.descending())
                            .limit(1))
                    .stream()
                    .findFirst();
            if (then.isEmpty()) {
                return Optional.empty();
            }
            RecordState<E> state = present.map(value -> RecordState.of(type, value))
                    .orElseGet(() -> RecordState.deleted(type, id.uuid()));
            boolean isUndone = undoSince(store, record, then.get().subjectVersion(), state);
            return isUndone || present.isPresent()
                    ? Optional.of(audience.shown(type, state.record()))
                    : Optional.empty();
        });
    }

    private static boolean undoSince(StorageSession store, RecordRef record, long version, RecordState<?> state) {
        Selection<JournalEntry> since = entriesOf(record)
                .where(JournalTable.SUBJECT_VERSION.above(version))
                .orderBy(JournalTable.SUBJECT_VERSION.descending());
        Iterator<JournalEntry> entries = store.stream(since, PAGE).iterator();
        boolean isUndone = entries.hasNext();
        while (entries.hasNext()) {
            state.undo(entries.next());
        }
        return isUndone;
    }

    @Override
    public Optional<Event> readEvent(JournalEntry entry) {
        return unit.call(workspace -> workspace.offers(EventTypes.class).get(0).read(entry));
    }

    @Override
    public Verification verify(RecordRef record) {
        return unit.call(workspace -> {
            StorageSession store = workspace.store();
            ChainCheck check = new ChainCheck();
            Iterator<JournalEntry> entries = store.stream(
                            entriesOf(record).orderBy(JournalTable.SUBJECT_VERSION.ascending()), PAGE)
                    .iterator();
            while (entries.hasNext()) {
                Optional<Reason> reason = check.next(entries.next());
                if (reason.isPresent()) {
                    return Verification.broken(check.version(), record + " " + check.version(), reason.get());
                }
            }
            long present = workspace
                    .catalogue()
                    .find(record.kind())
                    .map(type -> version(store, type, record))
                    .orElse(0L);
            return present > check.version()
                    ? Verification.broken(check.version(), record + " " + present, Reason.RECORD_AHEAD)
                    : Verification.intact(check.version());
        });
    }

    private static <E extends Entity<E>> long version(StorageSession store, EntityType<E> type, RecordRef record) {
        return store.get(type, record.<E>idOf()).map(Entity::version).orElse(0L);
    }

    @Override
    public long erase(List<RecordRef> records) {
        return unit.call(workspace -> {
            workspace.forget(records);
            long emptied = 0;
            for (RecordRef record : records) {
                emptied += empty(workspace.store(), record);
            }
            return emptied;
        });
    }

    private static long empty(StorageSession store, RecordRef record) {
        Selection<JournalEntry> full = entriesOf(record)
                .where(JournalTable.SALT.isPresent())
                .orderBy(JournalTable.SUBJECT_VERSION.ascending())
                .limit(PAGE);
        long emptied = 0;
        for (List<JournalEntry> some = store.find(full); !some.isEmpty(); some = store.find(full)) {
            store.updateAll(
                    JournalTable.TYPE, some.stream().map(Audience::emptied).toList());
            emptied += some.size();
        }
        return emptied;
    }

    @Override
    public Optional<JournalSeal> seal() {
        boolean isFound = true;
        while (isFound) {
            isFound = unit.call(
                    workspace -> new Sealing(workspace.store()).next(workspace).isPresent());
        }
        return unit.call(workspace -> new Sealing(workspace.store()).last());
    }

    @Override
    public Verification verifySeals() {
        long entries = 0;
        String previous = EntryWriter.BEGINNING;
        long last = unit.call(workspace ->
                new Sealing(workspace.store()).last().map(JournalSeal::number).orElse(0L));
        for (long number = 1; number <= last; number++) {
            long asked = number;
            String before = previous;
            Optional<JournalSeal> seal = unit.call(workspace -> new Sealing(workspace.store()).seal(asked));
            if (seal.isEmpty()) {
                return Verification.broken(entries, Long.toString(number), Reason.SEAL_BROKEN);
            }
            Optional<Verification.Break> found =
                    unit.call(workspace -> new Sealing(workspace.store()).check(before, seal.get()));
            if (found.isPresent()) {
                return new Verification(entries, found);
            }
            entries += seal.get().count();
            previous = seal.get().digest();
        }
        return Verification.intact(entries);
    }
}
