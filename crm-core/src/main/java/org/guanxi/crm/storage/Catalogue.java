package org.guanxi.crm.storage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanxi.crm.error.Problems;
import org.jspecify.annotations.Nullable;

/** All entity types that a store holds, by kind and by class; each is described when it is first asked for. Immutable. */
public final class Catalogue {

    private final Map<String, Entry<?>> byKind = new LinkedHashMap<>();
    private final Map<Class<?>, Entry<?>> byClass = new LinkedHashMap<>();

    private Catalogue(Collection<? extends EntityDeclaration<?>> declarations) {
        Problems problems = new Problems();
        for (EntityDeclaration<?> declaration : declarations) {
            Entry<?> entry = new Entry<>(declaration);
            if (byKind.putIfAbsent(declaration.kind(), entry) != null
                    || byClass.putIfAbsent(declaration.entity(), entry) != null) {
                problems.add(declaration.kind(), "catalogue.duplicate-kind", "kind", declaration.kind());
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
        List<EntityDeclaration<?>> declarations = new ArrayList<>();
        types.forEach(type -> declarations.add(EntityDeclaration.of(type)));
        return new Catalogue(declarations);
    }

    /**
     * A catalogue of what is declared, in this order. A description is asked for at the first use of its kind; {@link #type},
     * {@link #find} and {@link #types} then throw {@code catalogue.unknown-reference} naming every reference to what is not in the
     * catalogue.
     *
     * @throws org.guanxi.crm.error.Invalid {@code catalogue.duplicate-kind} naming every kind or class that comes twice
     */
    public static Catalogue declared(Collection<? extends EntityDeclaration<?>> declarations) {
        return new Catalogue(declarations);
    }

    /** All types, in the order given; describes them all. */
    public List<EntityType<?>> types() {
        List<EntityType<?>> types = new ArrayList<>();
        byKind.values().forEach(entry -> types.add(entry.type(this)));
        return Collections.unmodifiableList(types);
    }

    /** The types that were given with their descriptions. */
    public List<EntityType<?>> described() {
        List<EntityType<?>> types = new ArrayList<>();
        for (Entry<?> entry : byKind.values()) {
            if (entry.declaration.isDescribed()) {
                types.add(entry.declaration.description().get());
            }
        }
        return types;
    }

    /** All kinds, in the order given. */
    public Collection<String> kinds() {
        return Collections.unmodifiableSet(byKind.keySet());
    }

    /** The type of this kind; empty if there is none. */
    public Optional<EntityType<?>> find(String kind) {
        Entry<?> entry = byKind.get(kind);
        return entry == null ? Optional.empty() : Optional.of(entry.type(this));
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
        Entry<?> entry = byClass.get(entity);
        if (entry == null) {
            throw Problems.one(entity.getSimpleName(), "catalogue.unknown-kind", "kind", entity.getSimpleName());
        }
        return (EntityType<T>) entry.type(this);
    }

    /** Notes every reference of the type to what is not in this catalogue. */
    public <E extends Entity<E>> void checkReferences(EntityType<E> type, Problems problems) {
        for (ReferenceAttribute<E, ?> reference : type.references()) {
            if (!byClass.containsKey(reference.target())) {
                problems.add(
                        reference.toString(),
                        "catalogue.unknown-reference",
                        "attribute",
                        reference.name(),
                        "kind",
                        type.kind(),
                        "target",
                        reference.target().getSimpleName());
            }
        }
    }

    /** A declaration, and what it describes once that was asked for. */
    private static final class Entry<E extends Entity<E>> {
        private final EntityDeclaration<E> declaration;
        private volatile @Nullable EntityType<E> type;

        Entry(EntityDeclaration<E> declaration) {
            this.declaration = declaration;
            this.type = declaration.isDescribed() ? declaration.description().get() : null;
        }

        EntityType<E> type(Catalogue catalogue) {
            EntityType<E> known = type;
            if (known == null) {
                known = declaration.description().get();
                if (!known.kind().equals(declaration.kind()) || known.entity() != declaration.entity()) {
                    throw new IllegalStateException(known + " is declared as " + declaration.kind());
                }
                Problems problems = new Problems();
                catalogue.checkReferences(known, problems);
                problems.throwIfAny();
                type = known;
            }
            return known;
        }
    }
}
