package org.guanxi.crm.storage.memory;

import java.util.List;
import java.util.Objects;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.Field;
import org.guanxi.crm.storage.Kind;
import org.jspecify.annotations.Nullable;

/** The order of records by some fields, absent first; a key is the encoded values of the first of them, or of all. */
final class KeyOrder<E extends Entity<E>> {

    private final List<Field<E>> fields;
    private final Kind[] kinds;

    KeyOrder(List<Field<E>> fields) {
        this.fields = List.copyOf(fields);
        this.kinds = new Kind[fields.size()];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = fields.get(i).kind();
        }
    }

    List<Field<E>> fields() {
        return fields;
    }

    int size() {
        return kinds.length;
    }

    /** The whole key of an entity. */
    @Nullable
    Object[] key(E entity) {
        @Nullable Object[] key = new Object[kinds.length];
        for (int i = 0; i < key.length; i++) {
            key[i] = fields.get(i).value(entity);
        }
        return key;
    }

    boolean isSame(E left, E right) {
        for (int i = 0; i < kinds.length; i++) {
            Field<E> field = fields.get(i);
            if (!Objects.equals(field.value(left), field.value(right))) {
                return false;
            }
        }
        return true;
    }

    /** Compares a key, or the beginning of one, with that of an entity. */
    int compare(@Nullable Object[] key, E entity) {
        for (int i = 0; i < key.length; i++) {
            int outcome = compare(kinds[i], key[i], fields.get(i).value(entity));
            if (outcome != 0) {
                return outcome;
            }
        }
        return 0;
    }

    static int compare(Kind kind, @Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return Boolean.compare(left != null, right != null);
        }
        return kind.compare(left, right);
    }
}
