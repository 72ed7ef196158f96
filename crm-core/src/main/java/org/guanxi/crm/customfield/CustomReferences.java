package org.guanxi.crm.customfield;

import java.util.ArrayList;
import java.util.List;
import org.guanxi.crm.internal.RunTimeReferences;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.Upon;
import org.guanxi.crm.storage.Upon.Then;

/**
 * The fields that name records. They go with a merge and a hand-over and are emptied by an erasure; retired ones take no new values,
 * so that they go on naming what was merged or handed over.
 */
final class CustomReferences implements RunTimeReferences {

    private static final Upon IN_USE = Upon.merge(Then.MOVE).erasure(Then.CLEAR).handOver(Then.MOVE);
    private static final Upon RETIRED =
            Upon.merge(Then.KEEP).erasure(Then.CLEAR).handOver(Then.KEEP);

    @Override
    public List<Reference> all(Workspace workspace) {
        List<Reference> references = new ArrayList<>();
        workspace.store().stream(Selection.of(CustomFieldTable.TYPE), Selection.MAXIMUM_LIMIT)
                .filter(field -> field.definition().type() == FieldType.REFERENCE)
                .forEach(field -> references.add(new Reference(
                        field.recordKind(),
                        field.id().uuid(),
                        field.definition().target().orElseThrow(),
                        field.isRetired() || !field.definition().isRequired(),
                        field.isRetired() ? RETIRED : IN_USE)));
        return references;
    }
}
