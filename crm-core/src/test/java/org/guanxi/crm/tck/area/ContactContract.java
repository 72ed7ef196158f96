package org.guanxi.crm.tck.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.guanxi.crm.common.EmailAddress;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.common.PhoneNumber;
import org.guanxi.crm.contact.CallAnswer;
import org.guanxi.crm.contact.Contact;
import org.guanxi.crm.contact.ContactCodes;
import org.guanxi.crm.contact.ContactPointTable;
import org.guanxi.crm.contact.ContactTable;
import org.guanxi.crm.contact.Employment;
import org.guanxi.crm.contact.OrganisationChart;
import org.guanxi.crm.customer.Code;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problem;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.team.Member;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What contacts promise, on every adapter. */
public abstract class ContactContract extends ContactScene {

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
