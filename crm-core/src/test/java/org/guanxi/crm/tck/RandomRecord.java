package org.guanxi.crm.tck;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.guanxi.crm.error.CrmException;
import org.guanxi.crm.storage.Attribute;
import org.guanxi.crm.storage.Catalogue;
import org.guanxi.crm.storage.Column;
import org.guanxi.crm.storage.CustomValues;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.LinkAttribute;
import org.guanxi.crm.storage.MoneyAttribute;
import org.guanxi.crm.storage.NestedAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.tck.Worlds.Dice;
import org.jspecify.annotations.Nullable;

/** Draws a record of any type from its columns; nested values come from samples, or are absent. */
final class RandomRecord<E extends Entity<E>> {

    private static final int PATIENCE = 500;

    /** What the values that are kept as text look like; each attribute takes those that it can parse. */
    private static final List<String> PRINTED = List.of(
            "li.wei@example.com",
            "+8613800138000",
            "0.5",
            "12.5",
            "CNY",
            "zh-CN",
            "en",
            "Asia/Shanghai",
            "2026-03-02T09:00",
            "2026-11-01T01:30:05",
            "UTC",
            "actor-1",
            "2026-01",
            "2026-01-01",
            "P1D",
            "PT1H",
            "MONDAY",
            "08:00",
            "https://example.com/",
            "{}",
            "[]",
            "1",
            "a",
            "CN",
            "018f2b5e-7c1d-7000-8000-000000000001",
            "customer/018f2b5e-7c1d-7000-8000-000000000001");

    private final EntityType<E> type;
    private final Catalogue catalogue;
    private final List<E> samples;
    private final Dice dice;

    RandomRecord(EntityType<E> type, Catalogue catalogue, List<E> samples, long seed) {
        this.type = type;
        this.catalogue = catalogue;
        this.samples = samples;
        this.dice = new Dice(new Random(seed + type.kind().hashCode()));
    }

    /** A record that the entity's own rules allow; one of the samples if chance meets none. */
    E draw() {
        CrmException refusal = null;
        for (int i = 0; i < PATIENCE; i++) {
            try {
                return type.canonical(type.decode(row(), CustomValues.NONE));
            } catch (CrmException refused) {
                refusal = refused;
            }
        }
        if (samples.isEmpty()) {
            throw new AssertionError("no " + type + " could be drawn; give samples of it", refusal);
        }
        return dice.of(samples);
    }

    private @Nullable Object[] row() {
        @Nullable Object[] row = new Object[type.columns().size()];
        row[0] = uuid();
        row[1] = (long) dice.below(5);
        boolean hasNested = false;
        for (Attribute<E, ?> attribute : type.attributes()) {
            if (attribute instanceof NestedAttribute) {
                hasNested = true;
            } else if (!attribute.isOptional() || dice.chance(65)) {
                fill(attribute, row);
            }
        }
        if (hasNested && !samples.isEmpty()) {
            row[row.length - 1] = type.encode(dice.of(samples))[row.length - 1];
        } else if (type.attributes().stream().anyMatch(each -> each instanceof NestedAttribute && !each.isOptional())) {
            throw new AssertionError(type + " has a required nested value; give samples of it");
        }
        return row;
    }

    private void fill(Attribute<E, ?> attribute, @Nullable Object[] row) {
        List<Column> columns = attribute.columns();
        int position = type.columns().indexOf(columns.get(0));
        if (attribute instanceof MoneyAttribute) {
            row[position] = decimal(columns.get(0));
            row[position + 1] = dice.of(List.of("CNY", "USD", "JPY"));
        } else if (attribute instanceof LinkAttribute) {
            row[position] = dice.of(List.copyOf(catalogue.kinds()));
            row[position + 1] = uuid();
        } else {
            row[position] = scalar((ScalarAttribute<E, ?>) attribute, columns.get(0));
        }
    }

    private Object scalar(ScalarAttribute<E, ?> attribute, Column column) {
        if (attribute instanceof TextAttribute) {
            String text = dice.of(Samples.TEXTS);
            return text.codePointCount(0, text.length()) <= column.length() ? text : "a";
        }
        return switch (column.kind()) {
            case ID -> uuid();
            case TEXT -> printed(attribute);
            case WHOLE -> fitting(attribute, dice.of(Samples.WHOLES));
            case DECIMAL -> decimal(column);
            case FLAG -> dice.chance(50);
            case DATE -> LocalDate.ofEpochDay(dice.below(80_000) - 30_000);
            case INSTANT -> Instant.EPOCH.plusSeconds(dice.random().nextInt()).plusNanos(dice.below(1_000_000) * 1000L);
            case JSON -> throw new IllegalStateException("no attribute has a column of JSON");
        };
    }

    private long fitting(ScalarAttribute<E, ?> attribute, long whole) {
        try {
            attribute.decoded(whole);
            return whole;
        } catch (RuntimeException tooLarge) {
            return dice.below(100);
        }
    }

    private BigDecimal decimal(Column column) {
        int digits = 1 + dice.below(column.precision());
        BigInteger unscaled = new BigInteger(digits, dice.random()).mod(BigInteger.TEN.pow(digits));
        BigDecimal value = new BigDecimal(dice.chance(30) ? unscaled.negate() : unscaled, column.scale());
        BigDecimal stripped = value.stripTrailingZeros();
        return value.signum() == 0 ? BigDecimal.ZERO : stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private String printed(ScalarAttribute<E, ?> attribute) {
        List<String> candidates = new ArrayList<>(constants(attribute));
        if (candidates.isEmpty()) {
            PRINTED.stream().filter(text -> isPrintOf(attribute, text)).forEach(candidates::add);
        }
        if (candidates.isEmpty()) {
            throw new AssertionError(
                    "the kit knows no text of which " + attribute + " can be made; give samples of " + type);
        }
        return dice.of(candidates);
    }

    private static <V> boolean isPrintOf(ScalarAttribute<?, V> attribute, String text) {
        try {
            return attribute.encoded(attribute.decoded(text)).equals(text);
        } catch (RuntimeException notOfThisType) {
            return false;
        }
    }

    /** The names of the constants, where the accessor answers an enum or an optional one. */
    private List<String> constants(Attribute<E, ?> attribute) {
        try {
            Type answered = type.entity().getMethod(attribute.name()).getGenericReturnType();
            Type value =
                    answered instanceof ParameterizedType optional ? optional.getActualTypeArguments()[0] : answered;
            return value instanceof Class<?> choices && choices.isEnum()
                    ? Arrays.stream(choices.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant).name())
                            .toList()
                    : List.of();
        } catch (NoSuchMethodException otherName) {
            return List.of();
        }
    }

    private UUID uuid() {
        return new UUID(dice.random().nextLong(), dice.random().nextLong());
    }
}
