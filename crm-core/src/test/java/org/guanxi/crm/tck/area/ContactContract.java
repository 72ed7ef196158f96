package org.guanxi.crm.tck.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.guanxi.crm.Caller;
import org.guanxi.crm.Crm;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.EmailAddress;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.common.PhoneNumber;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.contact.CallAnswer;
import org.guanxi.crm.contact.Contact;
import org.guanxi.crm.contact.ContactCodes;
import org.guanxi.crm.contact.ContactEvent;
import org.guanxi.crm.contact.ContactPointTable;
import org.guanxi.crm.contact.ContactState;
import org.guanxi.crm.contact.ContactTable;
import org.guanxi.crm.contact.Coverage;
import org.guanxi.crm.contact.Direction;
import org.guanxi.crm.contact.Employment;
import org.guanxi.crm.contact.Interaction;
import org.guanxi.crm.contact.InteractionKind;
import org.guanxi.crm.contact.NewInteraction;
import org.guanxi.crm.contact.OrganisationChart;
import org.guanxi.crm.contact.Promise;
import org.guanxi.crm.contact.PromiseState;
import org.guanxi.crm.contact.Relationship;
import org.guanxi.crm.contact.Side;
import org.guanxi.crm.customer.Code;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.CustomerTable;
import org.guanxi.crm.customer.NewCustomer;
import org.guanxi.crm.customer.TimelineItem;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problem;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.storage.Page;
import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.testing.SettableClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What contacts, interactions and promises promise, on every adapter. */
public abstract class ContactContract {

    private static final LocalDate TODAY = LocalDate.of(2025, 3, 3);
    private static final Optional<String> FIRST = Optional.empty();

    private final SettableClock clock = SettableClock.at("2025-03-03T09:00:00Z");
    private final List<ContactEvent.PromiseDue> reminders = Collections.synchronizedList(new ArrayList<>());
    private final List<ContactEvent.InteractionRecorded> recorded = Collections.synchronizedList(new ArrayList<>());
    private final Crm crm = Crm.builder()
            .storage(newStorage())
            .clock(clock)
            .reactTo(ContactEvent.PromiseDue.class, (event, session) -> reminders.add(event))
            .reactTo(ContactEvent.InteractionRecorded.class, (event, session) -> recorded.add(event))
            .build();
    private final CrmSession session = crm.actingAs(Caller.of(Parcels.freshTenant(), "li.wei"));
    private final Id<Member> li =
            session.team().hire(ActorId.of("li.wei"), "Li Wei", details -> {}).id();
    private final Id<Member> wang =
            session.team().hire(ActorId.of("wang"), "Wang", details -> {}).id();
    private final Id<Customer> bell = customer("上海贝尔");

    /** A store, possibly used before. */
    protected abstract Storage newStorage();

    private Id<Customer> customer(String name) {
        return session.customers().register(NewCustomer.organisation(name)).id();
    }

    private Id<Contact> contact(String name) {
        return session.contacts()
                .register(name, details -> details.customer(bell))
                .id();
    }

    /** Those of this test: the storage may hold what others left due. */
    private List<ContactEvent.PromiseDue> reminders() {
        return reminders.stream().filter(event -> event.customer().equals(bell)).toList();
    }

    private Contact read(Id<Contact> id) {
        return session.records().get(ContactTable.TYPE, id);
    }

    private Interaction call(Id<Contact> contact) {
        return session.contacts()
                .record(NewInteraction.of(InteractionKind.CALL, Direction.OUTBOUND, "Talked")
                        .with(contact));
    }

    private static RecordRef ref(Id<Customer> customer) {
        return RecordRef.of(CustomerTable.TYPE.kind(), customer);
    }

    private void role(Id<Contact> contact, String role, int influence) {
        session.contacts().giveRole(contact, ref(bell), role, TODAY, details -> details.influence(influence));
    }

    // ---- people

    @Test
    @Tag("CON-01")
    void aPersonHasSeveralEmployersOverTimeAndEachDayKnowsItsOwn() {
        Id<Contact> chen = contact("Chen");
        Id<Customer> other = customer("Huawei");
        Employment first = session.contacts().employmentsOf(chen, TODAY).get(0);
        session.contacts().employ(chen, other, TODAY, details -> details.title("Adviser"));
        assertThat(session.contacts().employmentsOf(chen, TODAY)).hasSize(2);
        clock.tick(Duration.ofDays(30));
        session.contacts().endEmployment(first.id(), TODAY.plusDays(30));
        assertThat(session.contacts().employmentsOf(chen, TODAY.plusDays(29))).hasSize(2);
        assertThat(session.contacts().employmentsOf(chen, TODAY.plusDays(30)))
                .extracting(Employment::customer)
                .containsExactly(other);
        assertThat(read(chen).customer()).contains(other);
        assertThat(session.contacts().employedAt(bell, TODAY, FIRST).items()).hasSize(1);
        assertThat(session.contacts()
                        .employedAt(bell, TODAY.plusDays(30), FIRST)
                        .items())
                .isEmpty();
    }

    @Test
    @Tag("CON-01")
    void nobodyIsEmployedTwiceAtOnePlaceAtOneTime() {
        Id<Contact> chen = contact("Chen");
        assertThatThrownBy(() -> session.contacts().employ(chen, bell, TODAY.plusDays(5), details -> {}))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.code()).isEqualTo("contact.already-employed"));
    }

    @Test
    @Tag("CON-01")
    void everythingThatIsWrongWithAPersonIsToldAtOnce() {
        session.customers().defineCode(Code.of(ContactCodes.CHANNEL, "wechat", LocalizedText.of("WeChat")));
        assertThatThrownBy(() -> session.contacts()
                        .register(
                                "x".repeat(201),
                                details -> details.customer(bell)
                                        .language("??")
                                        .channel("pigeon")
                                        .lastTouch(clock.instant())))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(Problem::code)
                                .contains("text.too-long", "language.invalid", "code.unknown", "contact.own-verb"));
        assertThat(session.contacts().contactsOf(bell, FIRST).items()).isEmpty();
    }

    @Test
    @Tag("CON-01")
    void aPersonIsFoundByMailAndTelephoneHoweverTheyAreWritten() {
        Id<Contact> chen = session.contacts()
                .register(
                        "Chen",
                        details -> details.customer(bell)
                                .addEmails(EmailAddress.of("Chen@Example.COM"))
                                .addPhones(PhoneNumber.parse("021 6888 1234", "CN")))
                .id();
        assertThat(session.contacts().byEmail(EmailAddress.of("chen@example.com")))
                .extracting(Contact::id)
                .containsExactly(chen);
        assertThat(session.contacts().byPhone(PhoneNumber.parse("+86 21 68881234", "DE")))
                .extracting(Contact::id)
                .containsExactly(chen);
    }

    @Test
    @Tag("CON-01")
    void theLinesOfReportingAreDrawnAndNeverRunInACircle() {
        Id<Contact> boss = contact("Boss");
        Id<Contact> head = contact("Head");
        Id<Contact> clerk = contact("Clerk");
        role(boss, ContactCodes.DECIDES, 5);
        session.contacts().reportTo(head, Optional.of(boss));
        session.contacts().reportTo(clerk, Optional.of(head));
        OrganisationChart chart = session.contacts().chart(bell);
        assertThat(chart.size()).isEqualTo(3);
        OrganisationChart.Place top = chart.top().get(0);
        assertThat(top.roles()).containsExactly(ContactCodes.DECIDES);
        assertThat(top.reports().get(0).reports().get(0).contact().id()).isEqualTo(clerk);
        for (Id<Contact> below : List.of(boss, head, clerk)) {
            assertThatThrownBy(() -> session.contacts().reportTo(boss, Optional.of(below)))
                    .isInstanceOfSatisfying(
                            Refused.class, refusal -> assertThat(refusal.code()).isEqualTo("contact.line-circle"));
        }
    }

    @Test
    @Tag("CON-01")
    void aRoleHoldsFromADayToADay() {
        Id<Contact> chen = contact("Chen");
        role(chen, ContactCodes.PAYS, 2);
        role(chen, ContactCodes.DECIDES, 4);
        assertThat(session.contacts().rolesIn(ref(bell), TODAY))
                .extracting("role")
                .containsExactly(ContactCodes.DECIDES, ContactCodes.PAYS);
        session.contacts()
                .endRole(session.contacts().rolesOf(chen, TODAY).get(0).id(), TODAY.plusDays(1));
        assertThat(session.contacts().rolesOf(chen, TODAY)).hasSize(2);
        assertThat(session.contacts().rolesOf(chen, TODAY.plusDays(1)))
                .extracting("role")
                .containsExactly(ContactCodes.PAYS);
    }

    // ---- whom to call

    @Test
    @Tag("CON-02")
    void whomToCallFallsFromThePurposeToTheGeneralToTheRoleToTheMostRecent() {
        Id<Contact> exact = contact("Exact");
        Id<Contact> general = contact("General");
        Id<Contact> user = contact("User");
        Id<Contact> recent = contact("Recent");
        session.contacts().callTheirs(bell, ContactCodes.DEMO, exact);
        session.contacts().callTheirs(bell, ContactCodes.GENERAL, general);
        role(user, ContactCodes.USES, 3);
        call(recent);
        List<Id<Contact>> inOrder = List.of(exact, general, user, recent);
        List<CallAnswer.Why> whys =
                List.of(CallAnswer.Why.EXACT, CallAnswer.Why.GENERAL, CallAnswer.Why.ROLE, CallAnswer.Why.RECENT);
        for (int i = 0; i < inOrder.size(); i++) {
            CallAnswer.Choice<Contact> theirs =
                    session.contacts().whomToCall(bell, ContactCodes.DEMO).theirs();
            assertThat(theirs.person().orElseThrow().id()).isEqualTo(inOrder.get(i));
            assertThat(theirs.why()).isEqualTo(whys.get(i));
            assertThat(theirs.passedOver()).hasSize(i);
            session.contacts().markLeft(inOrder.get(i));
        }
        assertThat(session.contacts()
                        .whomToCall(bell, ContactCodes.DEMO)
                        .theirs()
                        .why())
                .isEqualTo(CallAnswer.Why.NOBODY);
    }

    @Test
    @Tag("CON-02")
    @Tag("S12")
    void theCustomerAlwaysHasOneOfOursToCall() {
        assertThat(session.contacts().whomToCall(bell, ContactCodes.DEMO).ours().why())
                .isEqualTo(CallAnswer.Why.NOBODY);
        call(contact("Chen"));
        assertThat(ours().why()).isEqualTo(CallAnswer.Why.RECENT);
        session.customers().change(bell, details -> details.owner(li));
        assertThat(ours().why()).isEqualTo(CallAnswer.Why.OWNER);
        session.contacts().callOurs(bell, ContactCodes.GENERAL, wang);
        assertThat(ours().why()).isEqualTo(CallAnswer.Why.GENERAL);
        session.contacts().callOurs(bell, ContactCodes.DEMO, li);
        assertThat(ours().why()).isEqualTo(CallAnswer.Why.EXACT);
        session.contacts().callOurs(bell, ContactCodes.DEMO, wang);
        assertThat(ours().person().orElseThrow().id()).isEqualTo(wang);
        session.team().leave(wang, TODAY.plusDays(1));
        assertThat(ours().why()).isEqualTo(CallAnswer.Why.OWNER);
    }

    private CallAnswer.Choice<Member> ours() {
        return session.contacts().whomToCall(bell, ContactCodes.DEMO).ours();
    }

    @Test
    @Tag("CON-02")
    void whenManyDecideAtOnceWhomToCallThereIsStillOnePoint() throws Exception {
        int threads = 4;
        List<Id<Contact>> people = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            people.add(contact("P" + i));
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            CyclicBarrier start = new CyclicBarrier(threads);
            List<Future<?>> running = new ArrayList<>();
            for (Id<Contact> each : people) {
                running.add(pool.submit(() -> {
                    start.await(60, TimeUnit.SECONDS);
                    return session.contacts().callTheirs(bell, ContactCodes.ORDER, each);
                }));
            }
            for (Future<?> each : running) {
                each.get(60, TimeUnit.SECONDS);
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(session.records().count(ContactPointTable.TYPE, ContactPointTable.CUSTOMER.is(bell)))
                .isEqualTo(1);
    }

    // ---- interactions

    @Test
    @Tag("CON-03")
    @Tag("S10")
    void whatAnyDepartmentDidIsInOneHistoryNewestFirst() {
        Id<Contact> chen = contact("Chen");
        for (int i = 0; i < 60; i++) {
            String department = i % 2 == 0 ? "sales" : "service";
            session.contacts()
                    .record(NewInteraction.of(InteractionKind.MAIL, Direction.OUTBOUND, "Mail " + i)
                            .with(chen)
                            .details(details -> details.department(department)));
            clock.tick(Duration.ofMinutes(1));
        }
        Page<Interaction> first = session.contacts().interactionsOf(bell, FIRST);
        Page<Interaction> second = session.contacts().interactionsOf(bell, first.next());
        List<Interaction> all = new ArrayList<>(first.items());
        all.addAll(second.items());
        assertThat(all)
                .hasSize(60)
                .extracting(Interaction::summary)
                .startsWith("Mail 59")
                .endsWith("Mail 0");
        assertThat(session.contacts().interactionsWith(chen, FIRST).items()).isEqualTo(first.items());
        assertThat(session.customers().timeline(bell, 10).items())
                .extracting(TimelineItem::section)
                .contains("interactions");
    }

    @Test
    @Tag("CON-03")
    void anInteractionKeepsWhoTookPartAndWhatItWasAbout() {
        Interaction visit = session.contacts()
                .record(NewInteraction.of(InteractionKind.VISIT, Direction.OUTBOUND, "Saw the plant")
                        .with(contact("Chen"), contact("Zhao"))
                        .attendedBy(li, wang)
                        .about(ref(bell))
                        .details(
                                details -> details.duration(Duration.ofHours(2)).nextStep("Offer")));
        assertThat(visit.member()).contains(li);
        assertThat(visit.customer()).contains(bell);
        assertThat(session.contacts().participants(visit.id())).hasSize(3);
        assertThat(session.contacts().interactionsAbout(ref(bell), FIRST).items())
                .containsExactly(visit);
    }

    @Test
    @Tag("CON-03")
    void anInteractionAheadOrWithUnknownPeopleIsRefusedWithAllThatIsWrong() {
        Id<Contact> unknown = Id.parse("018f2b5e-7c1d-7000-8000-000000000001");
        assertThatThrownBy(() -> session.contacts()
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

    // ---- promises

    @Test
    @Tag("CON-04")
    void aDuePromiseIsToldOnceAndAgainWhenItWasPutOff() {
        Instant due = clock.instant().plusSeconds(3600);
        Promise promise = session.contacts().promise(bell, "Send the drawing", due, details -> {});
        crm.runDue(1000);
        assertThat(reminders()).isEmpty();
        clock.tick(Duration.ofHours(1));
        crm.runDue(1000);
        crm.runDue(1000);
        assertThat(reminders()).hasSize(1);
        assertThat(reminders().get(0).responsible()).isEqualTo(li);
        session.contacts().putOff(promise.id(), due.plusSeconds(3600));
        clock.tick(Duration.ofHours(1));
        crm.runDue(1000);
        assertThat(reminders()).hasSize(2);
    }

    @Test
    @Tag("CON-04")
    @Tag("S15")
    void whoPromisedWhatAndWhatBecameOfItIsListedPerCustomer() {
        Instant due = clock.instant().plusSeconds(60);
        Promise kept = session.contacts().promise(bell, "Call back", due, details -> {});
        Promise open = session.contacts()
                .promise(
                        bell,
                        "Pay",
                        due.plusSeconds(60),
                        details -> details.side(Side.THEIRS).member(wang));
        session.contacts().keep(kept.id(), Optional.of("Called at ten"), Optional.empty());
        clock.tick(Duration.ofDays(1));
        crm.runDue(1000);
        assertThat(session.contacts().promisesOf(bell, FIRST).items())
                .extracting(Promise::state)
                .containsExactly(PromiseState.OPEN, PromiseState.KEPT);
        assertThat(reminders()).extracting(ContactEvent.PromiseDue::promise).containsExactly(open.id());
        assertThat(session.contacts().duePromises(wang, clock.instant(), FIRST).items())
                .extracting(Promise::id)
                .containsExactly(open.id());
        assertThat(session.contacts().duePromises(li, clock.instant(), FIRST).items())
                .isEmpty();
        assertThatThrownBy(() -> session.contacts().breakPromise(kept.id(), Optional.empty()))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.code()).isEqualTo("contact.promise-settled"));
    }

    @Test
    @Tag("CON-04")
    @Tag("S17")
    void theBriefingNamesPeopleLastWordsAndOpenPromises() {
        call(contact("Chen"));
        session.contacts().promise(bell, "Send the drawing", clock.instant(), details -> {});
        Promise kept = session.contacts().promise(bell, "Old story", clock.instant(), details -> {});
        session.contacts().keep(kept.id(), Optional.empty(), Optional.empty());
        String briefing = session.customers().briefing(bell).text(Locale.ENGLISH);
        assertThat(briefing).contains("Chen", "Talked", "Send the drawing");
        assertThat(session.customers().overview(bell, 10).sections())
                .filteredOn(section -> section.name().equals("promises"))
                .singleElement()
                .satisfies(section -> assertThat(section.count()).isEqualTo(2));
    }

    // ---- follow-up

    @Test
    @Tag("CON-05")
    void onlyWhatCountsFollowsTheCustomerUpAndNeverBackwards() {
        Id<Contact> chen = contact("Chen");
        session.contacts()
                .record(NewInteraction.of(InteractionKind.CALL, Direction.OUTBOUND, "Rang")
                        .with(chen)
                        .details(details -> details.outcome(ContactCodes.NO_ANSWER)));
        session.contacts()
                .record(NewInteraction.of(InteractionKind.WEB, Direction.INBOUND, "Looked")
                        .with(chen));
        assertThat(lastFollowUp()).isEmpty();
        Interaction call = call(chen);
        assertThat(lastFollowUp()).contains(call.at());
        session.contacts()
                .record(NewInteraction.of(InteractionKind.VISIT, Direction.OUTBOUND, "Last week")
                        .with(chen)
                        .at(clock.instant().minus(Duration.ofDays(7))));
        assertThat(lastFollowUp()).contains(call.at());
        assertThat(read(chen).lastTouch()).contains(call.at());
        assertThat(recorded)
                .extracting(ContactEvent.InteractionRecorded::isFollowUp)
                .containsExactly(false, false, true, true);
    }

    @Test
    @Tag("CON-05")
    void anOutcomeCorrectedLaterCountsThen() {
        Interaction rang = session.contacts()
                .record(NewInteraction.of(InteractionKind.CALL, Direction.OUTBOUND, "Rang")
                        .customer(bell)
                        .details(details -> details.outcome(ContactCodes.NO_ANSWER)));
        session.contacts().correct(rang.id(), details -> details.outcome("talked"));
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
        session.contacts()
                .record(NewInteraction.of(InteractionKind.MEETING, Direction.OUTBOUND, "Long ago")
                        .with(chen)
                        .attendedBy(wang)
                        .at(clock.instant().minus(Duration.ofDays(180))));
        call(chen);
        call(chen);
        List<Relationship> known = session.contacts().whoKnows(bell);
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
        Coverage coverage = session.contacts().coverage(bell);
        assertThat(coverage.gaps()).extracting(gap -> gap.contact().name()).containsExactly("Zz boss", "Clerk");
        assertThat(read(boss).state()).isEqualTo(ContactState.ACTIVE);
    }

    @Test
    @Tag("CON-01")
    void anEmploymentThatBeginsOrEndsLaterMovesTheContactByItselfOnThatDay() {
        Id<Contact> chen = contact("Chen");
        Id<Customer> other = customer("Other");
        session.contacts()
                .employ(
                        chen,
                        other,
                        TODAY.plusDays(5),
                        details -> details.title("Chief").validUntil(TODAY.plusDays(9)));
        crm.runDue(1000);
        assertThat(employer(chen)).contains(bell);
        clock.tick(Duration.ofDays(5));
        crm.runDue(1000);
        assertThat(employer(chen)).contains(other);
        assertThat(session.records().get(ContactTable.TYPE, chen).title()).contains("Chief");
        clock.tick(Duration.ofDays(4));
        crm.runDue(1000);
        assertThat(employer(chen)).contains(bell);
    }

    private Optional<Id<Customer>> employer(Id<Contact> contact) {
        return session.records().get(ContactTable.TYPE, contact).customer();
    }
}
