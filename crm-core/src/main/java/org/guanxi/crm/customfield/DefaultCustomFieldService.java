package org.guanxi.crm.customfield;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.internal.UnitOfWork;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Selection;

/** Applies what the rules of the area decide. */
final class DefaultCustomFieldService implements CustomFieldService {

    private final UnitOfWork unit;

    DefaultCustomFieldService(UnitOfWork unit) {
        this.unit = unit;
    }

    @Override
    public CustomField define(String kind, String key, FieldDefinition definition) {
        return unit.call(workspace -> {
            EntityType<?> type = able(workspace.catalogue().type(kind));
            List<CustomField> others = guarded(workspace, kind);
            CustomField.Builder draft = CustomField.builder();
            draft.id(workspace.newId()).recordKind(kind).fieldKey(key).definition(definition);
            CustomField field = check(workspace, type, others).checked(draft.build());
            if (others.size() >= MAXIMUM_FIELDS) {
                throw Refused.because("customfield.too-many", "kind", kind, "maximum", MAXIMUM_FIELDS);
            }
            KnownFields.of(workspace).forget(kind);
            Recomputation.begin(workspace, field);
            return workspace.insert(
                    CustomFieldTable.TYPE,
                    field,
                    new CustomFieldEvent.Defined(field.id(), kind, key, field.definition()));
        });
    }

    /**
     * The fields of the kind, held until the end of the transaction: two definitions at one instant cannot both be the last that is
     * allowed, nor close a circle. The first field is the guard, as fields are never deleted; of a kind without any there is nothing
     * to keep.
     */
    private static List<CustomField> guarded(Workspace workspace, String kind) {
        List<CustomField> present = KnownFields.read(workspace, kind);
        if (present.isEmpty()) {
            return present;
        }
        workspace.store().hold(CustomFieldTable.TYPE, List.of(present.get(0).id()));
        return KnownFields.read(workspace, kind);
    }

    @Override
    public CustomField change(CustomField field, FieldDefinition definition) {
        return unit.call(workspace -> {
            CustomField before = workspace.get(CustomFieldTable.TYPE, field.id());
            CustomField after = checked(workspace, changed(field, definition));
            refuseIncompatible(before, after.definition());
            if (after.definition().isUnique() && !before.definition().isUnique()) {
                refuseUnlessEmpty(workspace, workspace.catalogue().type(before.recordKind()), before);
            }
            KnownFields.of(workspace).forget(before.recordKind());
            if (!before.definition().formula().equals(after.definition().formula())) {
                Recomputation.begin(workspace, after);
            }
            return workspace.update(
                    CustomFieldTable.TYPE,
                    before.version() == field.version() ? before : field,
                    after,
                    new CustomFieldEvent.Changed(
                            field.id(), before.recordKind(), before.fieldKey(), after.definition()));
        });
    }

    private static CustomField changed(CustomField field, FieldDefinition definition) {
        return CustomField.builder().from(field).definition(definition).build();
    }

    private static CustomField checked(Workspace workspace, CustomField field) {
        List<CustomField> others = guarded(workspace, field.recordKind()).stream()
                .filter(other -> !other.id().equals(field.id()))
                .toList();
        EntityType<?> type = workspace.catalogue().type(field.recordKind());
        return check(workspace, type, others).checked(field);
    }

    private static <E extends Entity<E>> DefinitionCheck<E> check(
            Workspace workspace, EntityType<E> type, List<CustomField> others) {
        return new DefinitionCheck<>(type, workspace.catalogue(), others);
    }

    private static void refuseIncompatible(CustomField before, FieldDefinition after) {
        FieldDefinition was = before.definition();
        refuse(before, "type", was.type(), after.type());
        refuse(before, "target", was.target(), after.target());
        refuse(before, "result", was.result(), after.result());
        Set<String> removed = new HashSet<>();
        was.choices().forEach(choice -> removed.add(choice.code()));
        after.choices().forEach(choice -> removed.remove(choice.code()));
        if (!removed.isEmpty()) {
            throw Refused.because(
                    "customfield.choice-removed",
                    "field",
                    before.fieldKey(),
                    "choices",
                    removed.stream().sorted().toList());
        }
    }

    private static void refuse(CustomField field, String part, Object was, Object is) {
        if (!was.equals(is)) {
            throw Refused.because(
                    "customfield.incompatible", "field", field.fieldKey(), "part", part, "from", was, "to", is);
        }
    }

    private static <E extends Entity<E>> void refuseUnlessEmpty(
            Workspace workspace, EntityType<E> type, CustomField field) {
        CustomFields<E> fields = new CustomFields<>(type, List.of(field));
        boolean hasValues = !workspace
                .store()
                .find(Selection.of(type)
                        .where(fields.attribute(field.fieldKey()).isPresent())
                        .limit(1))
                .isEmpty();
        if (hasValues) {
            throw Refused.because("customfield.not-empty", "field", field.fieldKey(), "kind", field.recordKind());
        }
    }

    @Override
    public CustomField retire(Id<CustomField> id) {
        return unit.call(workspace -> {
            CustomField field = workspace.get(CustomFieldTable.TYPE, id);
            if (field.isRetired()) {
                return field;
            }
            List<String> users = users(
                    workspace.catalogue().type(field.recordKind()), field, guarded(workspace, field.recordKind()));
            if (!users.isEmpty()) {
                throw Refused.because("customfield.in-use", "field", field.fieldKey(), "users", users);
            }
            KnownFields.of(workspace).forget(field.recordKind());
            CustomField retired =
                    CustomField.builder().from(field).isRetired(true).build();
            return workspace.update(
                    CustomFieldTable.TYPE,
                    field,
                    retired,
                    new CustomFieldEvent.Retired(id, field.recordKind(), field.fieldKey()));
        });
    }

    /** The fields that need this one: formulas that read it and choices that depend on it. */
    private static <E extends Entity<E>> List<String> users(
            EntityType<E> type, CustomField field, List<CustomField> all) {
        FormulaNames<E> names = new FormulaNames<>(type, all);
        return all.stream()
                .filter(other -> !other.isRetired())
                .filter(other -> other.definition().dependsOn().equals(Optional.of(field.fieldKey()))
                        || (other.definition().formula().isPresent()
                                && names.formula(other).names().contains(field.path())))
                .map(CustomField::fieldKey)
                .toList();
    }

    @Override
    public CustomField restore(Id<CustomField> id) {
        return unit.call(workspace -> {
            CustomField field = workspace.get(CustomFieldTable.TYPE, id);
            if (!field.isRetired()) {
                return field;
            }
            CustomField restored = checked(
                    workspace,
                    CustomField.builder().from(field).isRetired(false).build());
            KnownFields.of(workspace).forget(field.recordKind());
            Recomputation.begin(workspace, restored);
            return workspace.update(
                    CustomFieldTable.TYPE,
                    field,
                    restored,
                    new CustomFieldEvent.Restored(id, field.recordKind(), field.fieldKey()));
        });
    }

    @Override
    public Optional<FormulaProgress> progress(Id<CustomField> id) {
        return unit.call(workspace -> Recomputation.progress(workspace, workspace.get(CustomFieldTable.TYPE, id)));
    }

    @Override
    public List<CustomField> list(String kind) {
        return unit.call(workspace -> workspace.find(Selection.of(CustomFieldTable.TYPE)
                .where(CustomFieldTable.RECORD_KIND.is(kind))
                .limit(Selection.MAXIMUM_LIMIT)));
    }

    @Override
    public <E extends Entity<E>> CustomFields<E> of(EntityType<E> type) {
        return unit.call(workspace -> {
            able(type);
            return new CustomFields<>(
                    type, KnownFields.of(workspace).rules(workspace, type).fields());
        });
    }

    private static <T extends EntityType<?>> T able(T type) {
        if (!type.hasCustomFields()) {
            throw Problems.one("kind", "customfield.kind-without", "kind", type.kind());
        }
        return type;
    }
}
