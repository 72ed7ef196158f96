package org.guanxi.crm.search;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Field;
import org.guanxi.crm.storage.ScalarAttribute;

/** The names by which queries call the attributes of one kind: those of their columns, and those of the vocabulary. */
final class Names<E extends Entity<E>> {

    private final Map<String, ScalarAttribute<E, ?>> byName = new LinkedHashMap<>();

    Names(EntityType<E> type, Vocabulary vocabulary) {
        type.scalars().forEach(attribute -> byName.put(attribute.field().name(), attribute));
        byName.putAll(vocabulary.of(type));
    }

    Optional<ScalarAttribute<E, ?>> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The name of a field. */
    String of(Field<?> field) {
        for (Map.Entry<String, ScalarAttribute<E, ?>> each : byName.entrySet()) {
            if (each.getValue().field().equals(field)) {
                return each.getKey();
            }
        }
        return field.name();
    }
}
