package org.guanxi.crm.storage;

import java.util.Optional;
import org.guanxi.crm.common.Id;

/**
 * How a child names its parent: by a reference, or by a link that names records of many kinds.
 *
 * @param child the type of the child
 * @param parentId the child's column that holds the parent's id
 * @param parentKind for a link, the condition that the child's link names this kind of parent
 * @param <E> the parent
 * @param <C> the child
 */
public record ChildLink<E extends Entity<E>, C extends Entity<C>>(
        Class<C> child, Field<C> parentId, Optional<Condition<C>> parentKind) {

    /** The condition that a child names this parent. */
    public Condition<C> names(Id<E> parent) {
        Condition<C> named = new Condition.Compare<>(parentId, Condition.Comparison.EQUAL, parent.uuid());
        return parentKind.map(kind -> kind.and(named)).orElse(named);
    }

    @Override
    public String toString() {
        return parentId + parentKind.map(kind -> " with " + kind).orElse("");
    }
}
