package org.guanxi.crm.tck.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guanxi.crm.Crm;
import org.guanxi.crm.common.Address;
import org.guanxi.crm.common.EmailAddress;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.common.Money;
import org.guanxi.crm.common.Outcome;
import org.guanxi.crm.common.PhoneNumber;
import org.guanxi.crm.customer.Code;
import org.guanxi.crm.customer.CodeLists;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.CustomerBatch;
import org.guanxi.crm.customer.CustomerEvent;
import org.guanxi.crm.customer.CustomerNumbering;
import org.guanxi.crm.customer.CustomerRelation;
import org.guanxi.crm.customer.CustomerTable;
import org.guanxi.crm.customer.CustomerTagTable;
import org.guanxi.crm.customer.NewCustomer;
import org.guanxi.crm.customer.StatusStep;
import org.guanxi.crm.error.Duplicate;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problem;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.error.StaleVersion;
import org.guanxi.crm.storage.Selection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What customers do, on any storage. */
public abstract class CustomerContract extends CustomerScene {

    private static final PhoneNumber PHONE = PhoneNumber.parse("021 6234 5678", "CN");

    @Test
    @Tag("CUS-01")
    void whatIsKnownOfAnOrganisationComesBackAsItWasGiven() {
        Customer acme = customers()
                .register(NewCustomer.organisation("上海贝尔")
                        .with(c -> c.legalName("上海贝尔股份有限公司")
                                .otherNames(LocalizedText.of(Map.of("en", "Shanghai Bell")))
                                .taxNumber("9131-0000 60720")
                                .employees(5000)
                                .annualRevenue(Money.of("1200000.50", "CNY"))
                                .zone(ZoneId.of("Asia/Shanghai"))
                                .language("zh-cn")
                                .addAddresses(Address.builder().city("上海").build())
                                .addPhones(PHONE)
                                .addEmails(EmailAddress.of("Info@bell.example.com"))));
        Customer read = session.records().get(CustomerTable.TYPE, acme.id());
        assertThat(read).isEqualTo(acme);
        assertThat(read.taxNumber()).contains("9131000060720");
        assertThat(read.language()).contains("zh-CN");
        assertThat(read.status()).isEqualTo("potential");
        assertThat(read.createdAt()).isEqualTo(clock.instant());
    }

    @Test
    @Tag("CUS-01")
    void aPersonHasABirthDateAnOccupationAndAHousehold() {
        Customer wangs = customers().register(NewCustomer.household("王家"));
        Customer wang = customers()
                .register(NewCustomer.person("王伟")
                        .with(c -> c.birthDate(LocalDate.of(1980, 2, 29))
                                .occupation("Teacher")
                                .household(wangs.id())
                                .addInterests("golf", "golf")
                                .purposeOfUse("family trips")));
        Customer read = session.records().get(CustomerTable.TYPE, wang.id());
        assertThat(read.household()).contains(wangs.id());
        assertThat(read.interests()).containsExactly("golf");
    }

    @Test
    @Tag("CUS-01")
    void everythingThatIsWrongIsSaidAtOnceAndNothingIsStored() {
        NewCustomer wrong = NewCustomer.organisation("")
                .with(c -> c.employees(-1).level("Z").occupation("Teacher").language("???"));
        assertThatThrownBy(() -> customers().register(wrong))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(Problem::path)
                                .contains(
                                        "customer.name",
                                        "customer.employees",
                                        "customer.level",
                                        "customer.occupation",
                                        "customer.language"));
        assertThat(session.records().find(Selection.of(CustomerTable.TYPE))).isEmpty();
    }

    @Test
    @Tag("CUS-01")
    void anUnknownCodeIsToldWithThoseThereAre() {
        assertThatThrownBy(() ->
                        customers().register(NewCustomer.organisation("Acme").with(c -> c.level("Z"))))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.problems().get(0).arguments())
                                .containsEntry("codes", List.of("H", "A", "B", "C")));
    }

    @Test
    @Tag("CUS-01")
    void aListIsOpenUntilItHasAnEntry() {
        customers().register(NewCustomer.organisation("Acme").with(c -> c.industry("software")));
        customers().defineCode(Code.of(CodeLists.INDUSTRY, "retail", LocalizedText.of("Retail")));
        assertThatThrownBy(
                        () -> customers().register(NewCustomer.organisation("B").with(c -> c.industry("software"))))
                .isInstanceOf(Invalid.class);
    }

    @Test
    @Tag("CUS-01")
    void aRetiredCodeStaysWhereItIsAndIsNoLongerGiven() {
        Customer acme = customers().register(NewCustomer.organisation("Acme").with(c -> c.level("C")));
        LocalizedText label = LocalizedText.of("later");
        customers().defineCode(new Code(CodeLists.LEVEL, "C", label, true));
        Customer changed = customers().change(acme.id(), c -> c.website("https://acme.example.com"));
        assertThat(changed.level()).contains("C");
        Id<Customer> other = registered("Other");
        assertThatThrownBy(() -> customers().setLevel(other, "C")).isInstanceOf(Invalid.class);
        assertThat(customers().codes(CodeLists.LEVEL)).extracting(Code::code).containsExactly("H", "A", "B", "C");
    }

    @Test
    @Tag("CUS-01")
    void keysOfOtherSystemsAreUniqueAndFindTheCustomer() {
        Customer acme = customers().register(NewCustomer.organisation("Acme").key("sap", "4711"));
        assertThat(customers().byKey("sap", "4711")).contains(acme);
        assertThatThrownBy(() -> customers().addKey(registered("B"), "sap", "4711"))
                .isInstanceOf(Duplicate.class);
    }

    @Test
    @Tag("CUS-01")
    void aTaxNumberIsUniqueHoweverItIsWritten() {
        customers().register(NewCustomer.organisation("Acme").with(c -> c.taxNumber("de 123-456")));
        assertThatThrownBy(
                        () -> customers().register(NewCustomer.organisation("B").with(c -> c.taxNumber("ＤＥ123456"))))
                .isInstanceOf(Duplicate.class);
        assertThat(customers().byTaxNumber("DE 123456")).map(Customer::name).contains("Acme");
    }

    @Test
    @Tag("CUS-01")
    void aCustomerIsFoundByTelephoneAndMailUntilTheyChange() {
        Customer acme = customers()
                .register(NewCustomer.organisation("Acme")
                        .with(c -> c.addPhones(PHONE).addEmails(EmailAddress.of("A@x.example.com"))));
        assertThat(customers().byPhone(PhoneNumber.parse("+86 21 62345678", "DE")))
                .containsExactly(acme);
        assertThat(customers().byEmail(EmailAddress.of("a@X.example.com"))).containsExactly(acme);
        customers().change(acme.id(), c -> c.phones(List.of()));
        assertThat(customers().byPhone(PHONE)).isEmpty();
        assertThat(customers().byEmail(EmailAddress.of("a@x.example.com"))).hasSize(1);
    }

    @Test
    @Tag("CUS-01")
    void namesAreFoundByTheirBeginningInAnyCaseAndWidth() {
        register("Ａcme, Inc.");
        assertThat(session.records()
                        .find(Selection.of(CustomerTable.TYPE).where(CustomerTable.NAME_KEY.startsWith("acme i"))))
                .hasSize(1);
    }

    @Test
    @Tag("CUS-01")
    void tagsAreKeptOnceInLowerCase() {
        Id<Customer> acme = customers()
                .register(NewCustomer.organisation("Acme").tag("VIP", " vip "))
                .id();
        customers().tag(acme, "vip", "Fair 2026");
        customers().untag(acme, "Vip");
        assertThat(session.records().find(Selection.of(CustomerTagTable.TYPE)))
                .extracting(tag -> tag.tag())
                .containsExactly("fair 2026");
    }

    @Test
    @Tag("CUS-01")
    void nobodyComesToBelongToItself() {
        Id<Customer> top = registered("Top");
        Id<Customer> middle = registered("Middle");
        Id<Customer> low = registered("Low");
        customers().setParent(middle, Optional.of(top));
        customers().setParent(low, Optional.of(middle));
        assertThatThrownBy(() -> customers().setParent(top, Optional.of(low))).isInstanceOf(Invalid.class);
        assertThat(customers().setParent(low, Optional.empty()).parent()).isEmpty();
    }

    @Test
    @Tag("CUS-01")
    void aRelationHoldsFromADayUntilAnother() {
        CustomerRelation relation =
                customers().relate(registered("A"), "partner", registered("B"), Optional.of(LocalDate.of(2026, 1, 1)));
        CustomerRelation ended = customers().endRelation(relation.id(), LocalDate.of(2026, 2, 1));
        assertThat(ended.isValidOn(LocalDate.of(2026, 1, 31))).isTrue();
        assertThat(ended.isValidOn(LocalDate.of(2026, 2, 1))).isFalse();
        assertThatThrownBy(() -> customers().relate(ended.customer(), "friend", ended.to(), Optional.empty()))
                .isInstanceOf(Invalid.class);
    }

    @Test
    @Tag("CUS-01")
    void numbersAreCountedWhereTheEmbedderWantsThem() {
        session = opened(Crm.builder().policy(CustomerNumbering.class, CustomerNumbering.counted("C", 5)));
        register("A");
        customers().registerAll(List.of(NewCustomer.organisation("B"), NewCustomer.organisation("C")));
        assertThat(customers().byNumber("C00003")).map(Customer::name).contains("C");
    }

    @Test
    @Tag("CUS-01")
    void ofABatchTheGoodRowsAreRegisteredAndTheBadOnesToldApart() {
        List<Outcome<Customer>> outcomes = customers()
                .registerAll(List.of(
                        NewCustomer.organisation("A").key("sap", "1"),
                        NewCustomer.organisation(""),
                        NewCustomer.organisation("C").key("sap", "1"),
                        NewCustomer.organisation("D").key("sap", "2")));
        assertThat(outcomes).extracting(Outcome::isDone).containsExactly(true, false, false, true);
        assertThat(outcomes.get(1).refusal()).containsInstanceOf(Invalid.class);
        assertThat(outcomes.get(2).refusal()).containsInstanceOf(Duplicate.class);
        assertThat(session.records().find(Selection.of(CustomerTable.TYPE))).hasSize(2);
    }

    @Test
    @Tag("CUS-01")
    void aCopyThatIsOutOfDateIsRefusedAndAnActionIsNot() {
        Customer acme = register("Acme");
        customers().change(acme.id(), c -> c.employees(5));
        Customer stale = Customer.builder().from(acme).employees(6).build();
        assertThatThrownBy(() -> customers().change(stale)).isInstanceOf(StaleVersion.class);
        assertThat(customers().change(acme.id(), c -> c.website("w")).employees())
                .contains(5);
    }

    @Test
    @Tag("CUS-01")
    void whatHasAVerbOfItsOwnIsNotChangedLikeOthers() {
        Customer acme = register("Acme");
        assertThatThrownBy(() ->
                        customers().change(acme.id(), c -> c.status("customer").level("A")))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(Problem::path)
                                .containsExactly("customer.status", "customer.level"));
    }

    @Test
    @Tag("CUS-10")
    void aStatusIsReachedByItsStepsAlone() {
        Id<Customer> acme = registered("Acme");
        assertThat(customers().setStatus(acme, "intent").status()).isEqualTo("intent");
        assertThatThrownBy(() -> customers().setStatus(acme, "lapsed"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.arguments())
                                .containsEntry("reachable", List.of("potential", "high-intent", "customer")));
        assertThatThrownBy(() -> customers().setStatus(acme, "nonsense")).isInstanceOf(Invalid.class);
    }

    @Test
    @Tag("CUS-10")
    void theFirstOrderMakesACustomerAndALaterOneChangesNothing() {
        Id<Customer> acme = registered("Acme");
        Customer bought = customers().advance(acme, StatusStep.FIRST_ORDER);
        assertThat(bought.status()).isEqualTo("customer");
        assertThat(customers().advance(acme, StatusStep.FIRST_ORDER)).isEqualTo(bought);
        assertThat(customers().advance(acme, StatusStep.LAPSE).status()).isEqualTo("lapsed");
    }

    @Test
    @Tag("CUS-10")
    void stepsAreTheEmbeddersToDefine() {
        Id<Customer> acme = registered("Acme");
        customers().defineStep(new StatusStep("potential", "lapsed", true, Optional.empty()));
        assertThat(customers().setStatus(acme, "lapsed").status()).isEqualTo("lapsed");
        customers().removeStep("lapsed", "intent");
        assertThatThrownBy(() -> customers().setStatus(acme, "intent")).isInstanceOf(Refused.class);
    }

    @Test
    @Tag("CUS-10")
    void outcomesOfABatchOfLevelsStandInItsOrder() {
        Id<Customer> first = registered("First");
        Id<Customer> already = registered("Already");
        customers().setLevel(already, "A");
        List<Outcome<Customer>> outcomes = customers().setLevels(List.of(first, already, first), "A");
        assertThat(outcomes).extracting(Outcome::row).containsExactly(0, 1, 2);
        assertThat(outcomes).allMatch(Outcome::isDone);
        assertThat(outcomes).extracting(each -> each.value().orElseThrow().id()).containsExactly(first, already, first);
        assertThat(outcomes)
                .allSatisfy(
                        each -> assertThat(each.value().orElseThrow().level()).contains("A"));
    }

    @Test
    @Tag("CUS-10")
    void levelsAreSetInBatchesUpToAMaximum() {
        session = opened(Crm.builder().policy(CustomerBatch.class, () -> 2));
        Id<Customer> acme = registered("Acme");
        List<Outcome<Customer>> outcomes = customers().setLevels(List.of(acme, Id.of(new UUID(1, 1))), "A");
        assertThat(outcomes).extracting(Outcome::isDone).containsExactly(true, false);
        assertThatThrownBy(() -> customers().setLevels(List.of(acme, acme, acme), "B"))
                .isInstanceOf(Invalid.class);
    }

    @Test
    @Tag("CUS-10")
    void theLastFollowUpOnlyEverMovesForward() {
        Id<Customer> acme = registered("Acme");
        Instant now = clock.instant();
        customers().followedUp(acme, now.minusSeconds(60));
        customers().followedUp(acme, now.minusSeconds(3600));
        customers().followedUp(acme, now.minusSeconds(60));
        Customer read = session.records().get(CustomerTable.TYPE, acme);
        assertThat(read.lastFollowUp()).contains(now.minusSeconds(60));
        assertThat(read.version()).isEqualTo(2);
        assertThatThrownBy(() -> customers().followedUp(acme, now.plusSeconds(1)))
                .isInstanceOf(Invalid.class);
    }

    @Test
    @Tag("CUS-11")
    void everyAttributeHasItsValueAsOfAnyInstant() {
        Customer acme = register("Acme");
        Instant before = clock.instant();
        clock.tick(Duration.ofDays(1));
        customers().setStatus(acme.id(), "intent");
        customers().change(acme.id(), c -> c.name("Acme AG").employees(7).addPhones(PHONE));
        assertThat(session.journal().recordAt(CustomerTable.TYPE, acme.id(), before))
                .contains(acme);
        assertThat(session.journal().valueAt(CustomerTable.TYPE, acme.id(), CustomerTable.STATUS, clock.instant()))
                .contains("intent");
        assertThat(session.journal().valueAt(CustomerTable.TYPE, acme.id(), CustomerTable.EMPLOYEES, before))
                .isEmpty();
    }

    @Test
    @Tag("CUS-11")
    void theHistoryTellsTheEventsAsTheyWere() {
        Customer acme = register("Acme");
        customers().advance(acme.id(), StatusStep.FIRST_ORDER);
        assertThat(session.journal().historyOf(CustomerTable.TYPE, acme.id()).items())
                .extracting(item -> session.journal().readEvent(item.entry()).orElseThrow())
                .containsExactly(
                        new CustomerEvent.StatusSet(
                                acme.id(), "potential", "customer", Optional.of(StatusStep.FIRST_ORDER)),
                        new CustomerEvent.Registered(acme.id(), acme.kind(), "Acme"));
    }
}
