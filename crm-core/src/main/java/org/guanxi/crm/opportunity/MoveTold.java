package org.guanxi.crm.opportunity;

import java.util.Optional;
import org.guanxi.crm.pipeline.PipelineStages;
import org.guanxi.crm.pipeline.ReasonGiven;

/** How the journal tells a move. Pure. */
final class MoveTold {

    private MoveTold() {}

    static OpportunityEvent event(
            Opportunity before,
            Opportunity after,
            PipelineStages pipeline,
            VisitKind kind,
            Optional<ReasonGiven> reason) {
        String from = pipeline.stage(before.stage()).key();
        String to = pipeline.stage(after.stage()).key();
        return switch (kind) {
            case CLOSE -> ended(after, from, to, reason.orElseThrow());
            case REOPEN ->
                new OpportunityEvent.Reopened(
                        after.id(), from, to, before.state(), before.closedAt().orElseThrow(), reason.orElseThrow());
            case BACK ->
                new OpportunityEvent.WentBack(
                        after.id(), from, to, after.amount(), after.probability(), reason.orElseThrow());
            default -> new OpportunityEvent.Advanced(after.id(), from, to, after.amount(), after.probability());
        };
    }

    private static OpportunityEvent ended(Opportunity deal, String from, String to, ReasonGiven reason) {
        return switch (deal.state()) {
            case WON ->
                new OpportunityEvent.Won(
                        deal.id(),
                        from,
                        to,
                        deal.owner(),
                        deal.customer(),
                        deal.product(),
                        deal.amount(),
                        deal.enteredAt(),
                        reason);
            case LOST ->
                new OpportunityEvent.Lost(
                        deal.id(),
                        from,
                        to,
                        deal.owner(),
                        deal.customer(),
                        deal.product(),
                        deal.amount(),
                        deal.enteredAt(),
                        reason);
            case ABANDONED ->
                new OpportunityEvent.Abandoned(
                        deal.id(),
                        from,
                        to,
                        deal.owner(),
                        deal.customer(),
                        deal.product(),
                        deal.amount(),
                        deal.enteredAt(),
                        reason);
            case OPEN -> throw new IllegalArgumentException("a deal that is open has not ended");
        };
    }
}
