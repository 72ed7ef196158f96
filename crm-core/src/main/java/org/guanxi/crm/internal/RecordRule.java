package org.guanxi.crm.internal;

import java.util.List;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problem;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.jspecify.annotations.Nullable;

/** What every write of every kind of record passes through, whichever service makes it: offered by areas such as custom fields. */
public interface RecordRule {

    /**
     * Checks and completes values before they are stored; called once for all records of one write.
     *
     * @param before the records as they were, in the same order; a new one is null
     * @param after the values to store
     * @param problems takes what is wrong
     * @return the values to store, in the same order
     */
    default <E extends Entity<E>> List<E> beforeWrite(
            Workspace workspace, EntityType<E> type, List<@Nullable E> before, List<E> after, Problems problems) {
        return after;
    }

    /**
     * Follows what was stored.
     *
     * @param before the records as they were, in the same order; a new one is null
     * @param after the records as stored, in the same order; a deleted one is null
     */
    default <E extends Entity<E>> void afterWrite(
            Workspace workspace, EntityType<E> type, List<@Nullable E> before, List<@Nullable E> after) {}

    /** Notes that an attribute names a record that is not there, or that the caller may not read. */
    static void missing(
            EntityType<?> type, String attribute, EntityType<?> target, Id<?> id, String path, Problems problems) {
        problems.add(
                path,
                "reference.missing",
                "kind",
                type.kind(),
                "attribute",
                attribute,
                "target",
                target.kind(),
                "id",
                id);
    }

    /** Notes all that is wrong with the form of one record, such as texts too long, each at its place below the prefix. */
    static <E extends Entity<E>> void checkForm(EntityType<E> type, String prefix, E record, Problems problems) {
        try {
            type.canonical(record);
        } catch (Invalid e) {
            String kind = type.kind() + ".";
            for (Problem problem : e.problems()) {
                String path =
                        problem.path().startsWith(kind) ? problem.path().substring(kind.length()) : problem.path();
                problems.addAll(prefix, List.of(new Problem(path, problem.code(), problem.arguments())));
            }
        }
    }
}
