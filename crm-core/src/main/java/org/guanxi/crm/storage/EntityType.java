package org.guanxi.crm.storage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.Json;
import org.guanxi.crm.common.JsonForm;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.error.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The description of one entity: its kind, its attributes and the indexes of its table. The only mapping there is; every
 * adapter, the journal, the rights and the reports read it. Immutable; made by {@link #describe} as the last constant of
 * the entity's table.
 *
 * @param <E> the entity
 */
public final class EntityType<E extends Entity<E>> {

    private static final int LONGEST_JSON = 1_000_000;
    private static final int DIGITS_OF_LONG = 18;

    static final ScalarAttribute.Codec<BigDecimal> DECIMALS =
            new ScalarAttribute.Codec<>(EntityType::normalised, encoded -> (BigDecimal) encoded);

    private final String kind;
    private final Class<E> entity;
    private final Supplier<?> newBuilder;
    private final BiConsumer<Object, E> from;
    private final BiConsumer<Object, Long> version;
    private final Function<Object, E> build;
    private final OrderedAttribute<E, Id<E>> id;
    private final List<Order<E>> inOrderOfId;
    private final List<Attribute<E, ?>> attributes;
    private final Map<String, Attribute<E, ?>> byName;
    private final List<NestedAttribute<E, ?>> nested;
    private final Map<String, JsonForm<?>> forms;
    private final List<Column> columns;
    private final List<Index<E>> indexes;
    private final @Nullable Function<E, CustomValues> custom;
    private final @Nullable BiConsumer<Object, CustomValues> customSetter;
    private final @Nullable Function<E, ? extends Set<String>> masked;
    private final @Nullable BiConsumer<Object, Set<String>> maskedSetter;
    private final Set<Attribute<E, ?>> maskable;
    private final Set<Attribute<E, ?>> personal;
    private final Optional<ReferenceAttribute<E, ?>> owner;
    private final List<ReferenceAttribute<E, ?>> governors;
    private final List<ReferenceAttribute<E, ?>> readers;

    EntityType(EntityTypeBuilder<E, ?> described) {
        this.kind = described.kind;
        this.entity = described.entity;
        this.newBuilder = described.newBuilder;
        this.from = described.from;
        this.version = described.version;
        this.build = described.build;
        this.id = described.id;
        this.inOrderOfId = List.of(id.ascending());
        this.attributes = List.copyOf(described.attributes.values());
        this.byName = Collections.unmodifiableMap(new LinkedHashMap<>(described.attributes));
        this.nested = described.nested();
        this.forms = forms(nested);
        this.columns = described.allColumns();
        this.indexes = described.allIndexes();
        this.custom = described.custom;
        this.customSetter = described.customSetter;
        this.masked = described.masked;
        this.maskedSetter = described.maskedSetter;
        this.maskable = Set.copyOf(described.maskable);
        this.personal = Set.copyOf(described.personal);
        this.owner = Optional.ofNullable(described.owner);
        this.governors = List.copyOf(described.governors);
        this.readers = List.copyOf(described.readers);
    }

    private static <E> Map<String, JsonForm<?>> forms(List<NestedAttribute<E, ?>> nested) {
        Map<String, JsonForm<?>> forms = new HashMap<>();
        nested.forEach(attribute -> forms.put(attribute.name(), attribute.form()));
        return forms;
    }

    /**
     * Starts the description of an entity.
     *
     * @param kind the name of the kind in camel case, at most 24 letters and digits, never renamed
     * @param entity the entity's class
     * @param newBuilder makes an empty builder
     * @param from hands a whole entity to a builder
     * @param build makes the entity
     */
    public static <E extends Entity<E>, B> EntityTypeBuilder<E, B> describe(
            String kind, Class<E> entity, Supplier<B> newBuilder, BiConsumer<B, E> from, Function<B, E> build) {
        return new EntityTypeBuilder<>(kind, entity, newBuilder, from, build);
    }

    /** The name of the kind, such as {@code customer}. */
    public String kind() {
        return kind;
    }

    /** The entity's class. */
    public Class<E> entity() {
        return entity;
    }

    /** The id as an attribute, for conditions and orders. */
    public OrderedAttribute<E, Id<E>> id() {
        return id;
    }

    /** The order that every selection begins with; kept, as it is asked for with every question. */
    List<Order<E>> inOrderOfId() {
        return inOrderOfId;
    }

    /** All attributes but id and version, in the order in which they were described. */
    public List<Attribute<E, ?>> attributes() {
        return attributes;
    }

    /** The attribute of this name; empty if there is none. */
    public Optional<Attribute<E, ?>> attribute(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** All that conditions can compare, by the name of its column: the id, plain attributes, and the parts of money and links. */
    public List<ScalarAttribute<E, ?>> scalars() {
        List<ScalarAttribute<E, ?>> scalars = new ArrayList<>();
        scalars.add(id);
        for (Attribute<E, ?> attribute : attributes) {
            if (attribute instanceof ScalarAttribute<E, ?> scalar) {
                scalars.add(scalar);
            } else if (attribute instanceof MoneyAttribute<?>) {
                @SuppressWarnings("unchecked") // an attribute of E that is money is money of E
                MoneyAttribute<E> money = (MoneyAttribute<E>) attribute;
                scalars.add(money.amount());
                scalars.add(money.currency());
            } else if (attribute instanceof LinkAttribute<?>) {
                @SuppressWarnings("unchecked") // an attribute of E that is a link is a link of E
                LinkAttribute<E> link = (LinkAttribute<E>) attribute;
                scalars.add(link.recordKind());
                scalars.add(link.recordId());
            }
        }
        return scalars;
    }

    /** The columns, in the order of {@link #encode}: id, version, the attributes' own, and the one of JSON if any. */
    public List<Column> columns() {
        return columns;
    }

    /** The indexes, those of the references included. */
    public List<Index<E>> indexes() {
        return indexes;
    }

    /** The attributes that name records of one other kind. */
    public List<ReferenceAttribute<E, ?>> references() {
        List<ReferenceAttribute<E, ?>> references = new ArrayList<>();
        for (Attribute<E, ?> attribute : attributes) {
            if (attribute instanceof ReferenceAttribute<?, ?>) {
                @SuppressWarnings("unchecked") // an attribute of E that is a reference is a reference of E
                ReferenceAttribute<E, ?> reference = (ReferenceAttribute<E, ?>) attribute;
                references.add(reference);
            }
        }
        return references;
    }

    /** The attributes that name records of any kind. */
    public List<LinkAttribute<E>> links() {
        List<LinkAttribute<E>> links = new ArrayList<>();
        for (Attribute<E, ?> attribute : attributes) {
            if (attribute instanceof LinkAttribute<?>) {
                @SuppressWarnings("unchecked") // as above
                LinkAttribute<E> link = (LinkAttribute<E>) attribute;
                links.add(link);
            }
        }
        return links;
    }

    /** The reference that says whose the record is; empty if nobody's in particular. */
    public Optional<ReferenceAttribute<E, ?>> owner() {
        return owner;
    }

    /** The references whose records' rights this one shares: whoever may see one of them may see this. */
    public List<ReferenceAttribute<E, ?>> governors() {
        return governors;
    }

    /** The references whose records' owners may see this one too. */
    public List<ReferenceAttribute<E, ?>> readers() {
        return readers;
    }

    /** The attributes that may be withheld from a caller; all optional. */
    public Set<Attribute<E, ?>> maskable() {
        return maskable;
    }

    /** The attributes that hold what is personal, and go when a person is erased. */
    public Set<Attribute<E, ?>> personal() {
        return personal;
    }

    /** Whether records of this kind can have custom fields. */
    public boolean hasCustomFields() {
        return custom != null;
    }

    /** The custom values of this entity; none if the kind has no custom fields. */
    public CustomValues custom(E value) {
        return custom == null ? CustomValues.NONE : custom.apply(value);
    }

    /** The names of the attributes that were withheld from this entity; custom fields are called {@code custom.} and their id. */
    public Set<String> masked(E value) {
        Set<String> names = masked == null ? Set.of() : masked.apply(value);
        Set<UUID> fields = custom(value).withheld();
        if (fields.isEmpty()) {
            return names;
        }
        Set<String> all = new TreeSet<>(names);
        fields.forEach(field -> all.add(Field.Custom.PREFIX + field));
        return all;
    }

    /** The entity's encoded values in the order of {@link #columns}; null where absent. Custom values are not in it. */
    public @Nullable Object[] encode(E value) {
        return encodeWithout(value, null);
    }

    private @Nullable Object[] encodeWithout(E value, @Nullable Attribute<E, ?> left) {
        @Nullable Object[] row = encodeColumns(value);
        if (!nested.isEmpty()) {
            // in the order of their names, which are plain ASCII
            Map<String, Object> parts = new TreeMap<>();
            for (NestedAttribute<E, ?> attribute : nested) {
                if (!attribute.equals(left)) {
                    attribute.write(value, parts);
                }
            }
            row[row.length - 1] = parts.isEmpty() ? null : nested(parts);
        }
        return row;
    }

    /** As {@link #encode}, with null for the column of nested values, which costs more than all others to write. */
    public @Nullable Object[] encodeColumns(E value) {
        @Nullable Object[] row = new Object[columns.size()];
        row[0] = value.id().uuid();
        row[1] = value.version();
        for (Attribute<E, ?> attribute : attributes) {
            attribute.encode(value, row);
        }
        return row;
    }

    /** Whether both have equal nested values. */
    public boolean hasSameNested(E one, E other) {
        for (NestedAttribute<E, ?> attribute : nested) {
            if (!Objects.equals(attribute.value(one), attribute.value(other))) {
                return false;
            }
        }
        return true;
    }

    /** The entity of these encoded values, in the order of {@link #columns}, and these custom values. */
    public E decode(@Nullable Object[] row, CustomValues customValues) {
        Object builder = newBuilder.get();
        id.decode(builder, row);
        version.accept(builder, (Long) row[1]);
        for (Attribute<E, ?> attribute : attributes) {
            attribute.decode(builder, row);
        }
        if (!nested.isEmpty()) {
            String json = (String) row[row.length - 1];
            if (json != null) {
                Map<String, Object> parts = Json.readParts(json, forms);
                for (NestedAttribute<E, ?> attribute : nested) {
                    attribute.read(builder, parts);
                }
            }
        }
        if (customSetter != null && !customValues.isEmpty()) {
            customSetter.accept(builder, customValues);
        }
        return build.apply(builder);
    }

    /** The entity with this version and all else the same. */
    public E withVersion(E value, long stored) {
        E copy = value.withVersion(stored);
        if (copy != null) {
            return copy;
        }
        Object builder = newBuilder.get();
        from.accept(builder, value);
        version.accept(builder, stored);
        return build.apply(builder);
    }

    /** The entity with these custom values and all else the same. */
    public E withCustom(E value, CustomValues customValues) {
        if (customSetter == null) {
            throw new IllegalStateException(kind + " has no custom fields");
        }
        Object builder = newBuilder.get();
        from.accept(builder, value);
        customSetter.accept(builder, customValues);
        return build.apply(builder);
    }

    /** The entity without the values of these attributes, custom ones among them, whose names it then calls masked. */
    public E withheld(E value, Set<Attribute<E, ?>> withheld) {
        if (withheld.isEmpty()) {
            return value;
        }
        @Nullable Object[] row = encode(value);
        Set<String> names = new TreeSet<>();
        for (Attribute<E, ?> attribute : withheld) {
            if (maskedSetter != null && byName.containsKey(attribute.name())) {
                names.add(attribute.name());
                clear(attribute, row);
            }
        }
        Object builder = newBuilder.get();
        from.accept(builder, decode(row, custom(value)));
        if (maskedSetter != null && !names.isEmpty()) {
            maskedSetter.accept(builder, names);
        }
        if (customSetter != null) {
            customSetter.accept(builder, custom(value).withholding(fields(withheld)));
        }
        return build.apply(builder);
    }

    /**
     * What is to be stored when somebody writes an entity of which attributes were withheld: those keep what is stored, whether or not
     * the entity says that they were.
     */
    public E restored(E next, E stored, Set<Attribute<E, ?>> withheld) {
        Set<String> names = new TreeSet<>(masked(next));
        withheld.forEach(attribute -> names.add(attribute.name()));
        if (names.isEmpty()) {
            return next;
        }
        @Nullable Object[] row = encode(next);
        @Nullable Object[] kept = encode(stored);
        for (String name : names) {
            for (int position : positions(byName.get(name))) {
                row[position] = kept[position];
            }
        }
        return decode(row, custom(next).restored(custom(stored), fields(withheld)));
    }

    private static <E extends Entity<E>> Set<UUID> fields(Set<Attribute<E, ?>> attributes) {
        Set<UUID> fields = new HashSet<>();
        for (Attribute<E, ?> attribute : attributes) {
            if (attribute instanceof ScalarAttribute<E, ?> scalar && scalar.field() instanceof Field.Custom<E> field) {
                fields.add(field.id());
            }
        }
        return fields;
    }

    /** The entity without the names of attributes that were withheld: those are nothing that is stored. */
    public E unmarked(E value) {
        return masked(value).isEmpty()
                ? value
                : decode(encode(value), custom(value).unmarked());
    }

    /** The entity without the value of an optional attribute; without the values of a list. */
    public E cleared(E value, Attribute<E, ?> attribute) {
        @Nullable Object[] row = encodeWithout(value, attribute);
        clear(attribute, row);
        return decode(row, custom(value));
    }

    /** The entity with this reference naming another record. */
    public <T extends Entity<T>> E moved(E value, ReferenceAttribute<E, T> reference, Id<T> target) {
        @Nullable Object[] row = encode(value);
        row[positions(reference)[0]] = target.uuid();
        return decode(row, custom(value));
    }

    /** The entity with this link naming another record. */
    public E moved(E value, LinkAttribute<E> link, RecordRef target) {
        @Nullable Object[] row = encode(value);
        int[] positions = positions(link);
        row[positions[0]] = target.kind();
        row[positions[1]] = target.id();
        return decode(row, custom(value));
    }

    private void clear(Attribute<E, ?> attribute, @Nullable Object[] row) {
        if (!attribute.isOptional()) {
            throw new IllegalArgumentException(attribute + " is not optional");
        }
        for (int position : positions(attribute)) {
            row[position] = null;
        }
    }

    private int[] positions(@Nullable Attribute<E, ?> attribute) {
        return attribute == null
                ? new int[0]
                : attribute.columns().stream().mapToInt(columns::indexOf).toArray();
    }

    /**
     * The entity as every adapter stores it: decimals without trailing zeros. The same object if it is so already.
     *
     * @throws org.guanxi.crm.error.Invalid naming every value that cannot be stored: text that is empty, too long or has a
     *     character no store keeps, decimals with too many digits, days and instants outside of the years 1000 to 9999, instants
     *     finer than a microsecond
     */
    public E canonical(E value) {
        return canonical(value, null);
    }

    /** As {@link #canonical(Entity)}, for the next value of a record that is stored: what is the very same needs no look. */
    public E canonical(E value, @Nullable E stored) {
        Problems problems = new Problems();
        boolean isCanonical = true;
        for (Attribute<E, ?> attribute : attributes) {
            if (stored == null || !attribute.isSame(value, stored)) {
                isCanonical &= attribute.check(value, problems);
            }
        }
        for (CustomValues.Value each : custom(value).all()) {
            each.values()
                    .forEach(single -> CanonicalValue.check("custom." + each.field(), each.kind(), single, problems));
        }
        problems.throwIfAny();
        return isCanonical ? value : decode(encode(value), custom(value));
    }

    /** As large as what the journal holds of a record, and within what every engine holds. */
    private String nested(Map<String, Object> parts) {
        String json = Json.writeParts(parts, forms);
        if (json.length() > LONGEST_JSON) {
            throw Problems.one(kind, "json.too-large", "size", json.length(), "maximum", LONGEST_JSON);
        }
        return json;
    }

    static BigDecimal normalised(BigDecimal value) {
        if (value.signum() == 0) {
            return BigDecimal.ZERO;
        }
        boolean isNormal = value.scale() == 0
                || (value.scale() > 0
                        && value.precision() <= DIGITS_OF_LONG
                        && value.scaleByPowerOfTen(value.scale()).longValue() % 10 != 0);
        if (isNormal) {
            return value;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static UUID uuid(Object encoded) {
        return (UUID) encoded;
    }

    @Override
    public String toString() {
        return kind;
    }
}
