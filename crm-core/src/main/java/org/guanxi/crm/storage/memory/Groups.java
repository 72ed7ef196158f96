package org.guanxi.crm.storage.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.guanxi.crm.storage.Grouping;
import org.jspecify.annotations.Nullable;

/**
 * The groups of a summary. Each grouping numbers what it calls a record; pairs of numbers are numbered in turn, until one
 * number is left, which is the group's.
 */
final class Groups<E> {

    private final List<GroupNames<E>> names = new ArrayList<>();
    private final List<LongNumbers> pairs = new ArrayList<>();
    private final Supplier<Figure[]> figures;
    private final List<Group> all = new ArrayList<>();

    /** No groups yet; each new one gets its figures from here. */
    Groups(Tenant tenant, List<Grouping<E, ?>> groupings, Supplier<Figure[]> figures) {
        this.figures = figures;
        for (Grouping<E, ?> grouping : groupings) {
            names.add(new GroupNames<>(tenant, grouping));
            pairs.add(new LongNumbers());
        }
        if (groupings.isEmpty()) {
            all.add(new Group(new Object[0], figures.get()));
        }
    }

    /** One group: what it is called, and its figures. */
    static final class Group {
        final @Nullable Object[] values;
        final Figure[] figures;

        private Group(@Nullable Object[] values, Figure[] figures) {
            this.values = values;
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

    List<Group> all() {
        return all;
    }

    /**
     * Finds the groups of the first so many records. It goes grouping by grouping: the records lie scattered in memory, and a
     * short loop waits for many of them at once.
     */
    void find(List<E> records, Group[] found) {
        int size = records.size();
        int[] groups = new int[size];
        int[][] numbers = new int[names.size()][size];
        for (int grouping = 0; grouping < numbers.length; grouping++) {
            GroupNames<E> each = names.get(grouping);
            for (int i = 0; i < size; i++) {
                numbers[grouping][i] = each.number(records.get(i));
            }
            LongNumbers known = pairs.get(grouping);
            for (int i = 0; i < size; i++) {
                groups[i] = pair(known, groups[i], numbers[grouping][i]);
            }
        }
        for (int i = 0; i < size; i++) {
            found[i] = groups[i] < all.size() ? all.get(groups[i]) : fresh(numbers, i);
        }
    }

    private static int pair(LongNumbers known, int first, int second) {
        int pair = known.get(first, second);
        if (pair < 0) {
            pair = known.size();
            known.put(first, second, pair);
        }
        return pair;
    }

    private Group fresh(int[][] numbers, int record) {
        @Nullable Object[] values = new Object[numbers.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = names.get(i).name(numbers[i][record]);
        }
        Group group = new Group(values, figures.get());
        all.add(group);
        return group;
    }
}
