package org.guanxi.crm.tck;

import java.time.Instant;
import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.Money;
import org.guanxi.crm.storage.CustomValues;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/** The parent in the sample catalogue, which may have a parent itself. */
@Value.Immutable
@CrmStyle
public interface SpecimenGroup extends Entity<SpecimenGroup> {
    @Override
    Id<SpecimenGroup> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** Any text. */
    String name();

    /** A whole number, for orders with absent values. */
    Optional<Integer> level();

    /** Whether those who may not see everything see it; the kit tests visibility along paths with it. */
    boolean isPublic();

    /** An instant, for buckets along a path. */
    Optional<Instant> opened();

    /** Money, for figures along a path. */
    Optional<Money> budget();

    /** The group above. */
    Optional<Id<SpecimenGroup>> parent();

    /** Values of custom fields, for conditions along a path. */
    @Value.Default
    default CustomValues custom() {
        return CustomValues.NONE;
    }

    /** An empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a group. */
    final class Builder extends ImmutableSpecimenGroup.Builder {}
}
