package org.guanxi.crm.storage.memory;

import java.util.ArrayList;
import java.util.List;
import org.guanxi.crm.storage.Grouping;
import org.jspecify.annotations.Nullable;

/**
 * The groups of a summary. Each grouping numbers what it calls a record; pairs of numbers are numbered in turn, until one
 * number is left, which is the group's.
 */
final class Groups {

    private final List<GroupNames> names = new ArrayList<>();
    private final List<LongNumbers> pairs = new ArrayList<>();
    private final List<@Nullable Object[]> all = new ArrayList<>();
    private final int[][] numbers;

    /** No groups yet, of records that come at most so many at once. */
    Groups(Tenant tenant, List<? extends Grouping<?, ?>> groupings, int batch) {
        for (Grouping<?, ?> grouping : groupings) {
            names.add(new GroupNames(tenant, grouping, batch));
            pairs.add(new LongNumbers());
        }
        this.numbers = new int[groupings.size()][batch];
        if (groupings.isEmpty()) {
            all.add(new Object[0]);
        }
    }

    int size() {
        return all.size();
    }

    /** What a group is called. */
    @Nullable
    Object[] values(int group) {
        return all.get(group);
    }

    /**
     * Finds the groups of the first so many records. It goes grouping by grouping: the records lie scattered in memory, and a
     * short loop waits for many of them at once.
     */
    void find(Object[] records, int size, int[] groups) {
        for (int i = 0; i < size; i++) {
            groups[i] = 0;
        }
        for (int grouping = 0; grouping < numbers.length; grouping++) {
            int[] called = numbers[grouping];
            names.get(grouping).number(records, size, called);
            LongNumbers known = pairs.get(grouping);
            for (int i = 0; i < size; i++) {
                groups[i] = pair(known, groups[i], called[i]);
            }
        }
        for (int i = 0; i < size; i++) {
            if (groups[i] == all.size()) {
                all.add(called(i));
            }
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

    private @Nullable Object[] called(int record) {
        @Nullable Object[] values = new Object[numbers.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = names.get(i).name(numbers[i][record]);
        }
        return values;
    }
}
