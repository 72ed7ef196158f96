package org.guanxi.crm.pipeline;

import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.common.Percentage;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/** A step of one edition of a pipeline. Never changed. */
@Value.Immutable
@CrmStyle
public interface Stage extends Entity<Stage> {

    @Override
    Id<Stage> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The edition of the pipeline that it is of. */
    Id<Pipeline> pipeline();

    /** The key, unique within the pipeline and the same in all its editions. */
    String key();

    /** The name, as people read it. */
    LocalizedText name();

    /** Its place in the pipeline, from 1. */
    int position();

    /** What it means for a deal. */
    StageKind kind();

    /** How likely a deal in it is to be won, unless the deal says otherwise: 100 if won, 0 if lost or abandoned. */
    Percentage probability();

    /** How far a deal in it is counted on, unless the deal says otherwise. */
    ForecastCategory forecastCategory();

    /** For how many days at most a deal should be in it; absent for any time. */
    Optional<Integer> maxDwellDays();

    /** For how many days at most nobody should be in touch about a deal in it; absent for any time. */
    Optional<Integer> maxSilentDays();

    /** The attributes of a deal, by name, without which it does not move on from here. */
    List<String> exitCriteria();

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableStage.Builder {}
}
