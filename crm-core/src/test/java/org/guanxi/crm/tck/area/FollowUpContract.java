package org.guanxi.crm.tck.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.interaction.Direction;
import org.guanxi.crm.interaction.Interaction;
import org.guanxi.crm.interaction.InteractionCodes;
import org.guanxi.crm.interaction.InteractionKind;
import org.guanxi.crm.interaction.NewInteraction;
import org.guanxi.crm.opportunity.NewOpportunity;
import org.guanxi.crm.opportunity.Opportunity;
import org.guanxi.crm.ownership.recycle.ClockKind;
import org.guanxi.crm.ownership.recycle.FollowUpTerms;
import org.guanxi.crm.ownership.recycle.RecycleRule;
import org.guanxi.crm.ownership.recycle.RecycleTerms;
import org.guanxi.crm.ownership.recycle.Term;
import org.guanxi.crm.storage.Storage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Recorded interactions move the clocks of ownership, and those that are no follow-ups do not. */
@Tag("CON-05")
@Tag("OWN-03")
public abstract class FollowUpContract {

    private OwnershipScene scene;
    private Id<Customer> acme;
    private Instant first;

    /** The storage to test. */
    protected abstract Storage newStorage();

    @BeforeEach
    void begin() {
        scene = new OwnershipScene(newStorage());
        acme = scene.claimed("Acme", "wei");
        first = due();
        scene.days(3);
    }

    private Instant due() {
        return scene.as("wei").standing(acme).due().orElseThrow();
    }

    private Interaction records(String who, InteractionKind kind, String summary) {
        NewInteraction talk = NewInteraction.of(kind, Direction.OUTBOUND, summary);
        return scene.session(who).interactions().record(talk.customer(acme));
    }

    private void terms(FollowUpTerms followUps) {
        scene.as("boss")
                .changeTerms(each -> each.recycle(
                        RecycleTerms.usual(OwnershipScene.SHANGHAI, 7, 30).counting(followUps)));
    }

    @Test
    void aCallOfTheOwnerMovesTheClock() {
        records("wei", InteractionKind.CALL, "Asked for an offer");

        assertThat(due()).isEqualTo(first.plusSeconds(3 * 86_400));
    }

    @Test
    void whatSomebodyElseDidOrNobodyAnsweredOrWasOnlySentDoesNot() {
        records("lan", InteractionKind.CALL, "Rang for a colleague");
        records("wei", InteractionKind.MAIL, "Sent the leaflet");
        NewInteraction rang = NewInteraction.of(InteractionKind.CALL, Direction.OUTBOUND, "Rang")
                .customer(acme)
                .details(details -> details.outcome(InteractionCodes.NO_ANSWER));
        scene.session("wei").interactions().record(rang);

        assertThat(due()).isEqualTo(first);
        assertThat(scene.customer(acme).lastFollowUp()).isPresent();
    }

    @Test
    void aReplyCountsAndSoDoesAVisitThatTheOwnerTookPartIn() {
        NewInteraction visit = NewInteraction.of(InteractionKind.VISIT, Direction.OUTBOUND, "Both there")
                .customer(acme)
                .attendedBy(scene.wei);
        scene.session("lan").interactions().record(visit);
        Instant visited = due();
        scene.days(1);
        scene.session("wei")
                .interactions()
                .record(NewInteraction.of(InteractionKind.MAIL, Direction.INBOUND, "They agree")
                        .customer(acme));

        assertThat(visited).isEqualTo(first.plusSeconds(3 * 86_400));
        assertThat(due()).isEqualTo(first.plusSeconds(4 * 86_400));
    }

    @Test
    void theTermsSayWhichKindsCountAndThatACopiedNoteDoesNot() {
        terms(FollowUpTerms.USUAL.counting("mail", FollowUpTerms.Effect.FOLLOW_UP));
        records("wei", InteractionKind.MAIL, "Kept in touch");
        Instant mailed = due();
        scene.days(2);
        records("wei", InteractionKind.MAIL, "kept  in TOUCH");

        assertThat(mailed).isEqualTo(first.plusSeconds(3 * 86_400));
        assertThat(due()).isEqualTo(mailed);
    }

    @Test
    void anOutcomeThatIsCorrectedMovesTheClockThen() {
        NewInteraction rang = NewInteraction.of(InteractionKind.CALL, Direction.OUTBOUND, "Rang")
                .customer(acme)
                .details(details -> details.outcome(InteractionCodes.NO_ANSWER));
        Interaction call = scene.session("wei").interactions().record(rang);
        scene.session("wei").interactions().correct(call.id(), details -> details.outcome("talked"));

        assertThat(due()).isEqualTo(first.plusSeconds(3 * 86_400));
    }

    @Test
    void whatWasSaidAboutADealCountsForItsCustomer() {
        scene.session("boss").opportunities().useStandard();
        Opportunity deal = scene.session("wei")
                .opportunities()
                .open(NewOpportunity.builder()
                        .name("Pump")
                        .owner(scene.wei)
                        .customer(acme)
                        .build());
        Interaction talk = scene.session("wei")
                .interactions()
                .record(NewInteraction.of(InteractionKind.MEETING, Direction.OUTBOUND, "Went through the offer")
                        .about(RecordRef.of("opportunity", deal.id())));

        assertThat(talk.customer()).contains(acme);
        assertThat(due()).isEqualTo(first.plusSeconds(3 * 86_400));
    }

    @Test
    void anAttemptIsATouchThoughNoFollowUp() {
        RecycleRule touch = RecycleRule.of("first-touch", ClockKind.FIRST_TOUCH, Term.days(7));
        scene.as("boss").changeTerms(each -> each.recycle(RecycleTerms.of(OwnershipScene.SHANGHAI, touch)));
        Optional<Instant> before = scene.as("wei").standing(acme).due();
        records("wei", InteractionKind.MAIL, "Hello");

        assertThat(before).isPresent();
        assertThat(scene.as("wei").standing(acme).due()).isEmpty();
    }
}
