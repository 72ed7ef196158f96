package org.guanxi.crm.storage;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.Money;

/**
 * Custom fields as attributes, for conditions, orders, paths and summaries. They read the first value of their field; a
 * comparison asks all of them. They have no column of their own and cannot be part of an index.
 */
public final class CustomAttributes {

    private CustomAttributes() {}

    /** A field of text. */
    public static <E extends Entity<E>> TextAttribute<E> text(EntityType<E> type, UUID field) {
        Field.Custom<E> custom = field(type, field, Kind.TEXT);
        return new TextAttribute<>(definition(custom, ScalarAttribute.Codec.identity()), custom);
    }

    /** A field of any type, for what is withheld, with the name by which messages call it. */
    public static <E extends Entity<E>> ScalarAttribute<E, String> named(EntityType<E> type, UUID field, String name) {
        Field.Custom<E> custom = field(type, field, Kind.TEXT);
        return new TextAttribute<>(definition(custom, name, ScalarAttribute.Codec.identity()), custom);
    }

    /** A field of whole numbers. */
    public static <E extends Entity<E>> OrderedAttribute<E, Long> whole(EntityType<E> type, UUID field) {
        return ordered(type, field, Kind.WHOLE, ScalarAttribute.Codec.identity());
    }

    /** A field of exact numbers. */
    public static <E extends Entity<E>> OrderedAttribute<E, BigDecimal> decimal(EntityType<E> type, UUID field) {
        return ordered(type, field, Kind.DECIMAL, EntityType.DECIMALS);
    }

    /** A field that is true or false. */
    public static <E extends Entity<E>> OrderedAttribute<E, Boolean> flag(EntityType<E> type, UUID field) {
        return ordered(type, field, Kind.FLAG, ScalarAttribute.Codec.identity());
    }

    /** A field of days. */
    public static <E extends Entity<E>> OrderedAttribute<E, LocalDate> date(EntityType<E> type, UUID field) {
        return ordered(type, field, Kind.DATE, ScalarAttribute.Codec.identity());
    }

    /** A field of instants. */
    public static <E extends Entity<E>> OrderedAttribute<E, Instant> instant(EntityType<E> type, UUID field) {
        return ordered(type, field, Kind.INSTANT, ScalarAttribute.Codec.identity());
    }

    /** A field that names records of one kind. */
    public static <E extends Entity<E>, T> OrderedAttribute<E, Id<T>> id(EntityType<E> type, UUID field) {
        return ordered(type, field, Kind.ID, new ScalarAttribute.Codec<>(Id::uuid, encoded -> Id.of((UUID) encoded)));
    }

    /** A field of money: the amount lies under the field's id, the currency under {@link #currencyOf}. */
    public static <E extends Entity<E>> MoneyAttribute<E> money(EntityType<E> type, UUID field) {
        OrderedAttribute<E, BigDecimal> amount = decimal(type, field);
        TextAttribute<E> currency = text(type, currencyOf(field));
        return new MoneyAttribute<>(
                new Attribute.Definition<>(
                        type.kind(),
                        amount.name(),
                        true,
                        entity -> {
                            BigDecimal stored = amount.value(entity);
                            String code = currency.value(entity);
                            return stored == null || code == null ? null : Money.of(stored, Currency.getInstance(code));
                        },
                        (builder, value) -> {
                            throw new UnsupportedOperationException("custom values are built together");
                        }),
                amount,
                currency);
    }

    /** Under which id the currency lies of the money under this id: always the same, and that of no other field. */
    public static UUID currencyOf(UUID field) {
        return UUID.nameUUIDFromBytes((field + ".currency").getBytes(StandardCharsets.UTF_8));
    }

    private static <E extends Entity<E>, V> OrderedAttribute<E, V> ordered(
            EntityType<E> type, UUID field, Kind kind, ScalarAttribute.Codec<V> codec) {
        Field.Custom<E> custom = field(type, field, kind);
        return new OrderedAttribute<>(definition(custom, codec), codec, custom);
    }

    private static <E extends Entity<E>> Field.Custom<E> field(EntityType<E> type, UUID field, Kind kind) {
        return new Field.Custom<>(type.kind(), field, kind, type::custom);
    }

    private static <E, V> Attribute.Definition<E, V> definition(
            Field.Custom<E> custom, ScalarAttribute.Codec<V> codec) {
        return definition(custom, custom.name(), codec);
    }

    private static <E, V> Attribute.Definition<E, V> definition(
            Field.Custom<E> custom, String name, ScalarAttribute.Codec<V> codec) {
        return new Attribute.Definition<>(
                custom.owner(),
                name,
                true,
                entity -> {
                    Object encoded = custom.value(entity);
                    return encoded == null ? null : codec.decode().apply(encoded);
                },
                (builder, value) -> {
                    throw new UnsupportedOperationException("custom values are built together");
                });
    }
}
