package org.guanxi.crm.reporting;

import java.util.Optional;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.Kind;
import org.guanxi.crm.storage.Path;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.ScalarAttribute;

/**
 * A field that a definition names, found in the catalogue.
 *
 * @param path where it lies
 * @param query how stored queries call the attribute at its end
 * @param currency for an amount of money, where its currency lies
 * @param hasMany whether a record can have several values of it
 */
record Found<E extends Entity<E>>(Path<E, ?> path, String query, Optional<Path<E, String>> currency, boolean hasMany) {

    Kind kind() {
        return path.end().field().kind();
    }

    boolean isTime() {
        return kind() == Kind.DATE || kind() == Kind.INSTANT;
    }

    /** The same seen from a record whose reference leads to the one that has it. */
    <S extends Entity<S>> Found<S> behind(ReferenceAttribute<S, E> reference) {
        return new Found<>(reference.to(path), query, currency.map(reference::to), hasMany);
    }

    static <E extends Entity<E>> Found<E> of(ScalarAttribute<E, ?> attribute) {
        return new Found<>(attribute, attribute.field().name(), Optional.empty(), false);
    }
}
