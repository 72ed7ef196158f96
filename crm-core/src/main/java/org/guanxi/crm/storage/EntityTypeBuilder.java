package org.guanxi.crm.storage;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.Json;
import org.guanxi.crm.common.Money;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.error.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Describes one entity, attribute by attribute. Each method that names an attribute returns it, to be kept as a constant of
 * the table; its getter reads the entity, its setter takes the entity's builder.
 *
 * @param <E> the entity
 * @param <B> the entity's builder
 */
public final class EntityTypeBuilder<E extends Entity<E>, B> {

    private static final java.util.regex.Pattern NAME = java.util.regex.Pattern.compile("[a-z][a-zA-Z0-9]{0,23}");

    final String kind;
    final Class<E> entity;
    final Supplier<B> newBuilder;
    final BiConsumer<Object, E> from;
    final Function<Object, E> build;
    BiConsumer<Object, Long> version = (builder, value) -> {};
    final Map<String, Attribute<E, ?>> attributes = new LinkedHashMap<>();
    final Set<Attribute<E, ?>> maskable = new LinkedHashSet<>();
    final Set<Attribute<E, ?>> personal = new LinkedHashSet<>();
    final List<ReferenceAttribute<E, ?>> governors = new ArrayList<>();
    final List<ReferenceAttribute<E, ?>> readers = new ArrayList<>();
    OrderedAttribute<E, Id<E>> id;

    @Nullable
    Function<E, CustomValues> custom;

    @Nullable
    BiConsumer<Object, CustomValues> customSetter;

    @Nullable
    Function<E, ? extends Set<String>> masked;

    @Nullable
    BiConsumer<Object, Set<String>> maskedSetter;

    @Nullable
    ReferenceAttribute<E, ?> owner;

    private final List<Column> columns = new ArrayList<>();
    private final List<Index<E>> indexes = new ArrayList<>();
    private final Problems problems = new Problems();

    EntityTypeBuilder(
            String kind, Class<E> entity, Supplier<B> newBuilder, BiConsumer<B, E> from, Function<B, E> build) {
        this.kind = kind;
        this.entity = entity;
        this.newBuilder = newBuilder;
        this.from = erased(from);
        this.build = erased(build);
        checkName(kind);
        columns.add(Column.of("id", Kind.ID, false));
        columns.add(Column.of("version", Kind.WHOLE, false));
        this.id = idAttribute((builder, value) -> {});
    }

    /** How the builder takes the id and the version. */
    public EntityTypeBuilder<E, B> identity(BiConsumer<B, Id<E>> idSetter, BiConsumer<B, Long> versionSetter) {
        this.id = idAttribute(erased(idSetter));
        this.version = erased(versionSetter);
        return this;
    }

    private OrderedAttribute<E, Id<E>> idAttribute(BiConsumer<Object, Id<E>> setter) {
        return new OrderedAttribute<>(
                new Attribute.Definition<>(kind, "id", false, Entity::id, setter),
                new ScalarAttribute.Codec<>(Id::uuid, encoded -> Id.of((UUID) encoded)),
                columns.get(0),
                0);
    }

    /** Required text of at most so many code points. */
    public TextAttribute<E> text(String name, int longest, Function<E, String> get, BiConsumer<B, String> set) {
        return add(new TextAttribute<>(required(name, get, set), Column.text(name, false, longest), next()));
    }

    /** Text of at most so many code points that may be absent. */
    public TextAttribute<E> optionalText(
            String name, int longest, Function<E, Optional<String>> get, BiConsumer<B, String> set) {
        return add(new TextAttribute<>(optional(name, get, set), Column.text(name, true, longest), next()));
    }

    /** A required value that is kept as text, such as an e-mail address; print and parse are inverse. */
    public <V> ScalarAttribute<E, V> printed(
            String name,
            int longest,
            Function<V, String> print,
            Function<String, V> parse,
            Function<E, V> get,
            BiConsumer<B, V> set) {
        return add(new ScalarAttribute<>(
                required(name, get, set), printing(print, parse), Column.text(name, false, longest), next()));
    }

    /** A value that is kept as text and may be absent. */
    public <V> ScalarAttribute<E, V> optionalPrinted(
            String name,
            int longest,
            Function<V, String> print,
            Function<String, V> parse,
            Function<E, Optional<V>> get,
            BiConsumer<B, V> set) {
        return add(new ScalarAttribute<>(
                optional(name, get, set), printing(print, parse), Column.text(name, true, longest), next()));
    }

    /** A required UUID that is no reference. */
    public ScalarAttribute<E, UUID> uuid(String name, Function<E, UUID> get, BiConsumer<B, UUID> set) {
        return add(new ScalarAttribute<>(
                required(name, get, set), ScalarAttribute.Codec.identity(), Column.of(name, Kind.ID, false), next()));
    }

    /** One of an enum's constants, required; kept by its name. */
    public <V extends Enum<V>> ScalarAttribute<E, V> choice(
            String name, Class<V> choices, Function<E, V> get, BiConsumer<B, V> set) {
        return printed(name, 40, Enum::name, text -> Enum.valueOf(choices, text), get, set);
    }

    /** One of an enum's constants, which may be absent; kept by its name. */
    public <V extends Enum<V>> ScalarAttribute<E, V> optionalChoice(
            String name, Class<V> choices, Function<E, Optional<V>> get, BiConsumer<B, V> set) {
        return optionalPrinted(name, 40, Enum::name, text -> Enum.valueOf(choices, text), get, set);
    }

    /** True or false. */
    public ScalarAttribute<E, Boolean> flag(String name, Function<E, Boolean> get, BiConsumer<B, Boolean> set) {
        return add(new ScalarAttribute<>(
                required(name, get, set), ScalarAttribute.Codec.identity(), Column.of(name, Kind.FLAG, false), next()));
    }

    /** A required whole number. */
    public OrderedAttribute<E, Long> whole(String name, Function<E, Long> get, BiConsumer<B, Long> set) {
        return add(ordered(required(name, get, set), ScalarAttribute.Codec.identity(), Kind.WHOLE));
    }

    /** A whole number that may be absent. */
    public OrderedAttribute<E, Long> optionalWhole(
            String name, Function<E, Optional<Long>> get, BiConsumer<B, Long> set) {
        return add(ordered(optional(name, get, set), ScalarAttribute.Codec.identity(), Kind.WHOLE));
    }

    /** A required whole number of 32 bits. */
    public OrderedAttribute<E, Integer> integer(String name, Function<E, Integer> get, BiConsumer<B, Integer> set) {
        return add(ordered(required(name, get, set), INTEGERS, Kind.WHOLE));
    }

    /** A whole number of 32 bits that may be absent. */
    public OrderedAttribute<E, Integer> optionalInteger(
            String name, Function<E, Optional<Integer>> get, BiConsumer<B, Integer> set) {
        return add(ordered(optional(name, get, set), INTEGERS, Kind.WHOLE));
    }

    /** A required exact number of at most so many digits, so many of them behind the point. */
    public OrderedAttribute<E, BigDecimal> decimal(
            String name, int precision, int scale, Function<E, BigDecimal> get, BiConsumer<B, BigDecimal> set) {
        return add(new OrderedAttribute<>(
                required(name, get, set), EntityType.DECIMALS, Column.decimal(name, false, precision, scale), next()));
    }

    /** An exact number of at most so many digits, so many of them behind the point, that may be absent. */
    public OrderedAttribute<E, BigDecimal> optionalDecimal(
            String name,
            int precision,
            int scale,
            Function<E, Optional<BigDecimal>> get,
            BiConsumer<B, BigDecimal> set) {
        return add(new OrderedAttribute<>(
                optional(name, get, set), EntityType.DECIMALS, Column.decimal(name, true, precision, scale), next()));
    }

    /** A required day. */
    public OrderedAttribute<E, LocalDate> date(String name, Function<E, LocalDate> get, BiConsumer<B, LocalDate> set) {
        return add(ordered(required(name, get, set), ScalarAttribute.Codec.identity(), Kind.DATE));
    }

    /** A day that may be absent. */
    public OrderedAttribute<E, LocalDate> optionalDate(
            String name, Function<E, Optional<LocalDate>> get, BiConsumer<B, LocalDate> set) {
        return add(ordered(optional(name, get, set), ScalarAttribute.Codec.identity(), Kind.DATE));
    }

    /** A required instant in microseconds. */
    public OrderedAttribute<E, Instant> instant(String name, Function<E, Instant> get, BiConsumer<B, Instant> set) {
        return add(ordered(required(name, get, set), ScalarAttribute.Codec.identity(), Kind.INSTANT));
    }

    /** An instant in microseconds that may be absent. */
    public OrderedAttribute<E, Instant> optionalInstant(
            String name, Function<E, Optional<Instant>> get, BiConsumer<B, Instant> set) {
        return add(ordered(optional(name, get, set), ScalarAttribute.Codec.identity(), Kind.INSTANT));
    }

    /** A required elapsed time, kept as milliseconds. */
    public OrderedAttribute<E, Duration> duration(String name, Function<E, Duration> get, BiConsumer<B, Duration> set) {
        return add(ordered(required(name, get, set), DURATIONS, Kind.WHOLE));
    }

    /** An elapsed time, kept as milliseconds, that may be absent. */
    public OrderedAttribute<E, Duration> optionalDuration(
            String name, Function<E, Optional<Duration>> get, BiConsumer<B, Duration> set) {
        return add(ordered(optional(name, get, set), DURATIONS, Kind.WHOLE));
    }

    /** Required money; a second column holds the currency. */
    public MoneyAttribute<E> money(String name, Function<E, Money> get, BiConsumer<B, Money> set) {
        return add(new MoneyAttribute<>(required(name, get, set), next()));
    }

    /** Money that may be absent. */
    public MoneyAttribute<E> optionalMoney(String name, Function<E, Optional<Money>> get, BiConsumer<B, Money> set) {
        return add(new MoneyAttribute<>(optional(name, get, set), next()));
    }

    /** A required reference to a record of one other kind; it gets an index. */
    public <T extends Entity<T>> ReferenceAttribute<E, T> reference(
            String name, Class<T> target, Upon upon, Function<E, Id<T>> get, BiConsumer<B, Id<T>> set) {
        checkUpon(name, upon, false);
        return add(new ReferenceAttribute<>(
                required(name, get, set), Column.of(name, Kind.ID, false), next(), entity, target, upon));
    }

    /** A reference to a record of one other kind that may be absent; it gets an index. */
    public <T extends Entity<T>> ReferenceAttribute<E, T> optionalReference(
            String name, Class<T> target, Upon upon, Function<E, Optional<Id<T>>> get, BiConsumer<B, Id<T>> set) {
        return add(new ReferenceAttribute<>(
                optional(name, get, set), Column.of(name, Kind.ID, true), next(), entity, target, upon));
    }

    /** A required link to a record of any kind; it gets an index. */
    public LinkAttribute<E> link(String name, Upon upon, Function<E, RecordRef> get, BiConsumer<B, RecordRef> set) {
        checkUpon(name, upon, false);
        return add(new LinkAttribute<>(required(name, get, set), next(), entity, upon));
    }

    /** A link to a record of any kind that may be absent; it gets an index. */
    public LinkAttribute<E> optionalLink(
            String name, Upon upon, Function<E, Optional<RecordRef>> get, BiConsumer<B, RecordRef> set) {
        return add(new LinkAttribute<>(optional(name, get, set), next(), entity, upon));
    }

    /** A required value without a life of its own, kept in the table's JSON column. */
    public <V> NestedAttribute<E, V> nested(String name, Class<V> type, Function<E, V> get, BiConsumer<B, V> set) {
        return add(new NestedAttribute<>(required(name, get, set), Json.form(type)));
    }

    /** A value without a life of its own that may be absent. */
    public <V> NestedAttribute<E, V> optionalNested(
            String name, Class<V> type, Function<E, Optional<V>> get, BiConsumer<B, V> set) {
        return add(new NestedAttribute<>(optional(name, get, set), Json.form(type)));
    }

    /** Values without a life of their own, in order; an empty list is kept as none. */
    public <V> NestedAttribute<E, List<V>> nestedList(
            String name, Class<V> type, Function<E, List<V>> get, BiConsumer<B, List<V>> set) {
        return add(new NestedAttribute<>(
                new Attribute.Definition<>(kind, name, true, get, erased(set)), Json.listForm(type)));
    }

    /** Records of this kind can have custom fields, read and built so. */
    public EntityTypeBuilder<E, B> customFields(Function<E, CustomValues> get, BiConsumer<B, CustomValues> set) {
        this.custom = get;
        this.customSetter = erased(set);
        return this;
    }

    /** Attributes that may be withheld from a caller; the builder takes the names of those that were. */
    @SafeVarargs
    public final EntityTypeBuilder<E, B> maskable(
            Function<E, ? extends Set<String>> get, BiConsumer<B, Set<String>> set, Attribute<E, ?>... attributes) {
        this.masked = get;
        this.maskedSetter = erased(set);
        for (Attribute<E, ?> attribute : attributes) {
            if (!attribute.isOptional() || attribute.columns().isEmpty()) {
                problems.add(attribute.toString(), "catalogue.not-maskable", "attribute", attribute.toString());
            }
            maskable.add(attribute);
        }
        return this;
    }

    /** Attributes that hold what is personal: an erasure clears them, or blackens the text of a required one. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final EntityTypeBuilder<E, B> personal(Attribute<E, ?>... attributes) {
        personal.addAll(List.of(attributes));
        return this;
    }

    /** Whose the record is: the rights of owners, their units and their deputies go by this. */
    public EntityTypeBuilder<E, B> ownedBy(ReferenceAttribute<E, ?> reference) {
        this.owner = reference;
        return this;
    }

    /** Records whose rights this one shares: whoever may see one of them may see this. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final EntityTypeBuilder<E, B> governedBy(ReferenceAttribute<E, ?>... references) {
        governors.addAll(List.of(references));
        return this;
    }

    /**
     * Records whose owners may see this one as if it were theirs: what a right to read grants with the own records, or with those of
     * a unit, it grants with these too. Nobody may see it for merely seeing those records.
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final EntityTypeBuilder<E, B> readByOwnersOf(ReferenceAttribute<E, ?>... references) {
        readers.addAll(List.of(references));
        return this;
    }

    /** An index to find records by equality of all these attributes. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final EntityTypeBuilder<E, B> hash(ScalarAttribute<E, ?>... attributes) {
        return index(Index.Use.HASH, attributes);
    }

    /** An index to find records by equality of the first attributes and a range or the order of the next. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final EntityTypeBuilder<E, B> sorted(ScalarAttribute<E, ?>... attributes) {
        return index(Index.Use.SORTED, attributes);
    }

    /** No two records of a tenant have the same values here where all are present. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final EntityTypeBuilder<E, B> unique(ScalarAttribute<E, ?>... attributes) {
        return index(Index.Use.UNIQUE, attributes);
    }

    /** An index to find the records of a key whose half-open range from start to end meets another. */
    public <V> EntityTypeBuilder<E, B> overlap(
            ScalarAttribute<E, ?> key, OrderedAttribute<E, V> start, OrderedAttribute<E, V> end) {
        indexes.add(new Index<>(Index.Use.OVERLAP, List.of(key.field(), start.field(), end.field())));
        return this;
    }

    /**
     * Ends the description.
     *
     * @throws org.guanxi.crm.error.Invalid naming every bad or doubled name and every impossible declaration
     */
    public EntityType<E> build() {
        problems.throwIfAny();
        return new EntityType<>(this);
    }

    List<NestedAttribute<E, ?>> nested() {
        List<NestedAttribute<E, ?>> nested = new ArrayList<>();
        for (Attribute<E, ?> attribute : attributes.values()) {
            if (attribute instanceof NestedAttribute<E, ?> each) {
                nested.add(each);
            }
        }
        return List.copyOf(nested);
    }

    List<Column> allColumns() {
        List<Column> all = new ArrayList<>(columns);
        if (!nested().isEmpty()) {
            all.add(Column.of("parts", Kind.JSON, true));
        }
        return List.copyOf(all);
    }

    List<Index<E>> allIndexes() {
        List<Index<E>> all = new ArrayList<>(indexes);
        for (Attribute<E, ?> attribute : attributes.values()) {
            if (attribute instanceof ReferenceAttribute<?, ?> reference) {
                @SuppressWarnings("unchecked") // an attribute of E is a field of E
                Field<E> field = (Field<E>) reference.field();
                addUnlessLeading(all, field);
            } else if (attribute instanceof LinkAttribute<?> link) {
                @SuppressWarnings("unchecked") // as above
                Field<E> field = (Field<E>) link.recordId().field();
                addUnlessLeading(all, field);
            }
        }
        return List.copyOf(all);
    }

    private static <E> void addUnlessLeading(List<Index<E>> all, Field<E> field) {
        for (Index<E> index : all) {
            boolean isFound = index.use() != Index.Use.HASH || index.fields().size() == 1;
            if (isFound && index.fields().get(0).equals(field)) {
                return;
            }
        }
        all.add(new Index<>(Index.Use.HASH, List.of(field)));
    }

    private EntityTypeBuilder<E, B> index(Index.Use use, ScalarAttribute<E, ?>[] attributes) {
        List<Field<E>> fields = new ArrayList<>();
        for (ScalarAttribute<E, ?> attribute : attributes) {
            fields.add(attribute.field());
        }
        indexes.add(new Index<>(use, fields));
        return this;
    }

    private static final ScalarAttribute.Codec<Integer> INTEGERS =
            new ScalarAttribute.Codec<>(Integer::longValue, encoded -> Math.toIntExact((Long) encoded));
    private static final ScalarAttribute.Codec<Duration> DURATIONS =
            new ScalarAttribute.Codec<>(Duration::toMillis, encoded -> Duration.ofMillis((Long) encoded));

    private static <V> ScalarAttribute.Codec<V> printing(Function<V, String> print, Function<String, V> parse) {
        return new ScalarAttribute.Codec<>(value -> print.apply(value), encoded -> parse.apply((String) encoded));
    }

    private <V> OrderedAttribute<E, V> ordered(
            Attribute.Definition<E, V> definition, ScalarAttribute.Codec<V> codec, Kind columnKind) {
        Column column = Column.of(definition.name(), columnKind, definition.isOptional());
        return new OrderedAttribute<>(definition, codec, column, next());
    }

    private <V> Attribute.Definition<E, V> required(String name, Function<E, V> get, BiConsumer<B, V> set) {
        return new Attribute.Definition<>(kind, name, false, get, erased(set));
    }

    private <V> Attribute.Definition<E, V> optional(String name, Function<E, Optional<V>> get, BiConsumer<B, V> set) {
        return new Attribute.Definition<>(kind, name, true, get, erased(set));
    }

    private int next() {
        return columns.size();
    }

    private <A extends Attribute<E, ?>> A add(A attribute) {
        checkName(attribute.name());
        if (attributes.putIfAbsent(attribute.name(), attribute) != null) {
            problems.add(attribute.toString(), "catalogue.duplicate-name", "name", attribute.name());
        }
        columns.addAll(attribute.columns());
        return attribute;
    }

    private void checkName(String name) {
        if (!NAME.matcher(name).matches() || ReservedWords.contains(name)) {
            problems.add(kind + "." + name, "catalogue.bad-name", "name", name);
        }
    }

    private void checkUpon(String name, Upon upon, boolean isOptional) {
        boolean clears = upon.merge() == Upon.Then.CLEAR
                || upon.erasure() == Upon.Then.CLEAR
                || upon.handOver() == Upon.Then.CLEAR;
        if (clears && !isOptional) {
            problems.add(kind + "." + name, "catalogue.cannot-clear", "attribute", kind + "." + name);
        }
    }

    @SuppressWarnings("unchecked") // builders are only ever made by newBuilder, and so are of type B
    private static <B, V> BiConsumer<Object, V> erased(BiConsumer<B, V> setter) {
        return (BiConsumer<Object, V>) setter;
    }

    @SuppressWarnings("unchecked") // as above
    private static <B, E> Function<Object, E> erased(Function<B, E> build) {
        return (Function<Object, E>) build;
    }
}
