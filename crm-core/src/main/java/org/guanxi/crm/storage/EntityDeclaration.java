package org.guanxi.crm.storage;

import java.util.function.Supplier;

/**
 * An entity that is declared by its kind and class, and described when it is first used: a program that starts pays for the
 * tables that it uses, and not for all.
 *
 * @param kind the name of the kind, as its description says
 * @param entity the entity's class, as its description says
 * @param description answers the description, such as {@code () -> CustomerTable.TYPE}; the same one each time
 * @param <E> the entity
 */
public record EntityDeclaration<E extends Entity<E>>(
        String kind, Class<E> entity, Supplier<EntityType<E>> description) {

    /** Declares what is described already. */
    public static <E extends Entity<E>> EntityDeclaration<E> of(EntityType<E> type) {
        return new EntityDeclaration<>(type.kind(), type.entity(), new Described<>(type));
    }

    /** Whether the description is there and need not be made. */
    boolean isDescribed() {
        return description instanceof Described<E>;
    }

    private record Described<E extends Entity<E>>(EntityType<E> get) implements Supplier<EntityType<E>> {}
}
