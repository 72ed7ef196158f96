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
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Field;
import org.guanxi.crm.storage.Index;
import org.guanxi.crm.storage.LinkAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.StorageSession;
import org.guanxi.crm.storage.Upon;

/** One attribute of one type that names records, by a reference or by a link, and how it is made to name others. Pure. */
final class Naming<E extends Entity<E>> {

    private final EntityType<E> type;
    private final Attribute<E, ?> attribute;

    private Naming(EntityType<E> type, Attribute<E, ?> attribute) {
        this.type = type;
        this.attribute = attribute;
    }

    /** The attributes of the type that can name records of that other type. */
    static <E extends Entity<E>> List<Naming<E>> of(EntityType<E> type, EntityType<?> named) {
        List<Naming<E>> found = new ArrayList<>();
        for (ReferenceAttribute<E, ?> reference : type.references()) {
            if (reference.target() == named.entity()) {
                found.add(new Naming<>(type, reference));
            }
        }
        type.links().forEach(link -> found.add(new Naming<>(type, link)));
        return found;
    }

    /** The attribute of this name; empty if there is none that names records. */
    static <E extends Entity<E>> Optional<Naming<E>> find(EntityType<E> type, String name) {
        return type.attribute(name).filter(each -> each.upon().isPresent()).map(each -> new Naming<>(type, each));
    }

    EntityType<E> type() {
        return type;
    }

    String name() {
        return attribute.name();
    }

    boolean isOptional() {
        return attribute.isOptional();
    }

    Upon upon() {
        return attribute.upon().orElseThrow();
    }

    /** Whether the record named has any of these ids. */
    Condition<E> namesAny(EntityType<?> named, Collection<UUID> ids) {
        return attribute instanceof LinkAttribute<?>
                ? link().recordKind().is(named.kind()).and(link().recordId().in(ids))
                : new Condition.In<>(reference().field(), new LinkedHashSet<>(ids));
    }

    /** The id of the record that is named. */
    Optional<UUID> named(E record) {
        return attribute instanceof LinkAttribute<?>
                ? link().read(record).map(RecordRef::id)
                : reference().read(record).map(Id::uuid);
    }

    /** The record with this attribute naming that record, or none. */
    E naming(E record, Optional<RecordRef> target) {
        if (target.isEmpty()) {
            return type.cleared(record, attribute);
        }
        return attribute instanceof LinkAttribute<?>
                ? type.moved(record, link(), target.get())
                : moved(record, reference(), target.get());
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
        return attribute.columns().stream().anyMatch(column -> column.name().equals(field.name()));
    }

    @SuppressWarnings("unchecked") // an attribute of E that is a link is a link of E
    private LinkAttribute<E> link() {
        return (LinkAttribute<E>) attribute;
    }

    @SuppressWarnings("unchecked") // an attribute of E that is a reference is a reference of E
    private ReferenceAttribute<E, ?> reference() {
        return (ReferenceAttribute<E, ?>) attribute;
    }

    @Override
    public String toString() {
        return attribute.toString();
    }
}
