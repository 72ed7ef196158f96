package org.guanxi.crm.ownership;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.interaction.Direction;
import org.guanxi.crm.interaction.Interaction;
import org.guanxi.crm.interaction.InteractionKind;
import org.guanxi.crm.interaction.InteractionTable;
import org.guanxi.crm.interaction.ParticipantTable;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.ownership.recycle.Activity;
import org.guanxi.crm.storage.Selection;

/**
 * What was done for a customer in the present spell, as its clocks are to judge it: each recorded interaction, and a follow-up that was
 * noted without one. Two reads.
 */
final class Touches {

    private static final int MOST = Selection.MAXIMUM_LIMIT;

    private final Workspace ws;

    Touches(Workspace ws) {
        this.ws = ws;
    }

    List<Activity> of(Customer customer, Standing standing, Instant known) {
        List<Interaction> recorded = ws.store()
                .find(Selection.of(InteractionTable.TYPE)
                        .where(InteractionTable.CUSTOMER.is(customer.id()))
                        .where(InteractionTable.AT.atLeast(standing.since()))
                        .where(InteractionTable.RECORDED_AT.atMost(known))
                        .orderBy(InteractionTable.AT.descending())
                        .limit(MOST));
        Set<Id<Interaction>> attended = attended(recorded, standing);
        List<Activity> activities = new ArrayList<>();
        for (Interaction each : recorded) {
            boolean isOwners = standing.owner().equals(each.member()) || attended.contains(each.id());
            activities.add(activity(each, isOwners ? Activity.By.OWNER : Activity.By.OTHER));
        }
        customer.lastFollowUp()
                .filter(at -> recorded.stream()
                        .noneMatch(each -> each.isFollowUp() && each.at().equals(at)))
                .ifPresent(at -> activities.add(noted(at)));
        return activities;
    }

    /** In which of them the owner took part whom somebody else led. */
    private Set<Id<Interaction>> attended(List<Interaction> recorded, Standing standing) {
        List<Id<Interaction>> others = recorded.stream()
                .filter(each -> !each.member().equals(standing.owner()))
                .map(Interaction::id)
                .toList();
        Set<Id<Interaction>> attended = new HashSet<>();
        if (!others.isEmpty() && standing.owner().isPresent()) {
            ws.store()
                    .find(Selection.of(ParticipantTable.TYPE)
                            .where(ParticipantTable.INTERACTION.in(others))
                            .where(ParticipantTable.MEMBER.is(standing.owner().get()))
                            .limit(MOST))
                    .forEach(each -> attended.add(each.interaction()));
        }
        return attended;
    }

    static Activity activity(Interaction interaction, Activity.By by) {
        return new Activity(
                code(interaction),
                interaction.at(),
                interaction.recordedAt(),
                by,
                isTwoWay(interaction),
                Optional.of(folded(interaction.summary())),
                !interaction.attachments().isEmpty());
    }

    /** The kind of activity by which terms call it; what did not count when it was recorded is an attempt. */
    private static String code(Interaction interaction) {
        boolean isReply = interaction.direction() == Direction.INBOUND;
        String code = switch (interaction.kind()) {
            case CALL -> "call";
            case VISIT -> "visit";
            case MEETING, EVENT -> "meeting";
            case MAIL -> isReply ? "reply" : "mail";
            case MESSAGE, FAX -> isReply ? "reply" : "message";
            case WEB -> "web";
        };
        return interaction.isFollowUp() || interaction.kind() == InteractionKind.WEB ? code : code + "-attempt";
    }

    /** Whether the other side took part: in a talk that came about, or by writing. */
    private static boolean isTwoWay(Interaction interaction) {
        boolean isTalk = switch (interaction.kind()) {
            case CALL, VISIT, MEETING, EVENT -> true;
            case MAIL, MESSAGE, FAX, WEB -> false;
        };
        return interaction.isFollowUp() && (isTalk || interaction.direction() == Direction.INBOUND);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s+", " ");
    }

    /** Noted by a program that keeps its own records: what counts was decided there. */
    private static Activity noted(Instant at) {
        return new Activity("follow-up", at, at, Activity.By.OWNER, true, Optional.empty(), true);
    }
}
