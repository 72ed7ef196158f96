package org.guanxi.crm.customfield;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.Json;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.CustomValues;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Page;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.timer.DueItem;
import org.guanxi.crm.timer.DueTask;
import org.guanxi.crm.timer.TimerService;

/**
 * Computes a new or changed formula for the records that are there already: as due work, one page in each item, which schedules the
 * next. A record is written only if a value of it changes.
 */
final class Recomputation {

    static final DueTask TASK = new DueTask("customfield.compute", Recomputation::go);

    private static final int PAGE = 1000;

    private Recomputation() {}

    /** Where it stands; the payload of the due item. */
    record Position(String field, Optional<String> cursor, long done, long total) {}

    /** Begins anew for this field, if it has a formula. */
    static void begin(Workspace workspace, CustomField field) {
        if (field.definition().type() != FieldType.FORMULA) {
            return;
        }
        EntityType<?> type = workspace.catalogue().type(field.recordKind());
        long total = count(workspace, type);
        if (total > 0) {
            schedule(workspace, new Position(field.id().toString(), Optional.empty(), 0, total));
        }
    }

    private static <E extends Entity<E>> long count(Workspace workspace, EntityType<E> type) {
        return workspace.store().count(type, Condition.all());
    }

    private static String key(Id<CustomField> field) {
        return TASK.name() + "/" + field;
    }

    private static void schedule(Workspace workspace, Position position) {
        workspace
                .service(TimerService.class)
                .schedule(
                        key(Id.parse(position.field())),
                        workspace.now(),
                        TASK.name(),
                        Optional.of(Json.write(position)));
    }

    static Optional<FormulaProgress> progress(Workspace workspace, CustomField field) {
        return workspace
                .service(TimerService.class)
                .scheduled(key(field.id()))
                .flatMap(item -> item.payloadAs(Position.class))
                .map(position -> new FormulaProgress(position.done(), position.total()));
    }

    private static void go(Workspace workspace, DueItem item) {
        Position position = item.payloadAs(Position.class).orElseThrow();
        workspace
                .lookFor(CustomFieldTable.TYPE, Id.<CustomField>parse(position.field()))
                .filter(field -> !field.isRetired())
                .ifPresent(field -> page(workspace, workspace.catalogue().type(field.recordKind()), field, position));
    }

    private static <E extends Entity<E>> void page(
            Workspace workspace, EntityType<E> type, CustomField field, Position position) {
        FieldRules<E> rules = KnownFields.of(workspace).rules(workspace, type);
        Page<E> page = workspace.page(Selection.of(type).limit(PAGE), position.cursor());
        List<Workspace.Change<E>> changes = new ArrayList<>();
        for (E record : page.items()) {
            CustomValues computed = rules.complete(record, record, "", new LinkedHashSet<>(), new Problems());
            if (!computed.equals(type.custom(record))) {
                changes.add(new Workspace.Change<>(
                        record,
                        type.withCustom(record, computed),
                        new CustomFieldEvent.Computed(field.id(), field.recordKind(), field.fieldKey())));
            }
        }
        workspace.updateAll(type, changes);
        if (page.next().isPresent()) {
            long done = position.done() + page.items().size();
            schedule(workspace, new Position(position.field(), page.next(), done, position.total()));
        }
    }
}
