package org.guanxi.crm.storage.memory;

import java.util.ArrayList;
import java.util.List;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.Field;
import org.guanxi.crm.storage.Selection;
import org.jspecify.annotations.Nullable;

/**
 * Whether anything of one key meets a time: the one question that is asked before every booking, so that it goes without a plan. Where the
 * numbers of the index decide, the record itself is not looked at.
 */
final class OverlapQuestion<E extends Entity<E>> {

    /** Of more the planner may know a better way, as by the order that is asked for. */
    private static final int MOST = 50_000;

    private final Tenant tenant;
    private final Condition<E> where;
    private LineMap.@Nullable Lines<E> lines;
    private @Nullable Object after;
    private @Nullable Object before;
    private boolean hasMore;
    private int sureAfter;
    private int sureBefore;

    private OverlapQuestion(Tenant tenant, Condition<E> where) {
        this.tenant = tenant;
        this.where = where;
    }

    /** The question that the condition is; null if it is another one. */
    static <E extends Entity<E>> @Nullable OverlapQuestion<E> of(Tenant tenant, Table<E> table, Condition<E> where) {
        TableIndex<E> index = table.overlap();
        if (index == null || !(where instanceof Condition.And<E> and)) {
            return null;
        }
        OverlapQuestion<E> question = new OverlapQuestion<>(tenant, where);
        return question.isRead(index, and.parts()) ? question : null;
    }

    private boolean isRead(TableIndex<E> index, List<Condition<E>> parts) {
        List<Field<E>> fields = index.index().fields();
        Object key = null;
        for (int i = 0; i < parts.size(); i++) {
            if (!(parts.get(i) instanceof Condition.Compare<E> part)) {
                return false;
            }
            switch (part.comparison()) {
                case EQUAL -> {
                    if (key != null || !Demands.isSame(part.field(), fields.get(0))) {
                        return false;
                    }
                    key = part.value();
                }
                case BELOW, AT_MOST -> {
                    if (before != null || !Demands.isSame(part.field(), fields.get(1))) {
                        return false;
                    }
                    before = part.value();
                }
                case ABOVE, AT_LEAST -> {
                    if (after != null || !Demands.isSame(part.field(), fields.get(2))) {
                        return false;
                    }
                    after = part.value();
                }
                case DIFFERENT -> hasMore = true;
            }
        }
        if (key == null || before == null || after == null) {
            return false;
        }
        sureAfter = Timelines.ceiling(after);
        sureBefore = Timelines.floor(before);
        lines = index.timelines().lines(key);
        return lines == null || lines.count() <= MOST;
    }

    boolean isAny() {
        return lines != null
                && !Timelines.each(
                        lines, after, before, (slots, place, start, end) -> !isMet(slots, place, start, end));
    }

    long count() {
        long[] count = {0};
        if (lines != null) {
            Timelines.each(lines, after, before, (slots, place, start, end) -> {
                count[0] += isMet(slots, place, start, end) ? 1 : 0;
                return true;
            });
        }
        return count[0];
    }

    List<E> find(Selection<E> selection) {
        Found<E> found = new Found<>(this, selection);
        if (lines != null) {
            Timelines.each(lines, after, before, found);
        }
        return found.inOrder();
    }

    /** An absent start or end has the one number that decides nothing. */
    private boolean isMet(Slot<E>[] slots, int place, int start, int end) {
        boolean isCertain =
                start != Integer.MIN_VALUE && end != Integer.MAX_VALUE && start < sureBefore && end > sureAfter;
        return (isCertain && !hasMore) || where.test(slots[place].entity, tenant);
    }

    /** What was found so far; mostly nothing. */
    private static final class Found<E extends Entity<E>> implements Timeline.Candidates<E> {
        private final OverlapQuestion<E> question;
        private final Selection<E> selection;
        private @Nullable E first;
        private @Nullable List<E> all;

        Found(OverlapQuestion<E> question, Selection<E> selection) {
            this.question = question;
            this.selection = selection;
        }

        @Override
        public boolean show(Slot<E>[] slots, int place, int start, int end) {
            if (question.isMet(slots, place, start, end)) {
                E entity = slots[place].entity;
                if (selection.isAfter(entity)) {
                    add(entity);
                }
            }
            return true;
        }

        private void add(E next) {
            if (first == null) {
                first = next;
                return;
            }
            if (all == null) {
                all = new ArrayList<>();
                all.add(first);
            }
            all.add(next);
        }

        List<E> inOrder() {
            if (all == null) {
                return first == null ? List.of() : List.of(first);
            }
            all.sort(selection::compare);
            return all.size() <= selection.limit() ? all : new ArrayList<>(all.subList(0, selection.limit()));
        }
    }
}
