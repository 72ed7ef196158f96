package org.guanxi.crm.ownership;

import java.util.Optional;
import java.util.function.Consumer;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.CustomerEvent;
import org.guanxi.crm.interaction.InteractionEvent;
import org.guanxi.crm.internal.Reaction;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.opportunity.Opportunity;
import org.guanxi.crm.opportunity.OpportunityEvent;
import org.guanxi.crm.opportunity.OpportunityTable;

/** What ownership does when something happens to customers and their deals. */
final class Reactions {

    /** New customers come under the terms; what they do moves their clocks. */
    static final Reaction<CustomerEvent> CUSTOMERS = new Reaction<>(CustomerEvent.class, Reactions::follow);

    /** Deals stop and start the clocks of their customer. */
    static final Reaction<OpportunityEvent> DEALS = new Reaction<>(OpportunityEvent.class, Reactions::follow);

    /** Talks move the clocks of their customer. */
    static final Reaction<InteractionEvent> TALKS = new Reaction<>(InteractionEvent.class, Reactions::follow);

    private Reactions() {}

    private static void follow(InteractionEvent event, Workspace workspace) {
        if (event instanceof InteractionEvent.InteractionRecorded recorded) {
            recorded.customer().ifPresent(customer -> refresh(workspace, customer));
        } else if (event instanceof InteractionEvent.InteractionCorrected corrected) {
            corrected.customer().ifPresent(customer -> refresh(workspace, customer));
        }
    }

    private static void refresh(Workspace workspace, Id<Customer> customer) {
        asSystem(workspace, ws -> new Reckoning(ws).refresh(customer));
    }

    private static void follow(CustomerEvent event, Workspace workspace) {
        asSystem(workspace, ws -> {
            if (event instanceof CustomerEvent.Registered registered) {
                new Standings(ws).register(registered.customer());
            } else if (event instanceof CustomerEvent.FollowedUp followed) {
                new Reckoning(ws).refresh(followed.customer());
            } else if (event instanceof CustomerEvent.LevelSet level) {
                new Reckoning(ws).refresh(level.customer());
            } else if (event instanceof CustomerEvent.Changed changed) {
                new Reckoning(ws).refresh(changed.customer());
            } else if (event instanceof CustomerEvent.Absorbed absorbed) {
                new Standings(ws).absorb(absorbed.customer(), absorbed.survivor());
            } else if (event instanceof CustomerEvent.Restored restored) {
                new Standings(ws).restore(restored.customer());
            }
        });
    }

    private static void follow(OpportunityEvent event, Workspace workspace) {
        deal(event)
                .ifPresent(id -> asSystem(
                        workspace,
                        ws -> ws.store()
                                .get(OpportunityTable.TYPE, id)
                                .flatMap(Opportunity::customer)
                                .ifPresent(new Reckoning(ws)::refresh)));
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

    private static void asSystem(Workspace workspace, Consumer<Workspace> work) {
        workspace.<Boolean>asSystem(ws -> {
            work.accept(ws);
            return true;
        });
    }
}
