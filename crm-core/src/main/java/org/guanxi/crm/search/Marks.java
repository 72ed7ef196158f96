package org.guanxi.crm.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.error.NotFound;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Selection;

/** The caller's own marks: at most so many of each sort, the oldest go first. */
final class Marks {

    private final Workspace workspace;
    private final Mark.Sort sort;
    private final int most;

    Marks(Workspace workspace, Mark.Sort sort, int most) {
        this.workspace = workspace;
        this.sort = sort;
        this.most = most;
    }

    void add(RecordRef record) {
        if (readable(List.of(record)).isEmpty()) {
            throw new NotFound(record.kind(), record.idOf());
        }
        List<Mark> all = all();
        Mark.Builder mark = Mark.builder();
        mark.actor(workspace.actor()).sort(sort).record(record).at(workspace.now());
        for (Mark each : all) {
            if (each.record().equals(record)) {
                workspace
                        .store()
                        .update(
                                MarkTable.TYPE,
                                mark.id(each.id()).version(each.version()).build());
                return;
            }
        }
        workspace.store().insert(MarkTable.TYPE, mark.id(workspace.newId()).build());
        if (all.size() >= most) {
            workspace.store().deleteAll(MarkTable.TYPE, all.subList(most - 1, all.size()));
        }
    }

    void remove(RecordRef record) {
        List<Mark> these =
                all().stream().filter(mark -> mark.record().equals(record)).toList();
        if (!these.isEmpty()) {
            workspace.store().deleteAll(MarkTable.TYPE, these);
        }
    }

    /** The records that the caller may still read, the latest mark first. */
    List<RecordRef> records() {
        Set<RecordRef> marked = new LinkedHashSet<>();
        all().forEach(mark -> marked.add(mark.record()));
        Set<RecordRef> readable = readable(marked);
        return marked.stream().filter(readable::contains).toList();
    }

    private List<Mark> all() {
        Condition<Mark> own = MarkTable.ACTOR.is(workspace.actor()).and(MarkTable.SORT.is(sort));
        return workspace
                .store()
                .find(Selection.of(MarkTable.TYPE)
                        .where(own)
                        .orderBy(MarkTable.AT.descending())
                        .limit(Selection.MAXIMUM_LIMIT));
    }

    private Set<RecordRef> readable(Iterable<RecordRef> records) {
        Map<String, List<RecordRef>> byKind = new LinkedHashMap<>();
        records.forEach(record ->
                byKind.computeIfAbsent(record.kind(), kind -> new ArrayList<>()).add(record));
        Set<RecordRef> readable = new HashSet<>();
        byKind.forEach((kind, some) ->
                workspace.catalogue().find(kind).ifPresent(type -> readable.addAll(readable(type, some))));
        return readable;
    }

    private <E extends Entity<E>> List<RecordRef> readable(EntityType<E> type, List<RecordRef> records) {
        List<Id<E>> ids = records.stream().<Id<E>>map(RecordRef::idOf).toList();
        return workspace.getAll(type, ids).stream()
                .map(record -> RecordRef.of(type.kind(), record.id()))
                .toList();
    }
}
