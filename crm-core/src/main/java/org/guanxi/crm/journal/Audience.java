package org.guanxi.crm.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Attribute;
import org.guanxi.crm.storage.CustomAttributes;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Selection;

/** Which records' history the caller may read, and without what: two reads per kind, however many records. */
final class Audience {

    private final Workspace workspace;
    private final Map<RecordRef, Set<String>> withheld = new HashMap<>();

    private Audience(Workspace workspace) {
        this.workspace = workspace;
    }

    static Audience of(Workspace workspace, Collection<RecordRef> records) {
        Audience audience = new Audience(workspace);
        Map<String, Set<UUID>> byKind = new LinkedHashMap<>();
        records.forEach(record -> byKind.computeIfAbsent(record.kind(), kind -> new LinkedHashSet<>())
                .add(record.id()));
        byKind.forEach((kind, ids) -> workspace.catalogue().find(kind).ifPresent(type -> audience.add(type, ids)));
        return audience;
    }

    private <E extends Entity<E>> void add(EntityType<E> type, Set<UUID> ids) {
        List<Id<E>> asked = ids.stream().<Id<E>>map(Id::of).toList();
        Set<UUID> there = new LinkedHashSet<>();
        workspace
                .store()
                .getAll(type, asked)
                .forEach(each -> there.add(each.id().uuid()));
        for (E seen : workspace.getAll(type, asked)) {
            withheld.put(RecordRef.of(type.kind(), seen.id()), type.masked(seen));
        }
        List<UUID> gone = new ArrayList<>(ids);
        gone.removeAll(there);
        if (!gone.isEmpty()) {
            addDeleted(type, gone);
        }
    }

    private <E extends Entity<E>> void addDeleted(EntityType<E> type, List<UUID> ids) {
        workspace
                .store()
                .find(Selection.of(JournalTable.TYPE)
                        .where(JournalTable.SUBJECT.recordId().in(ids))
                        .where(JournalTable.SUBJECT.recordKind().is(type.kind()))
                        .where(JournalTable.AFTER.isAbsent())
                        .where(JournalTable.BEFORE.isPresent())
                        .limit(Selection.MAXIMUM_LIMIT))
                .forEach(deletion -> workspace
                        .asSeen(type, RecordState.beforeDeletion(type, deletion))
                        .ifPresent(seen -> withheld.put(deletion.subject(), type.masked(seen))));
    }

    boolean mayRead(RecordRef record) {
        return withheld.containsKey(record);
    }

    /** Another day's value of a record, without what is withheld. */
    <E extends Entity<E>> E shown(EntityType<E> type, E record) {
        Set<Attribute<E, ?>> attributes = new LinkedHashSet<>();
        withheld.getOrDefault(RecordRef.of(type.kind(), record.id()), Set.of())
                .forEach(name -> attribute(type, name).ifPresent(attributes::add));
        return type.withheld(record, attributes);
    }

    private static <E extends Entity<E>> Optional<Attribute<E, ?>> attribute(EntityType<E> type, String name) {
        return name.startsWith(RecordState.CUSTOM)
                ? Optional.of(CustomAttributes.text(type, UUID.fromString(name.substring(RecordState.CUSTOM.length()))))
                : type.attribute(name);
    }

    /** The entry as the caller may see it; empty if not at all. */
    Optional<HistoryItem> item(JournalEntry entry) {
        Set<String> names = withheld.get(entry.subject());
        if (names == null) {
            return Optional.empty();
        }
        EntityType<?> type = workspace.catalogue().type(entry.subject().kind());
        List<Change> changes = Changes.of(type, entry, names);
        return Optional.of(new HistoryItem(names.isEmpty() ? entry : emptied(entry), changes));
    }

    /** The entry without the values it tells. */
    static JournalEntry emptied(JournalEntry entry) {
        return JournalEntry.builder()
                .from(entry)
                .payload(Optional.empty())
                .before(Optional.empty())
                .after(Optional.empty())
                .salt(Optional.empty())
                .build();
    }
}
