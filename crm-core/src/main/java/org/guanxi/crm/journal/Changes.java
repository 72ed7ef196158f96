package org.guanxi.crm.journal;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.guanxi.crm.common.Json;
import org.guanxi.crm.common.Money;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.storage.Attribute;
import org.guanxi.crm.storage.Column;
import org.guanxi.crm.storage.CustomValues;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.LinkAttribute;
import org.guanxi.crm.storage.MoneyAttribute;
import org.guanxi.crm.storage.NestedAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.jspecify.annotations.Nullable;

/** Reads what an entry tells of the attributes, for people and programs. Pure. */
final class Changes {

    private static final String PARTS = "parts";

    private Changes() {}

    /** The changes an entry tells, in the order in which the attributes were described, without those that are withheld. */
    static <E extends Entity<E>> List<Change> of(EntityType<E> type, JournalEntry entry, Set<String> withheld) {
        Map<String, Object> before = told(entry.before());
        Map<String, Object> after = told(entry.after());
        Map<String, String> partsBefore = parts(before);
        Map<String, String> partsAfter = parts(after);
        List<Change> changes = new ArrayList<>();
        for (Attribute<E, ?> attribute : type.attributes()) {
            Optional<Object> was = value(attribute, before, partsBefore);
            Optional<Object> is = value(attribute, after, partsAfter);
            if (!was.equals(is) && !withheld.contains(attribute.name())) {
                changes.add(new Change(attribute.name(), was, is));
            }
        }
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            if (name.startsWith(RecordState.CUSTOM) && !withheld.contains(name)) {
                changes.add(new Change(name, custom(name, before.get(name)), custom(name, after.get(name))));
            }
        }
        return List.copyOf(changes);
    }

    private static Map<String, Object> told(Optional<String> json) {
        return json.map(Json::readMap).orElse(Map.of());
    }

    private static Map<String, String> parts(Map<String, Object> told) {
        return told.get(PARTS) instanceof String json ? Json.parts(json) : Map.of();
    }

    private static Optional<Object> custom(String name, @Nullable Object told) {
        if (told == null) {
            return Optional.empty();
        }
        CustomValues.Value value =
                RecordState.custom(UUID.fromString(name.substring(RecordState.CUSTOM.length())), told);
        return Optional.of(value.values().size() == 1 ? value.values().get(0) : value.values());
    }

    private static <E extends Entity<E>> Optional<Object> value(
            Attribute<E, ?> attribute, Map<String, Object> told, Map<String, String> parts) {
        if (attribute instanceof NestedAttribute<E, ?> nested) {
            return Optional.ofNullable(parts.get(nested.name())).map(json -> readable(nested, json));
        }
        List<Object> encoded = new ArrayList<>();
        for (Column column : attribute.columns()) {
            Object value = told.get(column.name());
            if (value == null) {
                return Optional.empty();
            }
            encoded.add(RecordState.encoded(column.kind(), value));
        }
        return Optional.of(readable(attribute, encoded));
    }

    private static Object readable(NestedAttribute<?, ?> attribute, String json) {
        try {
            return attribute.decoded(json);
        } catch (RuntimeException e) {
            return json; // kept by an older form of the class; its text is better than nothing
        }
    }

    private static Object readable(Attribute<?, ?> attribute, List<Object> encoded) {
        try {
            if (attribute instanceof MoneyAttribute<?> money) {
                String currency = money.currency().decoded(encoded.get(1));
                return Money.of(money.amount().decoded(encoded.get(0)), Currency.getInstance(currency));
            } else if (attribute instanceof LinkAttribute<?>) {
                return new RecordRef((String) encoded.get(0), (UUID) encoded.get(1));
            } else if (attribute instanceof ScalarAttribute<?, ?> scalar) {
                return scalar.decoded(encoded.get(0));
            }
        } catch (RuntimeException e) {
            return encoded.get(0); // such as a constant that the enum no longer has
        }
        return encoded;
    }
}
