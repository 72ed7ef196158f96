package org.guanxi.crm.opportunity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.Money;
import org.guanxi.crm.common.Percentage;
import org.guanxi.crm.pipeline.ForecastCategory;
import org.guanxi.crm.pipeline.Stage;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/**
 * One stay of a deal in a stage, and what the deal was worth when it came in. The visits of a deal follow one another without a
 * gap, but for the time between an end and a reopening; the visit of an end begins and ends at once. Never changed once it has
 * ended.
 */
@Value.Immutable
@CrmStyle
public interface StageVisit extends Entity<StageVisit> {

    @Override
    Id<StageVisit> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The deal. */
    Id<Opportunity> opportunity();

    /** Which of the deal's visits it is, from 1. */
    int seq();

    /** The stage. */
    Id<Stage> stage();

    /** How the deal came in. */
    VisitKind kind();

    /** When it came in. */
    Instant enteredAt();

    /** When it left; absent while it is there. */
    Optional<Instant> leftAt();

    /** For how many whole seconds it was there; absent while it is there. */
    Optional<Long> dwellSeconds();

    /** Who moved it. */
    ActorId actor();

    /** What it was worth then. */
    Optional<Money> amount();

    /** On which day it was expected to be won then. */
    Optional<LocalDate> closeDate();

    /** How likely it was to be won, once it was in. */
    Percentage probability();

    /** How far it was counted on, once it was in. */
    ForecastCategory forecastCategory();

    /** The code of the reason for the move; absent for a move that needs none. */
    Optional<String> reason();

    /** What was said beyond that code. */
    Optional<String> reasonNote();

    /** Who won instead, or was beaten, at an end. */
    Optional<String> competitor();

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableStageVisit.Builder {}
}
