package org.guanxi.crm.pipeline;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.common.Percentage;

/**
 * A stage of a pipeline that is to be defined.
 *
 * @param key the key, unique within the pipeline and the same in all its editions; at most 60 code points
 * @param name the name, as people read it
 * @param kind what it means for a deal
 * @param probability above 0 and below 100 for an open stage, 100 if won, 0 if lost or abandoned; at most two decimals
 * @param forecastCategory {@link ForecastCategory#CLOSED} if won, {@link ForecastCategory#OMITTED} if lost or abandoned, else not
 *     closed
 * @param maxDwellDays for how many days at most a deal should be in it
 * @param maxSilentDays for how many days at most nobody should be in touch about a deal in it
 * @param exitCriteria the attributes of a deal without which it does not move on: {@code customer}, {@code contact}, {@code
 *     product}, {@code amount}, {@code closeDate}, {@code externalKey}, or a custom field as {@code custom.}<i>id</i>
 */
public record StageDraft(
        String key,
        LocalizedText name,
        StageKind kind,
        Percentage probability,
        ForecastCategory forecastCategory,
        Optional<Integer> maxDwellDays,
        Optional<Integer> maxSilentDays,
        List<String> exitCriteria) {

    /** Copies the list. */
    public StageDraft {
        exitCriteria = List.copyOf(exitCriteria);
    }

    /** An open stage, counted on as pipeline. */
    public static StageDraft open(String key, LocalizedText name, int percent) {
        return of(key, name, StageKind.OPEN, percent, ForecastCategory.PIPELINE);
    }

    /** The stage of deals that are won. */
    public static StageDraft won(String key, LocalizedText name) {
        return of(key, name, StageKind.WON, 100, ForecastCategory.CLOSED);
    }

    /** A stage of deals that are lost. */
    public static StageDraft lost(String key, LocalizedText name) {
        return of(key, name, StageKind.LOST, 0, ForecastCategory.OMITTED);
    }

    /** A stage of deals that came to nothing. */
    public static StageDraft abandoned(String key, LocalizedText name) {
        return of(key, name, StageKind.ABANDONED, 0, ForecastCategory.OMITTED);
    }

    private static StageDraft of(
            String key, LocalizedText name, StageKind kind, int percent, ForecastCategory category) {
        Percentage probability = new Percentage(BigDecimal.valueOf(percent));
        return new StageDraft(key, name, kind, probability, category, Optional.empty(), Optional.empty(), List.of());
    }

    /** The same, counted on so. */
    public StageDraft countedAs(ForecastCategory category) {
        return new StageDraft(key, name, kind, probability, category, maxDwellDays, maxSilentDays, exitCriteria);
    }

    /** The same, in which a deal should be for so many days at most. */
    public StageDraft atMostDays(int days) {
        return new StageDraft(
                key, name, kind, probability, forecastCategory, Optional.of(days), maxSilentDays, exitCriteria);
    }

    /** The same, in which nobody should be in touch about a deal for so many days at most. */
    public StageDraft silentAtMostDays(int days) {
        return new StageDraft(
                key, name, kind, probability, forecastCategory, maxDwellDays, Optional.of(days), exitCriteria);
    }

    /** The same, which a deal does not leave forward without values of these attributes. */
    public StageDraft requires(String... attributes) {
        return new StageDraft(
                key, name, kind, probability, forecastCategory, maxDwellDays, maxSilentDays, List.of(attributes));
    }

    boolean describes(Stage stage) {
        return stage.key().equals(key)
                && stage.name().equals(name)
                && stage.kind() == kind
                && stage.probability().equals(probability)
                && stage.forecastCategory() == forecastCategory
                && stage.maxDwellDays().equals(maxDwellDays)
                && stage.maxSilentDays().equals(maxSilentDays)
                && stage.exitCriteria().equals(exitCriteria);
    }
}
