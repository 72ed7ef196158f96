package org.guanxi.crm.opportunity;

import java.time.Instant;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.interaction.Interaction;
import org.guanxi.crm.interaction.InteractionEvent;
import org.guanxi.crm.internal.Reaction;
import org.guanxi.crm.internal.Workspace;

/**
 * Interactions about a deal that count as follow-ups move its last touch, never back. Those with its customer about anything else do
 * not: what is said of one deal breaks no silence about another.
 */
final class DealTouches {

    static final Reaction<InteractionEvent> TALKS = new Reaction<>(InteractionEvent.class, DealTouches::follow);

    private DealTouches() {}

    private static void follow(InteractionEvent event, Workspace ws) {
        if (event instanceof InteractionEvent.InteractionRecorded recorded && recorded.isFollowUp()) {
            touch(ws, recorded.about(), recorded.at(), recorded.interaction());
        } else if (event instanceof InteractionEvent.InteractionCorrected corrected && corrected.isFollowUp()) {
            touch(ws, corrected.about(), corrected.at(), corrected.interaction());
        }
    }

    /** Whoever recorded it: also one who may not change the deal. */
    private static void touch(Workspace ws, Optional<RecordRef> about, Instant at, Id<Interaction> interaction) {
        about.filter(record -> record.kind().equals(OpportunityTable.TYPE.kind()))
                .ifPresent(record -> ws.<Boolean>asSystem(system -> touch(system, record, at, interaction)));
    }

    private static boolean touch(Workspace system, RecordRef record, Instant at, Id<Interaction> interaction) {
        Optional<Opportunity> untouched = system.lookFor(OpportunityTable.TYPE, record.<Opportunity>idOf())
                .filter(deal -> deal.lastTouch().map(at::isAfter).orElse(true));
        untouched.ifPresent(before -> system.update(
                OpportunityTable.TYPE,
                before,
                Opportunity.builder().from(before).lastTouch(at).build(),
                new OpportunityEvent.Touched(before.id(), at, interaction)));
        return untouched.isPresent();
    }
}
