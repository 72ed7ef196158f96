package org.guanxi.crm.territory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.event.Event;
import org.guanxi.crm.event.EventName;
import org.guanxi.crm.team.Member;

/** What happens to territories. */
public sealed interface TerritoryEvent extends Event {

    /** A model was defined, with so many territories. */
    @EventName("territory.model-defined")
    record ModelDefined(Id<TerritoryModel> model, Purpose purpose, int edition, String name, int territories)
            implements TerritoryEvent {}

    /** A territory of a model was defined. */
    @EventName("territory.defined")
    record Defined(Id<Territory> territory, Id<TerritoryModel> model, String code, Optional<String> parent)
            implements TerritoryEvent {}

    /** Customers are being placed in a model. */
    @EventName("territory.placing")
    record Placing(Id<TerritoryModel> model) implements TerritoryEvent {}

    /** All customers were placed in a model. */
    @EventName("territory.placed")
    record Placed(Id<TerritoryModel> model) implements TerritoryEvent {}

    /** A model was put away. */
    @EventName("territory.archived")
    record Archived(Id<TerritoryModel> model) implements TerritoryEvent {}

    /** A model holds from an instant on. */
    @EventName("territory.activated")
    record Activated(Id<TerritoryModel> model, Purpose purpose, Instant from, boolean isUndo)
            implements TerritoryEvent {}

    /** A model holds until an instant, or without an end after all. */
    @EventName("territory.ended")
    record Ended(Id<TerritoryModel> model, Purpose purpose, Optional<Instant> until) implements TerritoryEvent {}

    /** Somebody works a territory. */
    @EventName("territory.seated")
    record Seated(
            Id<Territory> territory,
            Id<Member> member,
            TerritorySeat.Part part,
            Optional<String> role,
            LocalDate from,
            Optional<LocalDate> until)
            implements TerritoryEvent {}

    /** Somebody works a territory until a day. */
    @EventName("territory.seat-ended")
    record SeatEnded(Id<Territory> territory, Id<Member> member, TerritorySeat.Part part, LocalDate until)
            implements TerritoryEvent {}

    /** A customer was named for a territory, or pinned to it. */
    @EventName("territory.named")
    record Named(
            Id<Customer> customer,
            Purpose purpose,
            String territory,
            boolean isPinned,
            Optional<Instant> until,
            String reason)
            implements TerritoryEvent {}

    /** A customer is named for a territory no more. */
    @EventName("territory.unnamed")
    record Unnamed(Id<Customer> customer, Purpose purpose, String territory) implements TerritoryEvent {}

    /** The owner of a customer moved because a model came to hold, or ownership refused it. */
    @EventName("territory.owner-move")
    record OwnerMoved(
            Id<Customer> customer, Optional<Id<Member>> from, Id<Member> to, String state, Optional<String> refusal)
            implements TerritoryEvent {}
}
