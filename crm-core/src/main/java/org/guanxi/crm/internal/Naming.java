package org.guanxi.crm.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.storage.Attribute;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.CustomAttributes;
import org.guanxi.crm.storage.CustomValues;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Field;
import org.guanxi.crm.storage.Index;
import org.guanxi.crm.storage.Kind;
import org.guanxi.crm.storage.LinkAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.StorageSession;
import org.guanxi.crm.storage.Upon;

/**
 * What of one type names records: a reference or a link of its table, or a custom field; and how it is made to name others. Pure.
 */
final class Naming<E extends Entity<E>> {

    private static final String CUSTOM = "custom.";

    private final EntityType<E> type;
    private final Way<E> way;

    private Naming(EntityType<E> type, Way<E> way) {
        this.type = type;
        this.way = way;
    }

    /** How it names: by an attribute of the table, or by a custom value. */
    private sealed interface Way<E extends Entity<E>> {}

    private record Declared<E extends Entity<E>>(Attribute<E, ?> attribute) implements Way<E> {}

    private record Custom<E extends Entity<E>>(UUID field, boolean isOptional, Upon upon) implements Way<E> {}

    /** What of the type can name records of that other type. */
    static <E extends Entity<E>> List<Naming<E>> of(
            EntityType<E> type, EntityType<?> named, List<RunTimeReferences.Reference> custom) {
        List<Naming<E>> found = new ArrayList<>();
        for (ReferenceAttribute<E, ?> reference : type.references()) {
            if (reference.target() == named.entity()) {
                found.add(new Naming<>(type, new Declared<>(reference)));
            }
        }
        type.links().forEach(link -> found.add(new Naming<>(type, new Declared<>(link))));
        for (RunTimeReferences.Reference each : custom) {
            if (each.kind().equals(type.kind()) && each.target().equals(named.kind())) {
                found.add(new Naming<>(type, new Custom<>(each.field(), each.isOptional(), each.upon())));
            }
        }
        return found;
    }

    /** What bears this name; empty if there is none that names records. */
    static <E extends Entity<E>> Optional<Naming<E>> find(EntityType<E> type, String name) {
        if (name.startsWith(CUSTOM) && type.hasCustomFields()) {
            UUID field = UUID.fromString(name.substring(CUSTOM.length()));
            return Optional.of(new Naming<>(type, new Custom<>(field, true, Upon.history())));
        }
        return type.attribute(name)
                .filter(each -> each.upon().isPresent())
                .map(each -> new Naming<>(type, new Declared<>(each)));
    }

    EntityType<E> type() {
        return type;
    }

    /** The attribute's name, or {@code custom.} and the id of the field. */
    String name() {
        return way instanceof Custom<E> custom
                ? CUSTOM + custom.field()
                : attribute().name();
    }

    boolean isOptional() {
        return way instanceof Custom<E> custom
                ? custom.isOptional()
                : attribute().isOptional();
    }

    Upon upon() {
        return way instanceof Custom<E> custom
                ? custom.upon()
                : attribute().upon().orElseThrow();
    }

    /** Whether the record named has any of these ids. */
    Condition<E> namesAny(EntityType<?> named, Collection<UUID> ids) {
        if (way instanceof Custom<E> custom) {
            return new Condition.In<>(field(custom), new LinkedHashSet<>(ids));
        }
        return attribute() instanceof LinkAttribute<?>
                ? link().recordKind().is(named.kind()).and(link().recordId().in(ids))
                : new Condition.In<>(reference().field(), new LinkedHashSet<>(ids));
    }

    private Field<E> field(Custom<E> custom) {
        return CustomAttributes.id(type, custom.field()).field();
    }

    /** The id of the record that is named. */
    Optional<UUID> named(E record) {
        if (way instanceof Custom<E> custom) {
            return type.custom(record).values(custom.field()).stream()
                    .map(UUID.class::cast)
                    .findFirst();
        }
        return attribute() instanceof LinkAttribute<?>
                ? link().read(record).map(RecordRef::id)
                : reference().read(record).map(Id::uuid);
    }

    /** The record naming that record, or none. */
    E naming(E record, Optional<RecordRef> target) {
        if (way instanceof Custom<E> custom) {
            CustomValues values = type.custom(record);
            return type.withCustom(
                    record,
                    target.map(to -> values.with(new CustomValues.Value(
                                    custom.field(), Kind.ID, List.of(to.id()), isUnique(custom, record))))
                            .orElseGet(() -> values.without(custom.field())));
        }
        if (target.isEmpty()) {
            return type.cleared(record, attribute());
        }
        return attribute() instanceof LinkAttribute<?>
                ? type.moved(record, link(), target.get())
                : moved(record, reference(), target.get());
    }

    private boolean isUnique(Custom<E> custom, E record) {
        return type.custom(record).all().stream()
                .anyMatch(value -> value.field().equals(custom.field()) && value.isUnique());
    }

    private <T extends Entity<T>> E moved(E record, ReferenceAttribute<E, T> reference, RecordRef target) {
        return type.moved(record, reference, target.idOf());
    }

    /**
     * Whether another record has the unique values that this one would have; one read for each unique index that the attribute
     * is part of.
     *
     * @param taken the unique values given away so far, to which this one's are added
     */
    boolean isDoubled(E record, StorageSession store, Set<List<Object>> taken) {
        if (way instanceof Custom<E> custom) {
            Optional<UUID> named = named(record);
            if (named.isEmpty() || !isUnique(custom, record)) {
                return false;
            }
            Condition<E> equal = type.id()
                    .isNot(record.id())
                    .and(new Condition.Compare<>(field(custom), Condition.Comparison.EQUAL, named.get()));
            return !taken.add(List.of(named.get())) || store.count(type, equal) > 0;
        }
        for (Index<E> index : type.indexes()) {
            if (index.use() == Index.Use.UNIQUE && index.fields().stream().anyMatch(this::isOwn)) {
                List<Object> key = new ArrayList<>();
                Condition<E> equal = type.id().isNot(record.id());
                for (Field<E> field : index.fields()) {
                    Object value = field.value(record);
                    if (value != null) {
                        key.add(value);
                        equal = equal.and(new Condition.Compare<>(field, Condition.Comparison.EQUAL, value));
                    }
                }
                boolean isWhole = key.size() == index.fields().size();
                if (isWhole && (!taken.add(key) || store.count(type, equal) > 0)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isOwn(Field<E> field) {
        return attribute().columns().stream().anyMatch(column -> column.name().equals(field.name()));
    }

    private Attribute<E, ?> attribute() {
        return ((Declared<E>) way).attribute();
    }

    @SuppressWarnings("unchecked") // an attribute of E that is a link is a link of E
    private LinkAttribute<E> link() {
        return (LinkAttribute<E>) attribute();
    }

    @SuppressWarnings("unchecked") // an attribute of E that is a reference is a reference of E
    private ReferenceAttribute<E, ?> reference() {
        return (ReferenceAttribute<E, ?>) attribute();
    }

    @Override
    public String toString() {
        return type + "." + name();
    }
}
