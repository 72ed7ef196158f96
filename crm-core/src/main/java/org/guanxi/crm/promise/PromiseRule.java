package org.guanxi.crm.promise;

import java.util.List;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.internal.RecordRule;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.jspecify.annotations.Nullable;

/** What every promise fulfils, whichever service stores it: its form. */
final class PromiseRule implements RecordRule {

    @Override
    public <E extends Entity<E>> List<E> beforeWrite(
            Workspace workspace, EntityType<E> type, List<@Nullable E> before, List<E> after, Problems problems) {
        if (type.entity().equals(Promise.class)) {
            for (int i = 0; i < after.size(); i++) {
                String prefix = after.size() == 1 ? type.kind() : "[" + i + "]." + type.kind();
                RecordRule.checkForm(type, prefix, after.get(i), problems);
            }
        }
        return after;
    }
}
