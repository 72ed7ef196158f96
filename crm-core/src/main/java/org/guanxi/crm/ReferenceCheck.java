package org.guanxi.crm;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.storage.Catalogue;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.LinkAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.StorageSession;
import org.jspecify.annotations.Nullable;

/** Whether what records name is there and of the tenant: one read per kind that is newly named. */
final class ReferenceCheck {

    private final StorageSession store;
    private final Catalogue catalogue;
    private final Set<RecordRef> present;

    /** Those that are known to be there in this transaction are not read again. */
    ReferenceCheck(StorageSession store, Catalogue catalogue, Set<RecordRef> present) {
        this.store = store;
        this.catalogue = catalogue;
        this.present = present;
    }

    <E extends Entity<E>> void check(EntityType<E> type, List<@Nullable E> before, List<E> after, Problems problems) {
        Map<String, Map<UUID, Set<String>>> named = new LinkedHashMap<>();
        Set<UUID> own = new HashSet<>();
        after.forEach(each -> own.add(each.id().uuid()));
        for (int i = 0; i < after.size(); i++) {
            E was = before.get(i);
            E is = after.get(i);
            String row = after.size() == 1 ? "" : "[" + i + "].";
            for (ReferenceAttribute<E, ?> reference : type.references()) {
                note(reference, row, was, is, named);
            }
            for (LinkAttribute<E> link : type.links()) {
                Optional<RecordRef> now = link.read(is);
                if (now.isPresent() && !(was != null && link.read(was).equals(now))) {
                    named.computeIfAbsent(now.get().kind(), kind -> new LinkedHashMap<>())
                            .computeIfAbsent(now.get().id(), id -> new LinkedHashSet<>())
                            .add(row + link);
                }
            }
        }
        named.forEach((kind, ids) -> {
            if (kind.equals(type.kind())) {
                ids.keySet().removeAll(own);
            }
            ids.keySet().removeIf(id -> present.contains(new RecordRef(kind, id)));
            checkThere(type.kind(), kind, ids, problems);
        });
    }

    private <E extends Entity<E>, T extends Entity<T>> void note(
            ReferenceAttribute<E, T> reference,
            String row,
            @Nullable E was,
            E is,
            Map<String, Map<UUID, Set<String>>> named) {
        Optional<Id<T>> now = reference.read(is);
        if (now.isPresent() && !(was != null && reference.read(was).equals(now))) {
            String target = catalogue.type(reference.target()).kind();
            named.computeIfAbsent(target, kind -> new LinkedHashMap<>())
                    .computeIfAbsent(now.get().uuid(), id -> new LinkedHashSet<>())
                    .add(row + reference);
        }
    }

    private void checkThere(String source, String kind, Map<UUID, Set<String>> ids, Problems problems) {
        if (ids.isEmpty()) {
            return;
        }
        Optional<EntityType<?>> type = catalogue.find(kind);
        Set<UUID> found = new HashSet<>();
        if (type.isPresent()) {
            collect(type.get(), ids.keySet(), found);
        }
        ids.forEach((id, places) -> {
            if (!found.contains(id)) {
                places.forEach(place -> problems.add(
                        place, "reference.missing", "kind", source, "attribute", place, "target", kind, "id", id));
            }
        });
    }

    private <T extends Entity<T>> void collect(EntityType<T> type, Set<UUID> ids, Set<UUID> found) {
        List<Id<T>> asked = ids.stream().<Id<T>>map(Id::of).toList();
        store.getAll(type, asked).forEach(record -> found.add(record.id().uuid()));
    }
}
