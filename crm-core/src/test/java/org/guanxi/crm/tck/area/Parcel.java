package org.guanxi.crm.tck.area;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.Money;
import org.guanxi.crm.storage.CustomValues;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/** A record of an embedder's own, on which the contracts try the journal. */
@Value.Immutable
@CrmStyle
public interface Parcel extends Entity<Parcel> {
    @Override
    Id<Parcel> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** Its name. */
    String name();

    /** How often it was moved. */
    @Value.Default
    default long moves() {
        return 0;
    }

    /** What it is worth; may be withheld. */
    Optional<Money> worth();

    /** Where it has been. */
    List<String> stops();

    /** Custom values. */
    @Value.Default
    default CustomValues custom() {
        return CustomValues.NONE;
    }

    /** What was withheld. */
    Set<String> masked();

    /** An empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a parcel. */
    final class Builder extends ImmutableParcel.Builder {}
}
