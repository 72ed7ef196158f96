package org.guanxi.crm.opportunity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.guanxi.crm.catalog.Product;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.Money;
import org.guanxi.crm.common.Percentage;
import org.guanxi.crm.contact.Contact;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.event.Event;
import org.guanxi.crm.event.EventName;
import org.guanxi.crm.interaction.Interaction;
import org.guanxi.crm.pipeline.ForecastCategory;
import org.guanxi.crm.pipeline.ReasonGiven;
import org.guanxi.crm.pipeline.Stage;
import org.guanxi.crm.pipeline.StageKind;
import org.guanxi.crm.team.Member;

/** What happens to deals. Stages are told by their keys. */
public sealed interface OpportunityEvent extends Event {

    /** The deal. */
    Id<Opportunity> opportunity();

    /** A deal is opened, or told with all of its past; then it may have ended already. */
    @EventName("opportunity.opened")
    record Opened(
            Id<Opportunity> opportunity,
            String name,
            String pipeline,
            String stage,
            StageKind state,
            Id<Member> owner,
            Optional<Id<Customer>> customer,
            Optional<Id<Product>> product,
            Optional<Money> amount,
            Instant openedAt,
            Optional<Instant> closedAt,
            Optional<String> reason,
            Optional<String> externalKey)
            implements OpportunityEvent {}

    /** A deal moves on. */
    @EventName("opportunity.advanced")
    record Advanced(Id<Opportunity> opportunity, String from, String to, Optional<Money> amount, Percentage probability)
            implements OpportunityEvent {}

    /** A deal goes back. */
    @EventName("opportunity.went-back")
    record WentBack(
            Id<Opportunity> opportunity,
            String from,
            String to,
            Optional<Money> amount,
            Percentage probability,
            ReasonGiven reason)
            implements OpportunityEvent {}

    /** The customer buys. */
    @EventName("opportunity.won")
    record Won(
            Id<Opportunity> opportunity,
            String from,
            String to,
            Id<Member> owner,
            Optional<Id<Customer>> customer,
            Optional<Id<Product>> product,
            Optional<Money> amount,
            Instant closedAt,
            ReasonGiven reason)
            implements OpportunityEvent {}

    /** The customer does not buy, or buys elsewhere. */
    @EventName("opportunity.lost")
    record Lost(
            Id<Opportunity> opportunity,
            String from,
            String to,
            Id<Member> owner,
            Optional<Id<Customer>> customer,
            Optional<Id<Product>> product,
            Optional<Money> amount,
            Instant closedAt,
            ReasonGiven reason)
            implements OpportunityEvent {}

    /** A deal came to nothing. */
    @EventName("opportunity.abandoned")
    record Abandoned(
            Id<Opportunity> opportunity,
            String from,
            String to,
            Id<Member> owner,
            Optional<Id<Customer>> customer,
            Optional<Id<Product>> product,
            Optional<Money> amount,
            Instant closedAt,
            ReasonGiven reason)
            implements OpportunityEvent {}

    /** A deal that had ended is in the works again. */
    @EventName("opportunity.reopened")
    record Reopened(
            Id<Opportunity> opportunity, String from, String to, StageKind was, Instant closedAt, ReasonGiven reason)
            implements OpportunityEvent {}

    /** A deal goes over to another edition of its pipeline. */
    @EventName("opportunity.migrated")
    record Migrated(
            Id<Opportunity> opportunity, String pipeline, int fromEdition, int toEdition, String from, String to)
            implements OpportunityEvent {}

    /** A deal is described anew; tells how it is since. */
    @EventName("opportunity.changed")
    record Changed(
            Id<Opportunity> opportunity,
            String name,
            Optional<Id<Customer>> customer,
            Optional<Id<Contact>> contact,
            Optional<Id<Product>> product,
            Optional<String> externalKey)
            implements OpportunityEvent {}

    /** A deal is worth another amount. */
    @EventName("opportunity.amount-changed")
    record AmountChanged(Id<Opportunity> opportunity, Optional<Money> before, Optional<Money> after)
            implements OpportunityEvent {}

    /** A deal is expected to be won on another day. */
    @EventName("opportunity.close-date-moved")
    record CloseDateMoved(Id<Opportunity> opportunity, Optional<LocalDate> before, Optional<LocalDate> after)
            implements OpportunityEvent {}

    /** A deal is somebody else's. */
    @EventName("opportunity.assigned")
    record Assigned(Id<Opportunity> opportunity, Id<Member> before, Id<Member> after) implements OpportunityEvent {}

    /** A deal's probability is judged by hand. */
    @EventName("opportunity.estimated")
    record Estimated(Id<Opportunity> opportunity, Percentage before, Percentage after) implements OpportunityEvent {}

    /** Somebody says by hand how far a deal is counted on. */
    @EventName("opportunity.counted")
    record Counted(Id<Opportunity> opportunity, ForecastCategory before, ForecastCategory after)
            implements OpportunityEvent {}

    /** A deal's probability and forecast category follow its stage again. */
    @EventName("opportunity.follows-stage")
    record FollowsStage(
            Id<Opportunity> opportunity, String stage, Percentage probability, ForecastCategory forecastCategory)
            implements OpportunityEvent {}

    /** A visit of a stage begins; that of an end is over at once. */
    @EventName("opportunity.stage-entered")
    record StageEntered(Id<Opportunity> opportunity, int seq, Id<Stage> stage, VisitKind kind, Instant at)
            implements OpportunityEvent {}

    /** A visit of a stage ends. */
    @EventName("opportunity.stage-left")
    record StageLeft(Id<Opportunity> opportunity, int seq, Id<Stage> stage, Instant at) implements OpportunityEvent {}

    /**
     * Somebody was in touch about a deal, later than anybody before.
     *
     * @param opportunity the deal
     * @param at when it was
     * @param interaction the interaction
     */
    @EventName("opportunity.touched")
    record Touched(Id<Opportunity> opportunity, Instant at, Id<Interaction> interaction) implements OpportunityEvent {}
}
