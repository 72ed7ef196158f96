package org.guanxi.crm;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guanxi.crm.access.Action;
import org.guanxi.crm.access.Rights;
import org.guanxi.crm.error.Forbidden;
import org.guanxi.crm.internal.RunTimeAttributes;
import org.guanxi.crm.internal.RunTimeAttributes.Guarded;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Attribute;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.CustomAttributes;
import org.guanxi.crm.storage.CustomValues;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.jspecify.annotations.Nullable;

/** The rights of a caller, with the custom fields among what is withheld that are for other roles only. */
final class FieldRights implements Rights {

    private final Rights rights;
    private final Workspace workspace;

    FieldRights(Rights rights, Workspace workspace) {
        this.rights = rights;
        this.workspace = workspace;
    }

    @Override
    public <E extends Entity<E>> Condition<E> on(EntityType<E> type, Action action) {
        return rights.on(type, action);
    }

    @Override
    public Optional<Set<String>> roles() {
        return rights.roles();
    }

    @Override
    public <E extends Entity<E>> Set<Attribute<E, ?>> withheld(EntityType<E> type) {
        Set<Attribute<E, ?>> stored = rights.withheld(type);
        List<Guarded> guarded = guarded(type);
        if (guarded.isEmpty()) {
            return stored;
        }
        Set<Attribute<E, ?>> withheld = new LinkedHashSet<>(stored);
        for (Guarded each : guarded) {
            if (!isFor(each.seenBy())) {
                for (UUID field : each.fields()) {
                    boolean isFirst = field.equals(each.fields().get(0));
                    String name = isFirst ? each.name() : each.name() + "Currency";
                    withheld.add(CustomAttributes.named(type, field, name));
                }
            }
        }
        return withheld;
    }

    private List<Guarded> guarded(EntityType<?> type) {
        if (!type.hasCustomFields() || roles().isEmpty()) {
            return List.of();
        }
        return workspace.offers(RunTimeAttributes.class).stream()
                .flatMap(each -> each.guarded(workspace, type.kind()).stream())
                .toList();
    }

    private boolean isFor(Set<String> codes) {
        return codes.isEmpty() || !Collections.disjoint(codes, roles().orElse(codes));
    }

    /**
     * Refuses changes of custom fields that the caller may not change, or does not see; whoever makes a record may fill what others
     * see.
     *
     * @param before the records as they are stored, in the same order; a new one is null
     * @throws Forbidden {@code access.reserved}
     */
    <E extends Entity<E>> void checkChanges(EntityType<E> type, List<@Nullable E> before, List<E> after) {
        for (Guarded each : guarded(type)) {
            boolean isSeen = isFor(each.seenBy());
            boolean isOpen = isFor(each.changedBy());
            for (int i = 0; i < after.size() && !(isSeen && isOpen); i++) {
                E was = before.get(i);
                CustomValues stored = was == null ? CustomValues.NONE : type.custom(was);
                boolean isAllowed = isOpen && was == null;
                if (!isAllowed && isChanged(each, stored, type.custom(after.get(i)), isSeen)) {
                    throw Forbidden.because("access.reserved", "attribute", type.kind() + "." + each.name());
                }
            }
        }
    }

    /** What the writer did not see is no change where it is absent. */
    private static boolean isChanged(Guarded field, CustomValues stored, CustomValues next, boolean isSeen) {
        for (UUID id : field.fields()) {
            boolean isUnseen = !isSeen || next.withheld().contains(id);
            boolean isLeft = isUnseen && next.values(id).isEmpty();
            if (!isLeft && !next.values(id).equals(stored.values(id))) {
                return true;
            }
        }
        return false;
    }
}
