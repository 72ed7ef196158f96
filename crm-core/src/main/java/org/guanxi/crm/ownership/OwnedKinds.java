package org.guanxi.crm.ownership;

import java.util.Optional;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.internal.Workspace;

/** The kinds of records that can be somebody's. */
final class OwnedKinds {

    private OwnedKinds() {}

    /** The kind of this name. */
    static OwnedKind<?> of(Workspace ws, String kind) {
        return find(ws, kind).orElseThrow(() -> Problems.one("kind", "ownership.unknown-kind", "kind", kind));
    }

    static Optional<OwnedKind<?>> find(Workspace ws, String kind) {
        for (OwnedKind<?> each : ws.offers(OwnedKind.class)) {
            if (each.type().kind().equals(kind)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
