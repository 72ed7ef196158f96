package org.guanxi.crm.tck.area;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.Money;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.event.Event;
import org.guanxi.crm.event.EventName;
import org.guanxi.crm.storage.CustomValues;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/** A table of an embedder's own, as the contracts of custom fields and searches need it. */
@Value.Immutable
@CrmStyle
public interface Asset extends Entity<Asset> {
    @Override
    Id<Asset> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** What it is called. */
    String name();

    /** What is told of it. */
    Optional<String> notes();

    /** How much of it there is. */
    Optional<BigDecimal> amount();

    /** What it cost. */
    Optional<Money> price();

    /** When it was bought. */
    Optional<LocalDate> bought();

    /** What it is a part of. */
    Optional<Id<Asset>> whole();

    /** What it is about. */
    Optional<RecordRef> about();

    /** What administrators add. */
    @Value.Default
    default CustomValues custom() {
        return CustomValues.NONE;
    }

    /** An empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an asset. */
    final class Builder extends ImmutableAsset.Builder {}

    /** An asset was written. */
    @EventName("asset.written")
    record Written(Id<Asset> asset) implements Event {}
}
