package org.guanxi.crm.customfield;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.storage.CustomValues;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * What the custom fields of one kind demand of a record that is written, and what they add to it: defaults and computed values.
 * Pure, for one transaction. A value that is not changed is not judged anew.
 */
final class FieldRules<E extends Entity<E>> {

    private final EntityType<E> type;
    private final List<CustomField> fields;
    private final Map<String, CustomField> byKey = new HashMap<>();
    private final Map<UUID, CustomField> byId = new HashMap<>();
    private final Map<String, FieldCheck> checks = new HashMap<>();
    private final Map<CustomField, Formula> formulas = new LinkedHashMap<>();
    private final FormulaNames<E> names;

    FieldRules(EntityType<E> type, List<CustomField> fields) {
        this.type = type;
        this.fields = List.copyOf(fields);
        for (CustomField field : fields) {
            byKey.put(field.fieldKey(), field);
            FieldText.ids(field).forEach(id -> byId.put(id, field));
        }
        this.names = new FormulaNames<>(type, fields);
        Map<String, Formula> parsed = new HashMap<>();
        Map<String, CustomField> byPath = new HashMap<>();
        for (CustomField field : fields) {
            if (!field.isRetired() && field.definition().type() == FieldType.FORMULA) {
                parsed.put(field.path(), names.formula(field));
                byPath.put(field.path(), field);
            }
        }
        FormulaNames.inOrder(parsed, new TreeSet<>()).forEach(path -> formulas.put(byPath.get(path), parsed.get(path)));
    }

    List<CustomField> fields() {
        return fields;
    }

    /** One record that a custom value newly names. */
    record Named(String kind, UUID id, String path) {}

    /**
     * The custom values to store.
     *
     * @param before the record as it was; null if it is new
     * @param after the record as it is to be stored
     * @param prefix put before the path of each problem
     * @param named takes the references to be looked up
     */
    CustomValues complete(@Nullable E before, E after, String prefix, Set<Named> named, Problems problems) {
        CustomValues was = before == null ? CustomValues.NONE : type.custom(before);
        CustomValues next = type.custom(after);
        checkKnown(next, was, prefix, problems);
        for (CustomField field : fields) {
            FieldType held = field.definition().type();
            if (!field.isRetired() && held != FieldType.FORMULA) {
                next = before == null ? withInitial(field, next) : next;
                checkField(field, before == null, was, next, prefix, named, problems);
                next = marked(field, next);
            }
        }
        for (Map.Entry<CustomField, Formula> formula : formulas.entrySet()) {
            next = computed(formula.getKey(), formula.getValue(), after, next);
        }
        return next;
    }

    private void checkKnown(CustomValues next, CustomValues was, String prefix, Problems problems) {
        for (CustomValues.Value value : next.all()) {
            CustomField field = byId.get(value.field());
            if (field == null) {
                problems.add(
                        prefix + "custom." + value.field(),
                        "customfield.unknown",
                        "kind",
                        type.kind(),
                        "field",
                        value.field());
            } else if (field.isRetired() && !value.values().equals(was.values(value.field()))) {
                problems.add(prefix + field.path(), "customfield.retired", "field", field.fieldKey());
            }
        }
    }

    private static CustomValues withInitial(CustomField field, CustomValues values) {
        CustomValues next = values;
        FieldDefinition definition = field.definition();
        if (definition.initial().isPresent() && isAbsent(field, values)) {
            Optional<Object> initial =
                    FieldText.parse(definition, definition.initial().get());
            for (CustomValues.Value each :
                    initial.map(value -> FieldText.encode(field, value)).orElse(List.of())) {
                next = next.with(each);
            }
        }
        return next;
    }

    private void checkField(
            CustomField field,
            boolean isNew,
            CustomValues was,
            CustomValues next,
            String prefix,
            Set<Named> named,
            Problems problems) {
        String path = prefix + field.path();
        FieldDefinition definition = field.definition();
        if (isAbsent(field, next)) {
            if (definition.isRequired() && (isNew || !isAbsent(field, was))) {
                problems.add(path, "customfield.required", "field", field.fieldKey());
            }
            return;
        }
        Optional<CustomField> controlling = definition.dependsOn().map(byKey::get);
        boolean isChanged = isNew
                || isChanged(field, was, next)
                || controlling.map(each -> isChanged(each, was, next)).orElse(false);
        if (!isChanged) {
            return;
        }
        Optional<Object> value = decoded(field, next);
        if (value.isEmpty()) {
            problems.add(
                    path,
                    "customfield.wrong-type",
                    "field",
                    field.fieldKey(),
                    "type",
                    definition.type(),
                    "given",
                    given(field, next));
            return;
        }
        Optional<String> chosen =
                controlling.flatMap(each -> FieldText.decode(each, next)).map(Object::toString);
        checks.computeIfAbsent(field.fieldKey(), key -> new FieldCheck(definition))
                .check(path, value.get(), chosen, problems);
        if (definition.type() == FieldType.REFERENCE) {
            UUID id = (UUID) next.values(field.id().uuid()).get(0);
            named.add(new Named(definition.target().orElseThrow(), id, path));
        }
    }

    /** The value, if what is there is of the field's type and count. */
    private static Optional<Object> decoded(CustomField field, CustomValues values) {
        FieldType held = field.definition().valueType();
        for (CustomValues.Value value : values.all()) {
            if (FieldText.ids(field).contains(value.field())) {
                boolean isAmount = value.field().equals(field.id().uuid());
                if (value.kind() != (isAmount ? held.kind() : FieldType.TEXT.kind())
                        || (value.values().size() > 1 && held != FieldType.CHOICES)) {
                    return Optional.empty();
                }
            }
        }
        try {
            return FieldText.decode(field, values);
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // a currency that is none
        }
    }

    private static String given(CustomField field, CustomValues values) {
        return values.all().stream()
                .filter(value -> FieldText.ids(field).contains(value.field()))
                .map(value -> value.values().size() + " " + value.kind())
                .findFirst()
                .orElse("");
    }

    /** The values with the mark that makes the store refuse a second record with the same one, or without it. */
    private static CustomValues marked(CustomField field, CustomValues values) {
        UUID id = field.id().uuid();
        boolean isUnique = field.definition().isUnique();
        for (CustomValues.Value value : values.all()) {
            if (value.field().equals(id) && value.isUnique() != isUnique) {
                return values.with(new CustomValues.Value(id, value.kind(), value.values(), isUnique));
            }
        }
        return values;
    }

    private CustomValues computed(CustomField field, Formula formula, E record, CustomValues values) {
        UUID id = field.id().uuid();
        Optional<Object> result = formula.evaluate(name -> names.value(name, record, values));
        return result.map(value -> values.with(new CustomValues.Value(id, formula.kind(), List.of(value), false)))
                .orElseGet(() -> values.without(id));
    }

    private static boolean isAbsent(CustomField field, CustomValues values) {
        return FieldText.ids(field).stream().allMatch(id -> values.values(id).isEmpty());
    }

    private static boolean isChanged(CustomField field, CustomValues was, CustomValues next) {
        return FieldText.ids(field).stream().anyMatch(id -> !was.values(id).equals(next.values(id)));
    }
}
