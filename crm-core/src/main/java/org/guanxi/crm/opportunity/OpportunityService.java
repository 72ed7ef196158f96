package org.guanxi.crm.opportunity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.Money;
import org.guanxi.crm.common.Percentage;
import org.guanxi.crm.pipeline.ForecastCategory;
import org.guanxi.crm.pipeline.PipelineDraft;
import org.guanxi.crm.pipeline.PipelineStages;
import org.guanxi.crm.pipeline.Presets;
import org.guanxi.crm.pipeline.Reason;
import org.guanxi.crm.pipeline.ReasonDraft;
import org.guanxi.crm.pipeline.ReasonGiven;
import org.guanxi.crm.pipeline.ReasonPurpose;
import org.guanxi.crm.storage.Page;
import org.guanxi.crm.team.Member;

/**
 * Deals, the stages they pass through, and how they end. A deal that is not there, or may not be seen, is
 * {@link org.guanxi.crm.error.NotFound} {@code record.not-found} in every method.
 */
public interface OpportunityService {

    /**
     * Opens a deal, also one of the past with all its visits and its end. If its external key is known, the deal of that key is
     * answered as it is, and nothing is written.
     *
     * @throws org.guanxi.crm.error.Invalid naming everything that is wrong: {@code opportunity.pipeline-required}, {@code
     *     opportunity.unknown-pipeline}, {@code opportunity.unknown-stage}, {@code opportunity.negative-amount}, {@code
     *     opportunity.probability-range}, {@code opportunity.category-not-allowed}, {@code opportunity.days-reversed}, {@code
     *     opportunity.day-in-future}, {@code opportunity.reason-unknown} and the like, texts, and references to records that are
     *     not there
     * @throws org.guanxi.crm.error.Duplicate {@code record.duplicate} if a deal that the caller may not see has the external key
     */
    Opportunity open(NewOpportunity deal);

    /**
     * Opens many deals, all or none, in a few statements however many they are.
     *
     * @throws org.guanxi.crm.error.Invalid as {@link #open}, each problem at its place such as {@code [3].amount}, and {@code
     *     opportunity.key-repeated} if two of them have one external key
     * @throws org.guanxi.crm.error.Duplicate as {@link #open}
     */
    OpenedDeals openAll(List<NewOpportunity> deals);

    /**
     * Moves a deal forward to an open stage.
     *
     * @param stage the key of the stage
     * @throws org.guanxi.crm.error.Refused {@code opportunity.closed-deal}, {@code opportunity.unknown-stage}, {@code
     *     opportunity.same-stage} or {@code opportunity.transition-not-allowed}
     * @throws org.guanxi.crm.error.Invalid {@code opportunity.exit-criteria} for every attribute that a stage which is left or
     *     passed requires
     */
    Opportunity advance(Id<Opportunity> deal, String stage);

    /**
     * Moves a deal back to an earlier open stage.
     *
     * @throws org.guanxi.crm.error.Refused as {@link #advance}
     * @throws org.guanxi.crm.error.Invalid {@code opportunity.reason-unknown}, {@code opportunity.note-required}, {@code
     *     opportunity.competitor-required}
     */
    Opportunity goBack(Id<Opportunity> deal, String stage, ReasonGiven reason);

    /** The customer buys: moves a deal to the stage of those that are won; errors as {@link #advance} and {@link #goBack}. */
    Opportunity win(Id<Opportunity> deal, ReasonGiven reason);

    /** The customer does not buy: moves a deal to the first stage of those that are lost; errors as {@link #goBack}. */
    Opportunity lose(Id<Opportunity> deal, ReasonGiven reason);

    /**
     * The deal came to nothing: moves it to the first stage of those that are abandoned; errors as {@link #goBack}, and {@code
     * opportunity.unknown-stage} if its pipeline has none.
     */
    Opportunity abandon(Id<Opportunity> deal, ReasonGiven reason);

    /** Ends a deal in the stage of this key; for pipelines with several ends of a kind. Errors as {@link #win}. */
    Opportunity close(Id<Opportunity> deal, String stage, ReasonGiven reason);

    /**
     * Takes a deal that has ended up again, in the stage in which it was before. Its visits stay, that of the end included.
     *
     * @throws org.guanxi.crm.error.Refused {@code opportunity.open-deal} if it has not ended, {@code opportunity.reopen-expired} if
     *     its pipeline does not allow it, or not any more
     * @throws org.guanxi.crm.error.Invalid as {@link #goBack}
     */
    Opportunity reopen(Id<Opportunity> deal, ReasonGiven reason);

    /** What would come of each move there is for a deal, before a reason is given; changes nothing. */
    List<MoveDecision> moves(Id<Opportunity> deal);

    /**
     * Describes a deal anew: takes name, customer, contact, product, external key and custom fields.
     *
     * @param deal the deal as it is to be, made from the one that was read
     * @throws org.guanxi.crm.error.Refused {@code opportunity.closed-deal}
     * @throws org.guanxi.crm.error.Invalid {@code opportunity.own-verb} naming every other attribute that differs
     * @throws org.guanxi.crm.error.StaleVersion if it was changed since it was read
     * @throws org.guanxi.crm.error.Duplicate {@code record.duplicate} if another deal has the external key
     */
    Opportunity change(Opportunity deal);

    /**
     * Changes what an open deal is worth; empty if that is not known any more.
     *
     * @throws org.guanxi.crm.error.Refused {@code opportunity.closed-deal}
     * @throws org.guanxi.crm.error.Invalid {@code opportunity.negative-amount}
     */
    Opportunity changeAmount(Id<Opportunity> deal, Optional<Money> amount);

    /**
     * Changes the day on which an open deal is expected to be won; empty if that is not known any more.
     *
     * @throws org.guanxi.crm.error.Refused {@code opportunity.closed-deal}
     * @throws org.guanxi.crm.error.Invalid {@code opportunity.close-date-past} for a day before today
     */
    Opportunity moveCloseDate(Id<Opportunity> deal, Optional<LocalDate> day);

    /**
     * Makes an open deal somebody else's. Its stages and visits stay as they are.
     *
     * @throws org.guanxi.crm.error.Refused {@code opportunity.closed-deal}
     */
    Opportunity assign(Id<Opportunity> deal, Id<Member> owner);

    /**
     * Judges by hand how likely an open deal is to be won; holds until it ends, or {@link #followStage}.
     *
     * @throws org.guanxi.crm.error.Refused {@code opportunity.closed-deal}
     * @throws org.guanxi.crm.error.Invalid {@code opportunity.probability-range}
     */
    Opportunity estimate(Id<Opportunity> deal, Percentage probability);

    /**
     * Says by hand how far an open deal is counted on; holds until it ends, or {@link #followStage}.
     *
     * @throws org.guanxi.crm.error.Refused {@code opportunity.closed-deal}
     * @throws org.guanxi.crm.error.Invalid {@code opportunity.category-not-allowed}
     */
    Opportunity countAs(Id<Opportunity> deal, ForecastCategory category);

    /**
     * Lets probability and forecast category of an open deal follow its stage again.
     *
     * @throws org.guanxi.crm.error.Refused {@code opportunity.closed-deal}
     */
    Opportunity followStage(Id<Opportunity> deal);

    /** The deal. */
    Opportunity get(Id<Opportunity> deal);

    /** The deals of these external keys, in no particular order; one read for a thousand keys. */
    List<Opportunity> byExternalKeys(Collection<String> keys);

    /**
     * Whose the deal was and is: the first owner first, the present one last and without an end. However it passed from one to the
     * next, by {@link #assign}, by a hand-over or by the merge of two members.
     *
     * @throws org.guanxi.crm.error.NotFound if there is none that the caller may read
     */
    List<OwnerStay> owners(Id<Opportunity> deal);

    /** The visits of a deal, first to last, at most the first thousand. */
    List<StageVisit> history(Id<Opportunity> deal);

    /**
     * A page of fifty of the open deals that have been in their stage for too long, about which nobody has been in touch for too
     * long, or whose expected day is past, with every reason; those that have been in their stage longest come first. Which
     * interactions are a touch is up to {@link org.guanxi.crm.interaction.FollowUpRule}.
     *
     * @param cursor what the page before called next; empty for the first page
     * @throws org.guanxi.crm.error.Invalid {@code selection.cursor} if the cursor is none of this question
     */
    Page<Neglect> neglected(Optional<String> cursor);

    /** The canned questions about deals. */
    OpportunityFigures figures();

    /**
     * Defines the standard pipeline and the standard reasons of {@link Presets}, those of them that are not there yet; answers the
     * newest edition of the standard pipeline.
     */
    PipelineStages useStandard();

    /**
     * Defines a pipeline. One that is there already gets a new edition, on which new deals are opened; deals stay on theirs. Of no
     * effect if its newest edition is just so.
     *
     * @throws org.guanxi.crm.error.Invalid naming everything that is wrong: {@code opportunity.stage-count} (at least one open,
     *     exactly one won, at least one lost), {@code opportunity.stage-repeated}, {@code opportunity.probability-range}, {@code
     *     opportunity.category-not-allowed}, {@code opportunity.days-range}, {@code opportunity.unknown-stage} (of a transition),
     *     {@code attribute.unknown} (of a criterion)
     * @throws org.guanxi.crm.error.Duplicate {@code record.duplicate} if somebody else defines it at the same time
     */
    PipelineStages definePipeline(PipelineDraft pipeline);

    /**
     * Opens no new deals on a pipeline any more; those there are go on. Defining it anew offers it again.
     *
     * @throws org.guanxi.crm.error.NotFound {@code record.not-found} if there is none of this code
     */
    void retirePipeline(String code);

    /**
     * Takes every open deal of a pipeline's older editions over to its newest. Each stage becomes the one of the same key, unless
     * it is mapped to another. All or none; reads and writes a thousand deals at a time.
     *
     * @param stages the keys of new stages by those of old ones
     * @return how many deals were moved
     * @throws org.guanxi.crm.error.NotFound {@code record.not-found} if there is no pipeline of this code
     * @throws org.guanxi.crm.error.Invalid {@code opportunity.stage-unmapped} for every stage with open deals that comes to no open
     *     stage
     */
    long migrate(String code, Map<String, String> stages);

    /** The edition of the pipeline that a deal passes through. */
    PipelineStages pipelineOf(Id<Opportunity> deal);

    /** The newest edition of the pipeline of this code; empty if there is none. */
    Optional<PipelineStages> pipeline(String code);

    /** The pipelines on which new deals are opened, in order of code, at most a thousand. */
    List<PipelineStages> pipelines();

    /**
     * Adds reasons to the tenant's list; one that is there is described anew, and can be given again if it was retired.
     *
     * @throws org.guanxi.crm.error.Invalid naming every bad text, and {@code opportunity.reason-repeated}
     */
    List<Reason> defineReasons(List<ReasonDraft> reasons);

    /**
     * Lets a reason not be given any more; what was said with it stays.
     *
     * @throws org.guanxi.crm.error.NotFound {@code record.not-found} if there is none
     */
    void retireReason(ReasonPurpose purpose, String code);

    /** The reasons that can be given for this, in order of code, at most a thousand. */
    List<Reason> reasons(ReasonPurpose purpose);
}
