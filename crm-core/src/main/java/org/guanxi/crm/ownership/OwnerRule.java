package org.guanxi.crm.ownership;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.internal.RecordRule;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.jspecify.annotations.Nullable;

/** Whose a record is changes by the verbs of this area alone, once it is under terms. */
final class OwnerRule implements RecordRule {

    /** The records whose owner this area is changing in the transaction. */
    static final class Moving {
        private final Set<RecordRef> records = new HashSet<>();

        /** Lets the owner be written while the work lasts. */
        static void of(Workspace ws, RecordRef record, Runnable work) {
            Set<RecordRef> moving = ws.remembered(Moving.class, Moving::new).records;
            moving.add(record);
            try {
                work.run();
            } finally {
                moving.remove(record);
            }
        }
    }

    @Override
    @SuppressWarnings("unchecked") // the kind was found by its type
    public <E extends Entity<E>> List<E> beforeWrite(
            Workspace workspace, EntityType<E> type, List<@Nullable E> before, List<E> after, Problems problems) {
        for (OwnedKind<?> each : workspace.offers(OwnedKind.class)) {
            if (each.type().entity() == type.entity()) {
                check(workspace, (OwnedKind<E>) each, before, after, problems);
            }
        }
        return after;
    }

    private static <E extends Entity<E>> void check(
            Workspace ws, OwnedKind<E> kind, List<@Nullable E> before, List<E> after, Problems problems) {
        for (int i = 0; i < after.size(); i++) {
            E was = before.get(i);
            E is = after.get(i);
            if (was != null && !kind.owner().read(was).equals(kind.owner().read(is))) {
                RecordRef record = RecordRef.of(kind.type().kind(), is.id());
                boolean isOurs =
                        ws.remembered(Moving.class, Moving::new).records.contains(record);
                if (!isOurs && Standings.of(ws, record).isPresent()) {
                    String attribute = kind.type().kind() + "." + kind.owner().name();
                    String path = after.size() == 1 ? attribute : "[" + i + "]." + attribute;
                    problems.add(path, "ownership.own-verb", "record", kind.name(was));
                }
            }
        }
    }
}
