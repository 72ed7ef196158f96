package org.guanxi.crm.customfield;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guanxi.crm.internal.RunTimeAttributes;
import org.guanxi.crm.internal.RunTimeAttributes.Guarded;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Selection;

/** The definitions that one transaction has read: one bounded read for each kind, however many records are written. */
final class KnownFields {

    /** Which fields are for some roles only. */
    static final RunTimeAttributes GUARDED =
            (workspace, kind) -> KnownFields.of(workspace).guarded(workspace, kind);

    private final Map<String, List<CustomField>> definitions = new HashMap<>();
    private final Map<String, List<Guarded>> guarded = new HashMap<>();
    private final Map<String, FieldRules<?>> byKind = new HashMap<>();

    static KnownFields of(Workspace workspace) {
        return workspace.remembered(KnownFields.class, KnownFields::new);
    }

    /** Whether the kind has no custom fields: to work out what they demand costs more than to look. */
    boolean areNone(Workspace workspace, String kind) {
        return definitions(workspace, kind).isEmpty();
    }

    private List<Guarded> guarded(Workspace workspace, String kind) {
        List<Guarded> known = guarded.get(kind);
        if (known == null) {
            known = definitions(workspace, kind).stream()
                    .filter(field -> !field.definition().seenBy().isEmpty()
                            || !field.definition().changedBy().isEmpty())
                    .map(KnownFields::guarded)
                    .toList();
            guarded.put(kind, known);
        }
        return known;
    }

    private static Guarded guarded(CustomField field) {
        return new Guarded(
                field.path(),
                FieldText.ids(field),
                Set.copyOf(field.definition().seenBy()),
                Set.copyOf(field.definition().changedBy()));
    }

    private List<CustomField> definitions(Workspace workspace, String kind) {
        List<CustomField> known = definitions.get(kind);
        if (known == null) {
            known = read(workspace, kind);
            definitions.put(kind, known);
        }
        return known;
    }

    @SuppressWarnings("unchecked") // kept under the kind of its own type
    <E extends Entity<E>> FieldRules<E> rules(Workspace workspace, EntityType<E> type) {
        FieldRules<?> known = byKind.get(type.kind());
        if (known == null) {
            known = new FieldRules<>(type, definitions(workspace, type.kind()));
            byKind.put(type.kind(), known);
        }
        return (FieldRules<E>) known;
    }

    static List<CustomField> read(Workspace workspace, String kind) {
        return workspace
                .store()
                .find(Selection.of(CustomFieldTable.TYPE)
                        .where(CustomFieldTable.RECORD_KIND.is(kind))
                        .limit(Selection.MAXIMUM_LIMIT));
    }

    void forget(String kind) {
        definitions.remove(kind);
        guarded.remove(kind);
        byKind.remove(kind);
    }
}
