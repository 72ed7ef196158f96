package org.guanxi.crm.reporting.standing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.Grouping.Unit;
import org.immutables.value.Value;

/** A report that somebody gets at set times. */
@Value.Immutable
@CrmStyle
public interface ReportSubscription extends Entity<ReportSubscription> {

    @Override
    Id<ReportSubscription> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The name of the report's definition; one subscription of each name for each subscriber. */
    String name();

    /** Who gets it, and by whose rights it is made. */
    String subscriber();

    /** The definition, as {@link org.guanxi.crm.reporting.DefinitionText} writes it. */
    String definition();

    /** It is made at the beginning of each such part of time, by the calendar of the definition; of at least a day. */
    Unit every();

    /** When it is made next. */
    Instant nextAt();

    /** The figure whose bound is watched; absent if the report itself is wanted. */
    Optional<String> figure();

    /** The bound; there with {@link #figure}. */
    Optional<BigDecimal> bound();

    /** Whether beyond the bound is above it, not below. */
    @Value.Default
    default boolean isAbove() {
        return true;
    }

    /** The rows that were beyond the bound when it was last looked, as JSON. */
    @Value.Default
    default String beyond() {
        return "{}";
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableReportSubscription.Builder {}
}
