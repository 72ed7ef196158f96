package org.guanxi.crm.search;

import java.util.Map;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.ScalarAttribute;

/** The attributes that stored queries may name besides those of the table, such as custom fields. */
public interface Vocabulary {

    /** None. */
    Vocabulary NONE = new Vocabulary() {
        @Override
        public <E extends Entity<E>> Map<String, ScalarAttribute<E, ?>> of(EntityType<E> type) {
            return Map.of();
        }
    };

    /** The further attributes of this kind, by the name that queries use. */
    <E extends Entity<E>> Map<String, ScalarAttribute<E, ?>> of(EntityType<E> type);
}
