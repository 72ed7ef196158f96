package org.guanxi.crm.lead;

import java.time.Instant;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.interaction.Direction;
import org.guanxi.crm.interaction.Interaction;
import org.guanxi.crm.interaction.InteractionEvent;
import org.guanxi.crm.interaction.InteractionTable;
import org.guanxi.crm.internal.Reaction;
import org.guanxi.crm.internal.Workspace;

/** Which recorded interactions answer a lead. */
final class Answers {

    static final Reaction<InteractionEvent> TALKS = new Reaction<>(InteractionEvent.class, Answers::follow);

    private Answers() {}

    /** Whether somebody of ours had a part in it: a letter from them is a reason to answer, and no answer. Pure. */
    static boolean isAnswer(Interaction interaction) {
        boolean isTalk = switch (interaction.kind()) {
            case CALL, VISIT, MEETING, EVENT -> true;
            case MAIL, MESSAGE, FAX, WEB -> false;
        };
        return interaction.isFollowUp() && (isTalk || interaction.direction() == Direction.OUTBOUND);
    }

    /** Whether it moves the clock of the lead: not what was before it came, or before the last follow-up. Pure. */
    static boolean moves(Lead lead, Instant at) {
        boolean isLater = lead.lastFollowUp().map(at::isAfter).orElse(true);
        return lead.isOpen() && isLater && !at.isBefore(lead.createdAt());
    }

    private static void follow(InteractionEvent event, Workspace ws) {
        if (event instanceof InteractionEvent.InteractionRecorded recorded && recorded.isFollowUp()) {
            answer(ws, recorded.about(), recorded.interaction());
        } else if (event instanceof InteractionEvent.InteractionCorrected corrected && corrected.isFollowUp()) {
            answer(ws, corrected.about(), corrected.interaction());
        }
    }

    /** Whoever recorded it: also one who may not change the lead. */
    private static void answer(Workspace ws, Optional<RecordRef> about, Id<Interaction> id) {
        about.filter(record -> record.kind().equals(LeadTable.TYPE.kind()))
                .ifPresent(record -> ws.<Boolean>asSystem(system -> answer(system, record.<Lead>idOf(), id)));
    }

    private static boolean answer(Workspace system, Id<Lead> lead, Id<Interaction> id) {
        Optional<Instant> answered = system.lookFor(InteractionTable.TYPE, id)
                .filter(Answers::isAnswer)
                .map(Interaction::at);
        Optional<Instant> moving = answered.filter(at -> system.lookFor(LeadTable.TYPE, lead)
                .filter(there -> moves(there, at))
                .isPresent());
        moving.ifPresent(at -> system.service(LeadService.class).followedUp(lead, at));
        return moving.isPresent();
    }
}
