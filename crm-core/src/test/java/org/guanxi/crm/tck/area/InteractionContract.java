package org.guanxi.crm.tck.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.Crm;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.contact.Contact;
import org.guanxi.crm.contact.ContactCodes;
import org.guanxi.crm.contact.ContactState;
import org.guanxi.crm.customer.CustomerTable;
import org.guanxi.crm.customer.TimelineItem;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problem;
import org.guanxi.crm.interaction.Coverage;
import org.guanxi.crm.interaction.Direction;
import org.guanxi.crm.interaction.Interaction;
import org.guanxi.crm.interaction.InteractionCodes;
import org.guanxi.crm.interaction.InteractionEvent;
import org.guanxi.crm.interaction.InteractionKind;
import org.guanxi.crm.interaction.NewInteraction;
import org.guanxi.crm.interaction.Relationship;
import org.guanxi.crm.storage.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What interactions promise, on every adapter. */
public abstract class InteractionContract extends ContactScene {

    private final List<InteractionEvent.InteractionRecorded> recorded = Collections.synchronizedList(new ArrayList<>());

    @Override
    protected Crm.Builder described(Crm.Builder builder) {
        return builder.reactTo(InteractionEvent.InteractionRecorded.class, (event, session) -> recorded.add(event));
    }

    @Test
    @Tag("CON-03")
    @Tag("S10")
    void whatAnyDepartmentDidIsInOneHistoryNewestFirst() {
        Id<Contact> chen = contact("Chen");
        for (int i = 0; i < 60; i++) {
            String department = i % 2 == 0 ? "sales" : "service";
            session.interactions()
                    .record(NewInteraction.of(InteractionKind.MAIL, Direction.OUTBOUND, "Mail " + i)
                            .with(chen)
                            .details(details -> details.department(department)));
            clock.tick(Duration.ofMinutes(1));
        }
        Page<Interaction> first = session.interactions().interactionsOf(bell, FIRST);
        Page<Interaction> second = session.interactions().interactionsOf(bell, first.next());
        List<Interaction> all = new ArrayList<>(first.items());
        all.addAll(second.items());
        assertThat(all)
                .hasSize(60)
                .extracting(Interaction::summary)
                .startsWith("Mail 59")
                .endsWith("Mail 0");
        assertThat(session.interactions().interactionsWith(chen, FIRST).items()).isEqualTo(first.items());
        assertThat(session.customers().timeline(bell, 10).items())
                .extracting(TimelineItem::section)
                .contains("interactions");
    }

    @Test
    @Tag("CON-03")
    void anInteractionKeepsWhoTookPartAndWhatItWasAbout() {
        Interaction visit = session.interactions()
                .record(NewInteraction.of(InteractionKind.VISIT, Direction.OUTBOUND, "Saw the plant")
                        .with(contact("Chen"), contact("Zhao"))
                        .attendedBy(li, wang)
                        .about(ref(bell))
                        .details(
                                details -> details.duration(Duration.ofHours(2)).nextStep("Offer")));
        assertThat(visit.member()).contains(li);
        assertThat(visit.customer()).contains(bell);
        assertThat(session.interactions().participants(visit.id())).hasSize(3);
        assertThat(session.interactions().interactionsAbout(ref(bell), FIRST).items())
                .containsExactly(visit);
    }

    @Test
    @Tag("CON-03")
    void anInteractionAheadOrWithUnknownPeopleIsRefusedWithAllThatIsWrong() {
        Id<Contact> unknown = Id.parse("018f2b5e-7c1d-7000-8000-000000000001");
        assertThatThrownBy(() -> session.interactions()
                        .record(NewInteraction.of(InteractionKind.CALL, Direction.INBOUND, "?")
                                .with(unknown)
                                .at(clock.instant().plusSeconds(1))
                                .details(details -> details.duration(Duration.ofMinutes(-1)))))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(Problem::code)
                                .contains("reference.missing", "contact.interaction-ahead", "contact.duration"));
    }

    // ---- follow-up

    @Test
    @Tag("CON-05")
    void onlyWhatCountsFollowsTheCustomerUpAndNeverBackwards() {
        Id<Contact> chen = contact("Chen");
        session.interactions()
                .record(NewInteraction.of(InteractionKind.CALL, Direction.OUTBOUND, "Rang")
                        .with(chen)
                        .details(details -> details.outcome(InteractionCodes.NO_ANSWER)));
        session.interactions()
                .record(NewInteraction.of(InteractionKind.WEB, Direction.INBOUND, "Looked")
                        .with(chen));
        assertThat(lastFollowUp()).isEmpty();
        Interaction call = call(chen);
        assertThat(lastFollowUp()).contains(call.at());
        session.interactions()
                .record(NewInteraction.of(InteractionKind.VISIT, Direction.OUTBOUND, "Last week")
                        .with(chen)
                        .at(clock.instant().minus(Duration.ofDays(7))));
        assertThat(lastFollowUp()).contains(call.at());
        assertThat(read(chen).lastTouch()).contains(call.at());
        assertThat(recorded)
                .extracting(InteractionEvent.InteractionRecorded::isFollowUp)
                .containsExactly(false, false, true, true);
    }

    @Test
    @Tag("CON-05")
    void anOutcomeCorrectedLaterCountsThen() {
        Interaction rang = session.interactions()
                .record(NewInteraction.of(InteractionKind.CALL, Direction.OUTBOUND, "Rang")
                        .customer(bell)
                        .details(details -> details.outcome(InteractionCodes.NO_ANSWER)));
        session.interactions().correct(rang.id(), details -> details.outcome("talked"));
        assertThat(lastFollowUp()).contains(rang.at());
    }

    private Optional<Instant> lastFollowUp() {
        return session.records().get(CustomerTable.TYPE, bell).lastFollowUp();
    }

    // ---- who knows whom

    @Test
    @Tag("CON-06")
    void whoSpokeOftenAndLatelyKnowsBest() {
        Id<Contact> chen = contact("Chen");
        session.interactions()
                .record(NewInteraction.of(InteractionKind.MEETING, Direction.OUTBOUND, "Long ago")
                        .with(chen)
                        .attendedBy(wang)
                        .at(clock.instant().minus(Duration.ofDays(180))));
        call(chen);
        call(chen);
        List<Relationship> known = session.interactions().whoKnows(bell);
        assertThat(known).extracting(Relationship::member).containsExactly(li, wang);
        assertThat(known.get(0).count()).isEqualTo(3);
        assertThat(known.get(0).strength()).isEqualByComparingTo("2.25");
        assertThat(known.get(1).strength()).isEqualByComparingTo("0.25");
    }

    @Test
    @Tag("CON-06")
    void whomNobodyKnowsIsAGapAndTheWeightiestComesFirst() {
        call(contact("Known"));
        contact("Clerk");
        Id<Contact> boss = contact("Zz boss");
        role(boss, ContactCodes.DECIDES, 5);
        Coverage coverage = session.interactions().coverage(bell);
        assertThat(coverage.gaps()).extracting(gap -> gap.contact().name()).containsExactly("Zz boss", "Clerk");
        assertThat(read(boss).state()).isEqualTo(ContactState.ACTIVE);
    }
}
