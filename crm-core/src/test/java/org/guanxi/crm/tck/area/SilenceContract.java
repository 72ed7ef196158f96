package org.guanxi.crm.tck.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.interaction.Direction;
import org.guanxi.crm.interaction.Interaction;
import org.guanxi.crm.interaction.InteractionCodes;
import org.guanxi.crm.interaction.InteractionKind;
import org.guanxi.crm.interaction.NewInteraction;
import org.guanxi.crm.opportunity.Neglect;
import org.guanxi.crm.opportunity.Opportunity;
import org.guanxi.crm.pipeline.PipelineDraft;
import org.guanxi.crm.pipeline.ReasonGiven;
import org.guanxi.crm.pipeline.StageDraft;
import org.guanxi.crm.storage.Page;
import org.guanxi.crm.storage.Storage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Deals about which nobody is in touch are listed, and recorded interactions break the silence. */
@Tag("OPP-05")
@Tag("CON-05")
public abstract class SilenceContract {

    private static final Instant OPENED = Instant.parse("2026-03-02T09:00:00Z");

    private final DealWorld world = new DealWorld(newStorage());

    /** The storage to test; tenants are fresh, so it may be shared. */
    protected abstract Storage newStorage();

    @BeforeEach
    void begin() {
        world.deals.definePipeline(PipelineDraft.of(
                "calls",
                DealWorld.named("Calls"),
                StageDraft.open("first", DealWorld.named("First"), 10).silentAtMostDays(5),
                StageDraft.open("second", DealWorld.named("Second"), 50).atMostDays(30),
                StageDraft.won("won", DealWorld.named("Won")),
                StageDraft.lost("lost", DealWorld.named("Lost"))));
    }

    private Opportunity opened(String name) {
        return world.deals.open(
                world.draft(name).pipeline("calls").customer(world.acme).build());
    }

    private Interaction recorded(Opportunity deal, String outcome) {
        return world.session
                .interactions()
                .record(NewInteraction.of(InteractionKind.CALL, Direction.OUTBOUND, "Rang")
                        .about(RecordRef.of("opportunity", deal.id()))
                        .details(details -> details.outcome(outcome)));
    }

    private List<Neglect> neglected() {
        return world.deals.neglected(Optional.empty()).items();
    }

    private void days(int count) {
        world.clock.tick(Duration.ofDays(count));
    }

    @Test
    void aDealNobodyTalksAboutIsListedWithSinceWhenAndByHowMuch() {
        Opportunity deal = opened("Pump");
        world.clock.tick(Duration.ofDays(5).minusSeconds(1));
        assertThat(neglected()).isEmpty();
        world.clock.tick(Duration.ofSeconds(3601));

        assertThat(neglected())
                .containsExactly(new Neglect(
                        deal, List.of(new Neglect.Sign(Neglect.Reason.SILENT, OPENED, Duration.ofHours(1)))));
    }

    @Test
    void aTalkAboutTheDealBreaksTheSilenceAndOneThatDoesNotCountOrIsAboutAnotherDoesNot() {
        Opportunity talkedOf = opened("Talked of");
        Opportunity rungInVain = opened("Rung in vain");
        Opportunity other = opened("Other");
        days(4);
        recorded(talkedOf, "talked");
        recorded(rungInVain, InteractionCodes.NO_ANSWER);
        days(1);

        assertThat(neglected())
                .extracting(neglect -> neglect.deal().name())
                .containsExactlyInAnyOrder("Rung in vain", "Other");
        assertThat(world.deals.get(talkedOf.id()).lastTouch()).contains(OPENED.plus(Duration.ofDays(4)));
        assertThat(world.deals.get(other.id())).isEqualTo(other);
        days(4);
        assertThat(neglected()).hasSize(3);
    }

    @Test
    void anOutcomeThatIsCorrectedBreaksTheSilenceFromWhenTheTalkWasAndAnEarlierTalkMovesNothingBack() {
        Opportunity deal = opened("Pump");
        days(2);
        Interaction call = recorded(deal, InteractionCodes.NO_ANSWER);
        days(1);
        world.session.interactions().correct(call.id(), details -> details.outcome("talked"));
        world.session
                .interactions()
                .record(NewInteraction.of(InteractionKind.VISIT, Direction.OUTBOUND, "Was there before")
                        .about(RecordRef.of("opportunity", deal.id()))
                        .at(OPENED.plusSeconds(60)));

        assertThat(world.deals.get(deal.id()).lastTouch()).contains(OPENED.plus(Duration.ofDays(2)));
    }

    @Test
    void aStageThatMindsNoSilenceListsForDwellingOnlyAndAnEndedDealIsNotListed() {
        Opportunity dwelling = opened("Dwelling");
        Opportunity ended = opened("Ended");
        world.deals.advance(dwelling.id(), "second");
        world.deals.advance(ended.id(), "second");
        days(40);
        world.deals.lose(ended.id(), ReasonGiven.of("price"));

        assertThat(neglected())
                .flatExtracting(Neglect::signs)
                .containsExactly(new Neglect.Sign(Neglect.Reason.TOO_LONG_IN_STAGE, OPENED, Duration.ofDays(10)));
    }

    @Test
    void manyAreListedPageByPageEachOnce() {
        for (int i = 0; i < 60; i++) {
            opened("Deal " + i);
        }
        days(6);
        Page<Neglect> first = world.deals.neglected(Optional.empty());
        days(1);
        Page<Neglect> second = world.deals.neglected(first.next());

        assertThat(first.items()).hasSize(50);
        assertThat(second.next()).isEmpty();
        assertThat(second.items()).hasSize(10);
        assertThat(second.items())
                .extracting(neglect -> neglect.deal().id())
                .doesNotContainAnyElementsOf(first.items().stream()
                        .map(neglect -> neglect.deal().id())
                        .toList());
    }
}
