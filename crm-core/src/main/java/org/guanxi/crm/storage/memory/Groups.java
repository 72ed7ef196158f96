package org.guanxi.crm.storage.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The groups of a summary, found by their encoded values without making anything but for a new group. */
final class Groups {

    private static final int SMALLEST = 64;

    private final Supplier<Figure[]> figures;
    private final List<Group> all = new ArrayList<>();
    private @Nullable Group[] table = new Group[SMALLEST];

    /** One group: what it is called, and its figures. */
    static final class Group {
        final @Nullable Object[] values;
        final Figure[] figures;
        private final int hash;

        private Group(@Nullable Object[] values, int hash, Figure[] figures) {
            this.values = values;
            this.hash = hash;
            this.figures = figures;
        }

        @Nullable
        Object[] results() {
            @Nullable Object[] results = new Object[figures.length];
            for (int i = 0; i < results.length; i++) {
                results[i] = figures[i].result();
            }
            return results;
        }
    }

    /** No groups yet; each new one gets its figures from here. */
    Groups(Supplier<Figure[]> figures) {
        this.figures = figures;
    }

    List<Group> all() {
        return all;
    }

    /** The group of these values, which are copied if it is new. */
    Group of(@Nullable Object[] values) {
        int hash = Arrays.hashCode(values);
        hash ^= hash >>> 16;
        int mask = table.length - 1;
        int i = hash & mask;
        for (Group group = table[i]; group != null; group = table[i]) {
            if (group.hash == hash && Arrays.equals(group.values, values)) {
                return group;
            }
            i = (i + 1) & mask;
        }
        Group fresh = new Group(values.clone(), hash, figures.get());
        all.add(fresh);
        table[i] = fresh;
        if (all.size() * 2 > table.length) {
            grow();
        }
        return fresh;
    }

    private void grow() {
        table = new Group[table.length * 2];
        int mask = table.length - 1;
        for (Group group : all) {
            int i = group.hash & mask;
            while (table[i] != null) {
                i = (i + 1) & mask;
            }
            table[i] = group;
        }
    }
}
