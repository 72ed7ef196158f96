package org.guanxi.crm.customfield;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.internal.RecordRule;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.CustomValues;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.jspecify.annotations.Nullable;

/** Holds every write of every kind to its custom fields. */
final class CustomFieldRule implements RecordRule {

    @Override
    public <E extends Entity<E>> List<E> beforeWrite(
            Workspace workspace, EntityType<E> type, List<@Nullable E> before, List<E> after, Problems problems) {
        if (!type.hasCustomFields()) {
            return after;
        }
        KnownFields known = KnownFields.of(workspace);
        if (known.areNone(workspace, type.kind())
                && after.stream().allMatch(record -> type.custom(record).isEmpty())) {
            return after;
        }
        FieldRules<E> rules = known.rules(workspace, type);
        Set<FieldRules.Named> named = new LinkedHashSet<>();
        List<E> completed = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            E record = after.get(i);
            String prefix = after.size() == 1 ? "" : "[" + i + "].";
            CustomValues values = rules.complete(before.get(i), record, prefix, named, problems);
            completed.add(values.equals(type.custom(record)) ? record : type.withCustom(record, values));
        }
        checkNamed(workspace, type.kind(), named, problems);
        return completed;
    }

    private static void checkNamed(Workspace workspace, String kind, Set<FieldRules.Named> named, Problems problems) {
        Map<String, Set<UUID>> byKind = new LinkedHashMap<>();
        named.forEach(each -> byKind.computeIfAbsent(each.kind(), key -> new LinkedHashSet<>())
                .add(each.id()));
        byKind.forEach((target, ids) -> {
            Optional<EntityType<?>> type = workspace.catalogue().find(target);
            Set<UUID> there = type.isPresent() ? there(workspace, type.get(), ids) : Set.of();
            for (FieldRules.Named each : named) {
                if (each.kind().equals(target) && !there.contains(each.id())) {
                    problems.add(
                            each.path(),
                            "reference.missing",
                            "kind",
                            kind,
                            "attribute",
                            each.path(),
                            "target",
                            target,
                            "id",
                            each.id());
                }
            }
        });
    }

    private static <T extends Entity<T>> Set<UUID> there(Workspace workspace, EntityType<T> type, Set<UUID> ids) {
        Set<UUID> there = new HashSet<>();
        List<Id<T>> asked = ids.stream().<Id<T>>map(Id::of).toList();
        workspace
                .store()
                .getAll(type, asked)
                .forEach(record -> there.add(record.id().uuid()));
        return there;
    }
}
