package org.guanxi.crm.customfield;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.storage.CustomAttributes;
import org.guanxi.crm.storage.CustomValues;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.MoneyAttribute;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.TextAttribute;

/**
 * The custom fields of one kind, as they were when they were asked for: to read and set values by key, and to get each as a
 * typed attribute. Immutable.
 *
 * <p>Every method that takes a key throws {@link Invalid} {@code customfield.unknown} if there is no such field, and the typed
 * ones {@code customfield.wrong-type} if it holds something else.
 *
 * @param <E> the entity that has them
 */
public final class CustomFields<E extends Entity<E>> {

    private final EntityType<E> type;
    private final Map<String, CustomField> byKey = new LinkedHashMap<>();

    CustomFields(EntityType<E> type, List<CustomField> fields) {
        this.type = type;
        fields.forEach(field -> byKey.put(field.fieldKey(), field));
    }

    /** The definitions in the order in which they were made, retired ones included. */
    public List<CustomField> definitions() {
        return List.copyOf(byKey.values());
    }

    /** The definition; empty if there is none with this key. */
    public Optional<CustomField> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The value in this record, of the Java type that {@link FieldType} names; empty if absent or withheld. Also of a retired field. */
    public Optional<Object> value(E record, String key) {
        return FieldText.decode(field(key), type.custom(record));
    }

    /** Whether the value was withheld from the reader, be there one or not. */
    public boolean isWithheld(E record, String key) {
        return type.custom(record).withheld().contains(field(key).id().uuid());
    }

    /** All values of this record by key, absent and withheld ones left out. */
    public Map<String, Object> values(E record) {
        Map<String, Object> values = new LinkedHashMap<>();
        CustomValues stored = type.custom(record);
        byKey.forEach((key, field) -> FieldText.decode(field, stored).ifPresent(value -> values.put(key, value)));
        return values;
    }

    /**
     * The record with this value; whether the field allows it is checked when the record is written.
     *
     * @param value of the Java type that {@link FieldType} names
     * @throws Invalid {@code customfield.wrong-type}; {@code customfield.computed} for a formula
     */
    public E with(E record, String key, Object value) {
        CustomField field = field(key);
        if (field.definition().type() == FieldType.FORMULA) {
            throw Problems.one(field.path(), "customfield.computed", "field", key);
        }
        List<CustomValues.Value> encoded = FieldText.encode(field, value);
        if (encoded.isEmpty() && !(value instanceof List<?> none && none.isEmpty())) {
            throw wrongType(field, value.getClass().getSimpleName());
        }
        CustomValues next = cleared(type.custom(record), field);
        for (CustomValues.Value each : encoded) {
            next = next.with(each);
        }
        return type.withCustom(record, next);
    }

    /**
     * The record with the value that a text says, as imports and forms have it.
     *
     * @throws Invalid {@code customfield.wrong-text} if the text says no value of the type; {@code customfield.computed}
     */
    public E withText(E record, String key, String text) {
        CustomField field = field(key);
        Object value = FieldText.parse(field.definition(), text)
                .orElseThrow(() -> Problems.one(
                        field.path(),
                        "customfield.wrong-text",
                        "field",
                        key,
                        "type",
                        field.definition().type(),
                        "text",
                        text));
        return with(record, key, value);
    }

    /** The value as text, which {@link #withText} reads back; empty if absent. */
    public Optional<String> text(E record, String key) {
        return value(record, key).map(FieldText::print);
    }

    /** The record without a value of this field. */
    public E without(E record, String key) {
        return type.withCustom(record, cleared(type.custom(record), field(key)));
    }

    private static CustomValues cleared(CustomValues values, CustomField field) {
        CustomValues next = values;
        for (UUID id : FieldText.ids(field)) {
            next = next.without(id);
        }
        return next;
    }

    /** The field as an attribute: for conditions, orders, groupings and measures. Of money, the amount. */
    public ScalarAttribute<E, ?> attribute(String key) {
        CustomField field = field(key);
        UUID id = field.id().uuid();
        return switch (field.definition().valueType()) {
            case TEXT, CHOICE, CHOICES, FORMULA -> CustomAttributes.text(type, id);
            case NUMBER, MONEY -> CustomAttributes.decimal(type, id);
            case DATE -> CustomAttributes.date(type, id);
            case DATE_TIME -> CustomAttributes.instant(type, id);
            case YES_NO -> CustomAttributes.flag(type, id);
            case REFERENCE -> CustomAttributes.id(type, id);
        };
    }

    /** Text, or the codes of a choice; a condition on several choices is met if any of them meets it. */
    public TextAttribute<E> text(String key) {
        return CustomAttributes.text(type, id(key, FieldType.TEXT, FieldType.CHOICE, FieldType.CHOICES));
    }

    /** Numbers. */
    public OrderedAttribute<E, BigDecimal> number(String key) {
        return CustomAttributes.decimal(type, id(key, FieldType.NUMBER));
    }

    /** Money. */
    public MoneyAttribute<E> money(String key) {
        return CustomAttributes.money(type, id(key, FieldType.MONEY));
    }

    /** Days. */
    public OrderedAttribute<E, LocalDate> date(String key) {
        return CustomAttributes.date(type, id(key, FieldType.DATE));
    }

    /** Instants. */
    public OrderedAttribute<E, Instant> instant(String key) {
        return CustomAttributes.instant(type, id(key, FieldType.DATE_TIME));
    }

    /** Yes or no. */
    public OrderedAttribute<E, Boolean> flag(String key) {
        return CustomAttributes.flag(type, id(key, FieldType.YES_NO));
    }

    /**
     * References to records of this kind.
     *
     * @throws Invalid {@code customfield.wrong-type} also if the field names records of another kind
     */
    public <T extends Entity<T>> OrderedAttribute<E, Id<T>> reference(String key, EntityType<T> target) {
        UUID id = id(key, FieldType.REFERENCE);
        CustomField field = field(key);
        if (!field.definition().target().equals(Optional.of(target.kind()))) {
            throw wrongType(field, target.kind());
        }
        return CustomAttributes.id(type, id);
    }

    /** All fields as attributes by the name that stored queries use: {@code custom.}<i>key</i>, and {@code Currency} added for that. */
    public Map<String, ScalarAttribute<E, ?>> attributes() {
        Map<String, ScalarAttribute<E, ?>> all = new LinkedHashMap<>();
        byKey.forEach((key, field) -> {
            all.put(field.path(), attribute(key));
            if (field.definition().type() == FieldType.MONEY) {
                all.put(field.path() + "Currency", money(key).currency());
            }
        });
        return all;
    }

    private UUID id(String key, FieldType... expected) {
        CustomField field = field(key);
        if (!List.of(expected).contains(field.definition().valueType())) {
            throw wrongType(field, expected[0].name());
        }
        return field.id().uuid();
    }

    private CustomField field(String key) {
        CustomField field = byKey.get(key);
        if (field == null) {
            throw Problems.one("custom." + key, "customfield.unknown", "kind", type.kind(), "field", key);
        }
        return field;
    }

    private static Invalid wrongType(CustomField field, String given) {
        return Problems.one(
                field.path(),
                "customfield.wrong-type",
                "field",
                field.fieldKey(),
                "type",
                field.definition().valueType(),
                "given",
                given);
    }
}
