package org.guanxi.crm.customfield;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.Money;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.storage.CustomAttributes;
import org.guanxi.crm.storage.CustomValues;
import org.jspecify.annotations.Nullable;

/** The three forms of a custom value: as Java has it, as text for imports and definitions, and as the store has it. Pure. */
final class FieldText {

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,30}([.][0-9]{1,30})?");

    private FieldText() {}

    /** The value that the text says; empty if it says none of this type. */
    static Optional<Object> parse(FieldDefinition definition, String text) {
        try {
            return Optional.ofNullable(parsed(definition, text));
        } catch (DateTimeException | IllegalArgumentException | Invalid e) {
            return Optional.empty();
        }
    }

    private static @Nullable Object parsed(FieldDefinition definition, String text) {
        return switch (definition.valueType()) {
            case TEXT, CHOICE -> text.isEmpty() ? null : text;
            case NUMBER -> NUMBER.matcher(text).matches() ? new BigDecimal(text) : null;
            case MONEY -> {
                String[] parts = text.split(" ", -1);
                yield parts.length == 2 ? Money.of(parts[0], parts[1]) : null;
            }
            case DATE -> LocalDate.parse(text);
            case DATE_TIME -> Instant.parse(text);
            case YES_NO ->
                switch (text.toLowerCase(Locale.ROOT)) {
                    case "true", "yes", "是" -> true;
                    case "false", "no", "否" -> false;
                    default -> null;
                };
            case CHOICES -> text.isEmpty() ? null : List.of(text.split(",", -1));
            case REFERENCE -> Id.parse(text);
            case FORMULA -> null;
        };
    }

    /** The number, day or instant that a bound of the definition says; empty if it says none. */
    static Optional<Object> bound(FieldDefinition definition, String text) {
        if (definition.type() == FieldType.MONEY) {
            return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
        }
        return parse(definition, text);
    }

    /** The value as text, so that {@link #parse} reads it back. */
    static String print(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        } else if (value instanceof Money money) {
            return money.amount().toPlainString() + " " + money.currency().getCurrencyCode();
        } else if (value instanceof Collection<?> codes) {
            return String.join(",", codes.stream().map(Object::toString).toList());
        }
        return value.toString();
    }

    /** The value as it is stored under the field's id, and for money the currency's; none if it is not of the type. */
    static List<CustomValues.Value> encode(CustomField field, Object value) {
        FieldDefinition definition = field.definition();
        UUID id = field.id().uuid();
        if (definition.valueType() == FieldType.MONEY) {
            return value instanceof Money money ? encodeMoney(id, money) : List.of();
        }
        List<Object> encoded = definition.valueType() == FieldType.CHOICES
                ? codes(definition, value)
                : single(definition.valueType(), value).map(List::of).orElse(List.of());
        return encoded.isEmpty()
                ? List.of()
                : List.of(new CustomValues.Value(id, definition.valueType().kind(), encoded, definition.isUnique()));
    }

    private static List<CustomValues.Value> encodeMoney(UUID id, Money money) {
        return List.of(
                new CustomValues.Value(id, FieldType.MONEY.kind(), List.of(money.amount()), false),
                new CustomValues.Value(
                        CustomAttributes.currencyOf(id),
                        FieldType.TEXT.kind(),
                        List.of(money.currency().getCurrencyCode()),
                        false));
    }

    private static Optional<Object> single(FieldType type, Object value) {
        return switch (type) {
            case TEXT, CHOICE -> value instanceof String ? Optional.of(value) : Optional.empty();
            case NUMBER -> number(value).map(FieldText::normalised);
            case DATE -> value instanceof LocalDate ? Optional.of(value) : Optional.empty();
            case DATE_TIME -> value instanceof Instant ? Optional.of(value) : Optional.empty();
            case YES_NO -> value instanceof Boolean ? Optional.of(value) : Optional.empty();
            case REFERENCE -> value instanceof Id<?> named ? Optional.of(named.uuid()) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> number(Object value) {
        if (value instanceof Integer || value instanceof Long) {
            return Optional.of(BigDecimal.valueOf(((Number) value).longValue()));
        }
        return value instanceof BigDecimal number ? Optional.of(number) : Optional.empty();
    }

    /** Without trailing zeros and without an exponent, as decimals are stored. */
    static BigDecimal normalised(BigDecimal value) {
        if (value.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        // a number far too large is left as it is, for the check to refuse, rather than written out in full
        return stripped.scale() < 0 && stripped.scale() > -100 ? stripped.setScale(0) : stripped;
    }

    /** The codes in the order of the definition, once each; unknown ones last, for the check to refuse. */
    private static List<Object> codes(FieldDefinition definition, Object value) {
        if (!(value instanceof Collection<?> given) || !given.stream().allMatch(String.class::isInstance)) {
            return List.of();
        }
        Set<Object> ordered = new LinkedHashSet<>();
        definition.choices().stream().map(Choice::code).filter(given::contains).forEach(ordered::add);
        ordered.addAll(given);
        return new ArrayList<>(ordered);
    }

    /** The value as Java has it; empty if there is none. */
    static Optional<Object> decode(CustomField field, CustomValues values) {
        UUID id = field.id().uuid();
        List<Object> encoded = values.values(id);
        if (encoded.isEmpty()) {
            return Optional.empty();
        }
        Object first = encoded.get(0);
        return switch (field.definition().valueType()) {
            case MONEY ->
                values.values(CustomAttributes.currencyOf(id)).stream()
                        .findFirst()
                        .map(code -> Money.of((BigDecimal) first, Currency.getInstance((String) code)));
            case CHOICES -> Optional.of(encoded);
            case REFERENCE -> Optional.of(Id.of((UUID) first));
            default -> Optional.of(first);
        };
    }

    /** Under which ids the field's values lie. */
    static List<UUID> ids(CustomField field) {
        UUID id = field.id().uuid();
        return field.definition().valueType() == FieldType.MONEY
                ? Arrays.asList(id, CustomAttributes.currencyOf(id))
                : List.of(id);
    }
}
