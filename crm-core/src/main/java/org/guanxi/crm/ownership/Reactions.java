package org.guanxi.crm.ownership;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.CustomerEvent;
import org.guanxi.crm.customer.CustomerTable;
import org.guanxi.crm.interaction.InteractionEvent;
import org.guanxi.crm.internal.Reaction;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.opportunity.Opportunity;
import org.guanxi.crm.opportunity.OpportunityEvent;
import org.guanxi.crm.opportunity.OpportunityTable;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.TeamEvent;

/** What ownership does when something happens to customers, their deals and their owners. */
final class Reactions {

    /** New customers come under the terms; what they do moves their clocks. */
    static final Reaction<CustomerEvent> CUSTOMERS = new Reaction<>(CustomerEvent.class, Reactions::follow);

    /** Deals stop and start the clocks of their customer. */
    static final Reaction<OpportunityEvent> DEALS = new Reaction<>(OpportunityEvent.class, Reactions::follow);

    /** An absence that ends early starts the clocks of what its owner has. */
    static final Reaction<TeamEvent.AbsenceEnded> ABSENCES =
            new Reaction<>(TeamEvent.AbsenceEnded.class, (event, ws) -> ended(ws, event.member()));

    /** Talks move the clocks of their customer. */
    static final Reaction<InteractionEvent> TALKS = new Reaction<>(InteractionEvent.class, Reactions::follow);

    private Reactions() {}

    private static void follow(InteractionEvent event, Workspace ws) {
        if (event instanceof InteractionEvent.InteractionRecorded recorded) {
            recorded.customer().ifPresent(customer -> OwnedRecords.changed(ws, ref(customer)));
        } else if (event instanceof InteractionEvent.InteractionCorrected corrected) {
            corrected.customer().ifPresent(customer -> OwnedRecords.changed(ws, ref(customer)));
        }
    }

    private static void follow(CustomerEvent event, Workspace ws) {
        if (event instanceof CustomerEvent.Registered registered) {
            OwnedRecords.created(ws, ref(registered.customer()));
        } else if (event instanceof CustomerEvent.FollowedUp followed) {
            OwnedRecords.changed(ws, ref(followed.customer()));
        } else if (event instanceof CustomerEvent.LevelSet level) {
            OwnedRecords.changed(ws, ref(level.customer()));
        } else if (event instanceof CustomerEvent.Changed changed) {
            OwnedRecords.changed(ws, ref(changed.customer()));
        } else if (event instanceof CustomerEvent.Absorbed absorbed) {
            OwnedRecords.absorbed(ws, ref(absorbed.customer()), ref(absorbed.survivor()));
        } else if (event instanceof CustomerEvent.Restored restored) {
            Optional<Id<Member>> owner =
                    ws.store().get(CustomerTable.TYPE, restored.customer()).flatMap(Customer::owner);
            OwnedRecords.restored(ws, ref(restored.customer()), owner);
        }
    }

    private static void follow(OpportunityEvent event, Workspace workspace) {
        deal(event)
                .ifPresent(id -> asSystem(
                        workspace,
                        ws -> ws.store()
                                .get(OpportunityTable.TYPE, id)
                                .flatMap(Opportunity::customer)
                                .ifPresent(customer -> OwnedRecords.changed(ws, ref(customer)))));
    }

    /** The deal, if the event can move a clock. */
    private static Optional<Id<Opportunity>> deal(OpportunityEvent event) {
        if (event instanceof OpportunityEvent.Opened each) {
            return Optional.of(each.opportunity());
        } else if (event instanceof OpportunityEvent.StageEntered each) {
            return Optional.of(each.opportunity());
        } else if (event instanceof OpportunityEvent.Changed each) {
            return Optional.of(each.opportunity());
        }
        return Optional.empty();
    }

    private static void ended(Workspace workspace, Id<Member> owner) {
        asSystem(workspace, ws -> {
            List<RecordRef> owned = ws.store().stream(
                            Selection.of(StandingTable.TYPE)
                                    .where(StandingTable.OWNER
                                            .is(owner)
                                            .and(StandingTable.STATE.is(Standing.State.OWNED))),
                            Selection.MAXIMUM_LIMIT)
                    .map(Standing::record)
                    .toList();
            owned.forEach(each -> OwnedRecords.changed(ws, each));
        });
    }

    private static RecordRef ref(Id<Customer> customer) {
        return RecordRef.of(CustomerTable.TYPE.kind(), customer);
    }

    private static void asSystem(Workspace workspace, Consumer<Workspace> work) {
        workspace.<Boolean>asSystem(ws -> {
            work.accept(ws);
            return true;
        });
    }
}
