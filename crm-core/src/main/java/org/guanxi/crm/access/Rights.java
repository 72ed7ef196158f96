package org.guanxi.crm.access;

import java.util.Optional;
import java.util.Set;
import org.guanxi.crm.storage.Attribute;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;

/** What one caller may do, for the length of one transaction. */
public interface Rights {

    /** Every right, and nothing withheld. */
    Rights ALL = new Rights() {
        @Override
        public <E extends Entity<E>> Condition<E> on(EntityType<E> type, Action action) {
            return Condition.all();
        }

        @Override
        public <E extends Entity<E>> Set<Attribute<E, ?>> withheld(EntityType<E> type) {
            return Set.of();
        }

        @Override
        public Optional<Set<String>> roles() {
            return Optional.empty();
        }
    };

    /** What a record must meet for the caller to do this with it; for {@link Action#CREATE}, as it would be stored. */
    <E extends Entity<E>> Condition<E> on(EntityType<E> type, Action action);

    /** The attributes of this type that the caller does not see; all of them maskable, or custom fields. */
    <E extends Entity<E>> Set<Attribute<E, ?>> withheld(EntityType<E> type);

    /**
     * The codes of the roles by which custom fields that are for some roles only are seen and changed; empty if all custom fields are
     * for this caller, whatever the roles. None unless said otherwise, so that such fields are withheld.
     */
    default Optional<Set<String>> roles() {
        return Optional.of(Set.of());
    }
}
