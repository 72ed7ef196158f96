package org.guanxi.crm.lead;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.distribution.Strategy;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/** To whom leads go: rules are asked in their order, and the first that holds and finds somebody decides. */
@Value.Immutable
@CrmStyle
public interface LeadRule extends Entity<LeadRule> {

    @Override
    Id<LeadRule> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** Unique. */
    String code();

    /** Its place in the order; smaller first. */
    int position();

    /** Whether it is asked. */
    boolean isActive();

    /** Which leads, as {@link org.guanxi.crm.search.QueryText} writes it; absent for all. */
    Optional<String> appliesTo();

    /** How one of those who may take a lead is chosen. */
    Strategy strategy();

    /** Who may take leads; if nobody is named and the rule goes by territory, those who are seated there. */
    List<LeadTaker> takers();

    /** Whether only those may who are seated in the territory in which the lead would lie, or above it. */
    boolean isByTerritory();

    /** Whether the next rule is asked if this one finds nobody; else the lead waits. */
    boolean isFallingThrough();

    /** How soon somebody must be at work to get a lead; absent if that does not matter. */
    Optional<Duration> availableWithin();

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableLeadRule.Builder {}
}
