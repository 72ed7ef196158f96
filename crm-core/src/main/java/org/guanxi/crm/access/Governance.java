package org.guanxi.crm.access;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.storage.Catalogue;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.ReferenceAttribute;

/** Whether the rights of every kind come to an end: no kind may govern itself, directly or not. Pure. */
public final class Governance {

    private Governance() {}

    /**
     * Checks all kinds.
     *
     * @throws org.guanxi.crm.error.Invalid {@code access.governor-cycle} naming each kind that governs itself
     */
    public static void check(Catalogue catalogue) {
        check(catalogue.types(), catalogue);
    }

    /** Checks these kinds; errors as {@link #check(Catalogue)}. */
    public static void check(List<EntityType<?>> types, Catalogue catalogue) {
        Problems problems = new Problems();
        for (EntityType<?> type : types) {
            Set<EntityType<?>> above = new LinkedHashSet<>();
            List<EntityType<?>> next = new ArrayList<>(governors(type, catalogue));
            while (!next.isEmpty()) {
                EntityType<?> each = next.remove(next.size() - 1);
                if (above.add(each)) {
                    next.addAll(governors(each, catalogue));
                }
            }
            if (above.contains(type)) {
                problems.add(type.kind(), "access.governor-cycle", "kind", type.kind());
            }
        }
        problems.throwIfAny();
    }

    private static List<EntityType<?>> governors(EntityType<?> type, Catalogue catalogue) {
        List<EntityType<?>> governors = new ArrayList<>();
        for (ReferenceAttribute<?, ?> governor : type.governors()) {
            governors.add(catalogue.type(governor.target()));
        }
        return governors;
    }
}
