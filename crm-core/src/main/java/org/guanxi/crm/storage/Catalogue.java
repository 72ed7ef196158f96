package org.guanxi.crm.storage;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanxi.crm.error.Problems;

/** All entity types that a store holds, by kind and by class. Immutable. */
public final class Catalogue {

    private final Map<String, EntityType<?>> byKind = new LinkedHashMap<>();
    private final Map<Class<?>, EntityType<?>> byClass = new LinkedHashMap<>();

    private Catalogue(Collection<EntityType<?>> types) {
        Problems problems = new Problems();
        for (EntityType<?> type : types) {
            if (byKind.putIfAbsent(type.kind(), type) != null || byClass.putIfAbsent(type.entity(), type) != null) {
                problems.add(type.kind(), "catalogue.duplicate-kind", "kind", type.kind());
            }
        }
        problems.throwIfAny();
    }

    /**
     * A catalogue of these types, in this order.
     *
     * @throws org.guanxi.crm.error.Invalid {@code catalogue.duplicate-kind} naming every kind or class that comes twice
     */
    public static Catalogue of(Collection<EntityType<?>> types) {
        return new Catalogue(types);
    }

    /** All types, in the order given. */
    public List<EntityType<?>> types() {
        return List.copyOf(byKind.values());
    }

    /** All kinds, in the order given. */
    public Collection<String> kinds() {
        return Collections.unmodifiableSet(byKind.keySet());
    }

    /** The type of this kind; empty if there is none. */
    public Optional<EntityType<?>> find(String kind) {
        return Optional.ofNullable(byKind.get(kind));
    }

    /**
     * The type of this kind.
     *
     * @throws org.guanxi.crm.error.Invalid {@code catalogue.unknown-kind}
     */
    public EntityType<?> type(String kind) {
        return find(kind).orElseThrow(() -> Problems.one(kind, "catalogue.unknown-kind", "kind", kind));
    }

    /**
     * The type that describes this class.
     *
     * @throws org.guanxi.crm.error.Invalid {@code catalogue.unknown-kind}
     */
    @SuppressWarnings("unchecked") // registered under its own class
    public <T extends Entity<T>> EntityType<T> type(Class<T> entity) {
        EntityType<?> type = byClass.get(entity);
        if (type == null) {
            throw Problems.one(entity.getSimpleName(), "catalogue.unknown-kind", "kind", entity.getSimpleName());
        }
        return (EntityType<T>) type;
    }
}
