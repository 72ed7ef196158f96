package org.guanxi.crm.storage;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.Money;
import org.jspecify.annotations.Nullable;

/**
 * A custom field as an attribute, so that it is compared, sorted, grouped and measured as a built-in one. Choose the method
 * that says how its values are encoded; what holds several values answers the first, and conditions ask all of them.
 *
 * <p>Money lies in two fields of the value table: the amount under the field's own id, the currency under
 * {@link #currencyOf}.
 *
 * @param <E> the entity that has the field
 */
public final class CustomAttributes<E extends Entity<E>> {

    private final EntityType<E> type;
    private final UUID field;
    private final String name;

    private CustomAttributes(EntityType<E> type, UUID field, String name) {
        this.type = type;
        this.field = field;
        this.name = name;
    }

    /**
     * The custom field with this id, as an attribute that is called {@code custom.}<i>name</i>.
     *
     * @throws IllegalArgumentException if the kind has no custom fields
     */
    public static <E extends Entity<E>> CustomAttributes<E> of(EntityType<E> type, UUID field, String name) {
        if (!type.hasCustomFields()) {
            throw new IllegalArgumentException(type + " has no custom fields");
        }
        return new CustomAttributes<>(type, field, "custom." + name);
    }

    /** Under which id the currency lies of the money under this id: always the same, and of no other field. */
    public static UUID currencyOf(UUID field) {
        return UUID.nameUUIDFromBytes((field + ".currency").getBytes(StandardCharsets.UTF_8));
    }

    /** Text. */
    public TextAttribute<E> text() {
        return new TextAttribute<>(definition(ScalarAttribute.Codec.identity(), Kind.TEXT), field(Kind.TEXT));
    }

    /** Exact numbers. */
    public OrderedAttribute<E, BigDecimal> number() {
        return ordered(Kind.DECIMAL, EntityType.DECIMALS);
    }

    /** Whole numbers. */
    public OrderedAttribute<E, Long> whole() {
        return ordered(Kind.WHOLE, ScalarAttribute.Codec.identity());
    }

    /** Days. */
    public OrderedAttribute<E, LocalDate> date() {
        return ordered(Kind.DATE, ScalarAttribute.Codec.identity());
    }

    /** Instants. */
    public OrderedAttribute<E, Instant> instant() {
        return ordered(Kind.INSTANT, ScalarAttribute.Codec.identity());
    }

    /** Yes or no. */
    public ScalarAttribute<E, Boolean> flag() {
        ScalarAttribute.Codec<Boolean> codec = ScalarAttribute.Codec.identity();
        return new ScalarAttribute<>(definition(codec, Kind.FLAG), codec, field(Kind.FLAG));
    }

    /** The ids of records of another kind. */
    public ScalarAttribute<E, Id<?>> reference() {
        ScalarAttribute.Codec<Id<?>> codec = new ScalarAttribute.Codec<>(Id::uuid, encoded -> Id.of((UUID) encoded));
        return new ScalarAttribute<>(definition(codec, Kind.ID), codec, field(Kind.ID));
    }

    /** Amounts of money. */
    public MoneyAttribute<E> money() {
        return new MoneyAttribute<>(
                new Attribute.Definition<>(type.kind(), name, true, this::moneyIn, CustomAttributes::refusesToBuild),
                number(),
                new CustomAttributes<>(type, currencyOf(field), name + "Currency").text());
    }

    private @Nullable Money moneyIn(E entity) {
        CustomValues values = type.custom(entity);
        Object amount = first(values, field);
        Object currency = first(values, currencyOf(field));
        return amount == null || currency == null ? null : Money.of((BigDecimal) amount, Currency.getInstance((String) currency));
    }

    private <V> OrderedAttribute<E, V> ordered(Kind kind, ScalarAttribute.Codec<V> codec) {
        return new OrderedAttribute<>(definition(codec, kind), codec, field(kind));
    }

    private Field.Custom<E> field(Kind kind) {
        return new Field.Custom<>(type.kind(), field, kind, type::custom);
    }

    private <V> Attribute.Definition<E, V> definition(ScalarAttribute.Codec<V> codec, Kind kind) {
        Field.Custom<E> read = field(kind);
        return new Attribute.Definition<>(
                type.kind(), name, true, entity -> decoded(codec, read.value(entity)), refusal());
    }

    private static <V> @Nullable V decoded(ScalarAttribute.Codec<V> codec, @Nullable Object encoded) {
        return encoded == null ? null : codec.decode().apply(encoded);
    }

    private static @Nullable Object first(CustomValues values, UUID field) {
        return values.values(field).stream().findFirst().orElse(null);
    }

    private static <V> BiConsumer<Object, V> refusal() {
        return CustomAttributes::refusesToBuild;
    }

    private static void refusesToBuild(Object builder, Object value) {
        throw new UnsupportedOperationException("custom values are built together");
    }
}
