package org.guanxi.crm.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.IdGenerator;
import org.guanxi.crm.common.Json;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.event.Event;
import org.guanxi.crm.event.EventName;
import org.guanxi.crm.storage.Attribute;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.CustomValues;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.StorageSession;
import org.jspecify.annotations.Nullable;

/**
 * Collects the entries of one command and writes them at its end: the only way into the journal. For one transaction.
 */
public final class EntryWriter {

    /** What comes before the first entry of a record. */
    static final String BEGINNING = "";

    private final StorageSession store;
    private final IdGenerator ids;
    private final RandomGenerator random;
    private final List<Pending> pending = new ArrayList<>();
    private final Set<RecordRef> forgotten = new HashSet<>();

    /** Writes to this store. */
    public EntryWriter(StorageSession store, IdGenerator ids, RandomGenerator random) {
        this.store = store;
        this.ids = ids;
        this.random = random;
    }

    /**
     * Who does what, when and why.
     *
     * @param command the id that all entries of the command share
     */
    public record Command(UUID command, Instant at, ActorId actor, Optional<String> reason) {}

    private record Pending(
            Command command,
            RecordRef subject,
            long version,
            Event event,
            @Nullable String before,
            @Nullable String after) {}

    /**
     * Notes a change.
     *
     * @param before the record as it was; null if it is new
     * @param after the record as it is stored now; null if it is deleted
     */
    public <E extends Entity<E>> void note(
            Command command, EntityType<E> type, @Nullable E before, @Nullable E after, Event event) {
        E present = Objects.requireNonNull(after == null ? before : after, "a change is of something");
        long version = after == null ? present.version() + 1 : after.version();
        Map<String, Object> was = new TreeMap<>();
        Map<String, Object> is = new TreeMap<>();
        differences(type, before, after, was, is);
        pending.add(new Pending(
                command,
                RecordRef.of(type.kind(), present.id()),
                version,
                event,
                before == null ? null : Json.write(was),
                after == null ? null : Json.write(is)));
    }

    private static <E extends Entity<E>> void differences(
            EntityType<E> type,
            @Nullable E before,
            @Nullable E after,
            Map<String, Object> was,
            Map<String, Object> is) {
        boolean isFlat = before != null && after != null && type.hasSameNested(before, after);
        @Nullable Object[] old = encoded(type, before, isFlat);
        @Nullable Object[] now = encoded(type, after, isFlat);
        int first = 2;
        for (Attribute<E, ?> attribute : type.attributes()) {
            int next = first + attribute.columns().size();
            if (!Arrays.equals(old, first, next, now, first, next)) {
                put(type, first, next, old, was);
                put(type, first, next, now, is);
            }
            first = next;
        }
        if (!Arrays.equals(old, first, old.length, now, first, now.length)) {
            put(type, first, old.length, old, was);
            put(type, first, now.length, now, is);
        }
        CustomValues oldCustom = before == null ? CustomValues.NONE : type.custom(before);
        CustomValues newCustom = after == null ? CustomValues.NONE : type.custom(after);
        if (!oldCustom.equals(newCustom)) {
            custom(oldCustom, newCustom, was);
            custom(newCustom, oldCustom, is);
        }
    }

    private static <E extends Entity<E>> @Nullable Object[] encoded(
            EntityType<E> type, @Nullable E entity, boolean isFlat) {
        if (entity == null) {
            return new Object[type.columns().size()];
        }
        return isFlat ? type.encodeColumns(entity) : type.encode(entity);
    }

    private static void custom(CustomValues values, CustomValues others, Map<String, Object> changed) {
        for (CustomValues.Value value : values.all()) {
            if (!value.values().equals(others.values(value.field()))) {
                changed.put(RecordState.CUSTOM + value.field(), RecordState.custom(value));
            }
        }
    }

    /** An attribute that changed is told whole: an amount with its currency, a link with its kind. */
    private static void put(
            EntityType<?> type, int from, int until, @Nullable Object[] row, Map<String, Object> values) {
        for (int i = from; i < until; i++) {
            Object value = row[i];
            if (value != null) {
                values.put(type.columns().get(i).name(), value);
            }
        }
    }

    /** Leaves out of what is written from now on how these records were before. */
    public void forget(Collection<RecordRef> subjects) {
        forgotten.addAll(subjects);
    }

    /** How many changes are noted and not yet written. */
    public int size() {
        return pending.size();
    }

    /** Forgets the changes noted since there were so many: what made them was undone. */
    public void forgetFrom(int size) {
        pending.subList(size, pending.size()).clear();
    }

    /** Writes what was noted since the last time; answers it in order. */
    public List<JournalEntry> write() {
        if (pending.isEmpty()) {
            return List.of();
        }
        Map<RecordRef, String> heads = heads();
        List<JournalEntry> entries = new ArrayList<>();
        for (Pending each : pending) {
            JournalEntry entry = entry(each, heads.getOrDefault(each.subject(), BEGINNING));
            heads.put(each.subject(), entry.chain());
            entries.add(entry);
        }
        pending.clear();
        return store.insertAll(JournalTable.TYPE, entries);
    }

    private Map<RecordRef, String> heads() {
        Map<Long, Map<UUID, RecordRef>> previous = new TreeMap<>();
        Map<RecordRef, String> heads = new HashMap<>();
        for (Pending each : pending) {
            if (each.version() > 1 && heads.putIfAbsent(each.subject(), BEGINNING) == null) {
                previous.computeIfAbsent(each.version() - 1, version -> new HashMap<>())
                        .put(each.subject().id(), each.subject());
            }
        }
        previous.forEach((version, subjects) -> readHeads(version, new ArrayList<>(subjects.keySet()), heads));
        return heads;
    }

    private void readHeads(long version, List<UUID> subjects, Map<RecordRef, String> heads) {
        for (int from = 0; from < subjects.size(); from += Selection.MAXIMUM_LIMIT) {
            List<UUID> some = subjects.subList(from, Math.min(subjects.size(), from + Selection.MAXIMUM_LIMIT));
            Condition<JournalEntry> where = JournalTable.SUBJECT_VERSION
                    .is(version)
                    .and(
                            some.size() == 1
                                    ? JournalTable.SUBJECT.recordId().is(some.get(0))
                                    : JournalTable.SUBJECT.recordId().in(some));
            store.find(Selection.of(JournalTable.TYPE).where(where).limit(Selection.MAXIMUM_LIMIT))
                    .forEach(entry -> heads.put(entry.subject(), entry.chain()));
        }
    }

    private JournalEntry entry(Pending change, String previous) {
        EventName name = change.event().getClass().getAnnotation(EventName.class);
        if (name == null) {
            throw new IllegalArgumentException(change.event().getClass() + " has no EventName");
        }
        byte[] salt = new byte[12];
        random.nextBytes(salt);
        String salted = Base64.getUrlEncoder().withoutPadding().encodeToString(salt);
        String payload = Json.write(change.event());
        String before = forgotten.contains(change.subject()) ? null : change.before();
        JournalEntry entry = JournalEntry.builder()
                .id(Id.of(ids.next()))
                .command(change.command().command())
                .subject(change.subject())
                .subjectVersion(change.version())
                .at(change.command().at())
                .actor(change.command().actor())
                .reason(change.command().reason())
                .event(name.value())
                .eventVersion(name.version())
                .payload(payload)
                .before(Optional.ofNullable(before))
                .after(Optional.ofNullable(change.after()))
                .salt(salted)
                .digest(digest(salted, payload, before, change.after()))
                .chain(BEGINNING)
                .build();
        return JournalEntry.builder().from(entry).chain(chain(previous, entry)).build();
    }

    /** The digest of what an erasure takes away. */
    static String digest(String salt, String payload, @Nullable String before, @Nullable String after) {
        return sha256(salt, payload, before, after);
    }

    /** The digest of what remains for ever, and of the chain before it. */
    static String chain(String previous, JournalEntry entry) {
        return sha256(
                previous,
                entry.command().toString(),
                entry.subject().kind(),
                entry.subject().id().toString(),
                Long.toString(entry.subjectVersion()),
                entry.at().toString(),
                entry.actor().value(),
                entry.reason().orElse(null),
                entry.event(),
                Integer.toString(entry.eventVersion()),
                entry.digest());
    }

    static String sha256(@Nullable String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_8);
                digest.update((part == null ? "-" : Integer.toString(bytes.length)).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) ':');
                digest.update(bytes);
            }
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
