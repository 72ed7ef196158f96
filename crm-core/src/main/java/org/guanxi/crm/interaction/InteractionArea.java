package org.guanxi.crm.interaction;

import java.util.List;
import org.guanxi.crm.contact.LastSpoken;
import org.guanxi.crm.customer.CustomerSection;
import org.guanxi.crm.internal.Area;
import org.guanxi.crm.internal.RecordRule;
import org.guanxi.crm.search.Searchable;

/** What the area brings. */
public final class InteractionArea {

    /** The declaration. */
    public static final Area AREA = Area.named("interaction")
            .table("interaction", Interaction.class, () -> InteractionTable.TYPE)
            .table("participant", Participant.class, () -> ParticipantTable.TYPE)
            .service(InteractionService.class, unit -> new DefaultInteractionService(unit))
            .events(InteractionEvent.class)
            .policy(FollowUpRule.class, FollowUpRule.standard())
            .policy(StrengthRule.class, StrengthRule.standard())
            .offers(RecordRule.class, new InteractionRule())
            .offers(LastSpoken.class, Talks::leaders)
            .offersLater(CustomerSection.class, () -> List.of(new InteractionSection()))
            .offersFor(
                    Interaction.class,
                    Searchable.class,
                    () -> new Searchable<>(
                            InteractionTable.TYPE,
                            InteractionTable.SUMMARY,
                            List.of(InteractionTable.NEXT_STEP),
                            List.of(InteractionTable.AT.descending())))
            .build();

    private InteractionArea() {}
}
