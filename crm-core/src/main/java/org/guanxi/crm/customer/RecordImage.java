package org.guanxi.crm.customer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.guanxi.crm.common.Json;
import org.guanxi.crm.storage.Attribute;
import org.guanxi.crm.storage.Column;
import org.guanxi.crm.storage.CustomValues;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A record's attributes as texts by name, one by one to be compared and put back; absent ones are left out. Custom fields are called
 * {@code custom.} and their id. Pure.
 */
final class RecordImage {

    private static final String CUSTOM = "custom.";

    private RecordImage() {}

    /** The image of a record. */
    static <E extends Entity<E>> Map<String, String> of(EntityType<E> type, E record) {
        Map<String, String> image = new LinkedHashMap<>();
        @Nullable Object[] row = type.encode(record);
        Map<String, String> parts = parts(type, row);
        for (Attribute<E, ?> attribute : type.attributes()) {
            String part = attribute.columns().isEmpty() ? parts.get(attribute.name()) : columns(type, attribute, row);
            if (part != null) {
                image.put(attribute.name(), part);
            }
        }
        for (CustomValues.Value value : type.custom(record).all()) {
            List<String> values = value.values().stream().map(Object::toString).toList();
            image.put(CUSTOM + value.field(), Json.write(new Custom(value.kind(), value.isUnique(), values)));
        }
        return image;
    }

    private record Custom(Kind kind, boolean isUnique, List<String> values) {
        CustomValues.Value of(UUID field) {
            List<Object> decoded = new ArrayList<>();
            values.forEach(value -> decoded.add(kind.parse(value)));
            return new CustomValues.Value(field, kind, decoded, isUnique);
        }
    }

    private static Map<String, String> parts(EntityType<?> type, @Nullable Object[] row) {
        boolean hasParts = type.columns().get(row.length - 1).kind() == Kind.JSON;
        String json = hasParts ? (String) row[row.length - 1] : null;
        return json == null ? Map.of() : Json.parts(json);
    }

    private static <E extends Entity<E>> @Nullable String columns(
            EntityType<E> type, Attribute<E, ?> attribute, @Nullable Object[] row) {
        List<String> texts = new ArrayList<>();
        for (Column column : attribute.columns()) {
            Object value = row[type.columns().indexOf(column)];
            if (value == null) {
                return null;
            }
            texts.add(value.toString());
        }
        return texts.size() == 1 ? texts.get(0) : Json.write(texts);
    }

    /** The record with these attributes as told, or absent where empty, and all else the same. */
    static <E extends Entity<E>> E with(EntityType<E> type, E record, Map<String, Optional<String>> changes) {
        @Nullable Object[] row = type.encode(record);
        Map<String, String> parts = new LinkedHashMap<>(parts(type, row));
        CustomValues custom = type.custom(record);
        for (Map.Entry<String, Optional<String>> change : changes.entrySet()) {
            String name = change.getKey();
            Optional<String> text = change.getValue();
            if (name.startsWith(CUSTOM)) {
                custom = custom(custom, UUID.fromString(name.substring(CUSTOM.length())), text);
                continue;
            }
            Attribute<E, ?> attribute = type.attribute(name).orElseThrow();
            if (attribute.columns().isEmpty()) {
                text.ifPresentOrElse(json -> parts.put(name, json), () -> parts.remove(name));
            } else {
                set(type, attribute, text, row);
            }
        }
        if (type.columns().get(row.length - 1).kind() == Kind.JSON) {
            row[row.length - 1] = parts.isEmpty() ? null : json(parts);
        }
        return type.decode(row, custom);
    }

    private static CustomValues custom(CustomValues values, UUID field, Optional<String> text) {
        return text.map(json -> values.with(Json.read(json, Custom.class).of(field)))
                .orElseGet(() -> values.without(field));
    }

    private static <E extends Entity<E>> void set(
            EntityType<E> type, Attribute<E, ?> attribute, Optional<String> text, @Nullable Object[] row) {
        List<Column> columns = attribute.columns();
        List<String> texts = text.isPresent() && columns.size() > 1
                ? Json.readList(text.get(), String.class)
                : text.map(List::of).orElse(List.of());
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            row[type.columns().indexOf(column)] =
                    texts.isEmpty() ? null : column.kind().parse(texts.get(i));
        }
    }

    private static String json(Map<String, String> parts) {
        StringBuilder json = new StringBuilder("{");
        parts.forEach((name, part) -> json.append(json.length() == 1 ? "" : ",")
                .append(Json.write(name))
                .append(':')
                .append(part));
        return json.append('}').toString();
    }

    /** A new record of this image. */
    static <E extends Entity<E>> E create(EntityType<E> type, UUID id, Map<String, String> image) {
        @Nullable Object[] row = new Object[type.columns().size()];
        row[0] = id;
        row[1] = 0L;
        Map<String, String> parts = new LinkedHashMap<>();
        CustomValues custom = CustomValues.NONE;
        for (Map.Entry<String, String> each : image.entrySet()) {
            if (each.getKey().startsWith(CUSTOM)) {
                UUID field = UUID.fromString(each.getKey().substring(CUSTOM.length()));
                custom = custom(custom, field, Optional.of(each.getValue()));
                continue;
            }
            Attribute<E, ?> attribute = type.attribute(each.getKey()).orElseThrow();
            if (attribute.columns().isEmpty()) {
                parts.put(attribute.name(), each.getValue());
            } else {
                set(type, attribute, Optional.of(each.getValue()), row);
            }
        }
        if (!parts.isEmpty()) {
            row[row.length - 1] = json(parts);
        }
        return type.decode(row, custom);
    }

    /** The attributes in which two images differ, with their texts before and after. */
    static Map<String, List<Optional<String>>> differences(Map<String, String> before, Map<String, String> after) {
        Map<String, List<Optional<String>>> differences = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(before.keySet());
        after.keySet().stream().filter(name -> !before.containsKey(name)).forEach(names::add);
        for (String name : names) {
            if (!Objects.equals(before.get(name), after.get(name))) {
                differences.put(
                        name, List.of(Optional.ofNullable(before.get(name)), Optional.ofNullable(after.get(name))));
            }
        }
        return differences;
    }
}
