package org.guanxi.crm.customfield;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.guanxi.crm.storage.Attribute;
import org.guanxi.crm.storage.CustomValues;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Field;
import org.guanxi.crm.storage.Kind;
import org.guanxi.crm.storage.ScalarAttribute;
import org.jspecify.annotations.Nullable;

/** What the names in the formulas of one kind stand for. Attributes that may be withheld have none: a formula would tell them. */
final class FormulaNames<E extends Entity<E>> {

    private static final String CUSTOM = "custom.";

    private final EntityType<E> type;
    private final Map<String, CustomField> custom = new HashMap<>();
    private @Nullable Map<String, Field<E>> stored;

    FormulaNames(EntityType<E> type, Collection<CustomField> fields) {
        this.type = type;
        fields.stream().filter(field -> !field.isRetired()).forEach(field -> custom.put(field.path(), field));
    }

    /** Looked for when the first name is asked for: most kinds have no formula. */
    private Map<String, Field<E>> stored() {
        Map<String, Field<E>> known = stored;
        if (known == null) {
            known = attributes();
            stored = known;
        }
        return known;
    }

    private Map<String, Field<E>> attributes() {
        Map<String, Field<E>> found = new HashMap<>();
        Set<String> withheld = new HashSet<>();
        for (Attribute<E, ?> attribute : type.maskable()) {
            attribute.columns().forEach(column -> withheld.add(column.name()));
        }
        for (ScalarAttribute<E, ?> attribute : type.scalars()) {
            Field<E> field = attribute.field();
            if (field.kind() != Kind.ID && !withheld.contains(field.name())) {
                found.put(field.name(), field);
            }
        }
        return found;
    }

    /** What kind of value the name stands for; empty if for nothing that a formula can read. */
    Optional<Kind> kind(String name) {
        if (!name.startsWith(CUSTOM)) {
            return Optional.ofNullable(stored().get(name)).map(Field::kind);
        }
        return Optional.ofNullable(custom.get(name))
                .map(field -> field.definition().valueType())
                .filter(held -> held != FieldType.REFERENCE && held != FieldType.CHOICES && held != FieldType.FORMULA)
                .map(FieldType::kind);
    }

    /** The encoded value of the name in this record with these custom values; null if absent. */
    @Nullable
    Object value(String name, E record, CustomValues values) {
        CustomField field = custom.get(name);
        if (field == null) {
            Field<E> attribute = stored().get(name);
            return attribute == null ? null : attribute.value(record);
        }
        List<Object> held = values.values(field.id().uuid());
        return held.isEmpty() ? null : held.get(0);
    }

    Formula formula(CustomField field) {
        return Formula.of(field.definition().formula().orElseThrow(), this::kind);
    }

    /**
     * The formula fields in an order in which each comes after those it reads.
     *
     * @param parsed the formulas by the path of their field
     * @param circle takes the paths of the fields that read one another in a circle
     */
    static List<String> inOrder(Map<String, Formula> parsed, Set<String> circle) {
        List<String> order = new ArrayList<>();
        Map<String, Formula> left = new TreeMap<>(parsed);
        boolean isMoving = true;
        while (isMoving) {
            List<String> ready = left.entrySet().stream()
                    .filter(each -> each.getValue().names().stream().noneMatch(left::containsKey))
                    .map(Map.Entry::getKey)
                    .toList();
            order.addAll(ready);
            ready.forEach(left::remove);
            isMoving = !ready.isEmpty();
        }
        circle.addAll(left.keySet());
        return order;
    }
}
