package org.guanxi.crm.tck.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.guanxi.crm.testing.CrmAssertions.assertInvalid;
import static org.guanxi.crm.testing.CrmAssertions.assertRefusedBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.guanxi.crm.Caller;
import org.guanxi.crm.Crm;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.catalog.NewProduct;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.Money;
import org.guanxi.crm.common.Percentage;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.contact.Contact;
import org.guanxi.crm.customer.CodeLists;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.CustomerTable;
import org.guanxi.crm.customer.NewCustomer;
import org.guanxi.crm.customfield.FieldDefinition;
import org.guanxi.crm.customfield.FieldType;
import org.guanxi.crm.error.StaleVersion;
import org.guanxi.crm.interaction.Direction;
import org.guanxi.crm.interaction.InteractionKind;
import org.guanxi.crm.interaction.NewInteraction;
import org.guanxi.crm.journal.JournalTable;
import org.guanxi.crm.opportunity.NewOpportunity;
import org.guanxi.crm.opportunity.Opportunity;
import org.guanxi.crm.opportunity.OpportunityTable;
import org.guanxi.crm.search.ListDraft;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Measure;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.storage.Summary;
import org.guanxi.crm.testing.Samples;
import org.guanxi.crm.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is wrong with the input is told whole, by name, place and hint, and changes nothing: on every adapter. */
@Tag("API-01")
public abstract class BadInputContract {

    private final Crm crm = Crm.builder()
            .storage(newStorage())
            .clock(SettableClock.at("2026-03-01T08:00:00Z"))
            .dueTask("bad-input", (tx, item) -> {})
            .build();
    private final CrmSession session = crm.actingAs(Caller.of("t" + UUID.randomUUID(), "li.wei"));
    private final CrmSession stranger = crm.actingAs(Caller.of("t" + UUID.randomUUID(), "li.wei"));
    private final Samples samples = Samples.in(session);

    /** The storage under test; may be the same for several tests. */
    protected abstract Storage newStorage();

    @AfterEach
    void close() {
        crm.close();
    }

    /** The command, and after it as many records and entries as before. */
    private ThrowingCallable unchanged(Callable<?> command) {
        return () -> {
            List<Long> before = counts();
            try {
                command.call();
            } finally {
                assertThat(counts()).isEqualTo(before);
            }
        };
    }

    private List<Long> counts() {
        return List.of(
                session.records().count(CustomerTable.TYPE, Condition.all()),
                session.records().count(OpportunityTable.TYPE, Condition.all()),
                session.records().count(JournalTable.TYPE, Condition.all()));
    }

    @Test
    void everythingThatIsWrongWithACustomerIsToldAtOnce() {
        NewCustomer wrong = NewCustomer.organisation("a\u0000b")
                .with(customer -> customer.shortName("\ud800")
                        .taxNumber("9".repeat(41))
                        .employees(-1)
                        .annualRevenue(Money.of("-1", "CNY"))
                        .level("no such")
                        .language("xx_yy")
                        .birthDate(LocalDate.of(2000, 1, 1)));
        assertInvalid(unchanged(() -> session.customers().register(wrong)))
                .at("customer.name", "text.not-allowed")
                .at("customer.shortName", "text.not-allowed")
                .at("customer.taxNumber", "text.too-long")
                .at("customer.employees", "customer.negative")
                .at("customer.annualRevenue", "customer.negative")
                .at("customer.level", "code.unknown")
                .at("customer.language", "language.invalid")
                .at("customer.birthDate", "customer.persons-only")
                .toldInWords();
    }

    @Test
    void everythingThatIsWrongWithADealIsToldAtOnce() {
        samples.deal();
        assertInvalid(unchanged(() -> samples.deal(deal -> deal.name("x".repeat(201))
                        .externalKey("")
                        .amount(Money.of("-1", "CNY"))
                        .probability(Percentage.of("101"))
                        .stage("no such"))))
                .at("name", "text.too-long")
                .at("externalKey", "text.empty")
                .at("amount", "opportunity.negative-amount")
                .at("probability", "opportunity.probability-range")
                .at("stage", "opportunity.unknown-stage")
                .toldInWords();
    }

    @Test
    void aBatchTellsAtWhichRowItIsWrong() {
        NewProduct cheap = NewProduct.builder()
                .code("b")
                .name("B")
                .listPrice(Money.of("-1", "CNY"))
                .build();
        List<NewProduct> batch = List.of(NewProduct.of("a", "A"), NewProduct.of("a", "A again"), cheap);
        assertInvalid(unchanged(() -> session.catalog().addAll(batch)))
                .at("[1].code", "catalog.code-repeated")
                .at("[2].listPrice", "catalog.negative-price")
                .andNowhereElse()
                .toldInWords();
    }

    @Test
    void everyProductOfABatchTellsItsPriceItsCodeAndItsForm() {
        NewProduct wrong = NewProduct.builder()
                .code("a")
                .name("x".repeat(201))
                .listPrice(Money.of("-1", "CNY"))
                .build();
        List<NewProduct> batch = List.of(NewProduct.of("a", "A"), wrong, NewProduct.of("", "C"));
        assertInvalid(unchanged(() -> session.catalog().addAll(batch)))
                .at("[1].code", "catalog.code-repeated")
                .at("[1].listPrice", "catalog.negative-price")
                .at("[1].product.name", "text.too-long")
                .at("[2].product.code", "text.empty")
                .andNowhereElse();
    }

    @Test
    void everyDealOfABatchTellsAtOnceWhatItNamesThatIsNotThere() {
        Opportunity known = samples.deal(deal -> deal.externalKey("known"));
        NewOpportunity.Builder good =
                NewOpportunity.builder().name("Good").owner(known.owner()).externalKey("known");
        NewOpportunity.Builder lost = NewOpportunity.builder()
                .name("x".repeat(201))
                .owner(known.owner())
                .customer(Id.of(UUID.randomUUID()));
        NewOpportunity.Builder stray = NewOpportunity.builder()
                .name("Stray")
                .owner(known.owner())
                .pipeline("no such")
                .product(Id.of(UUID.randomUUID()));
        assertInvalid(unchanged(
                        () -> session.opportunities().openAll(List.of(good.build(), lost.build(), stray.build()))))
                .at("[1].name", "text.too-long")
                .at("[1].opportunity.customer", "reference.missing")
                .at("[2].pipeline", "opportunity.unknown-pipeline")
                .at("[2].opportunity.product", "reference.missing")
                .andNowhereElse()
                .toldInWords();
        NewOpportunity astray = lost.name("Lost").build();
        assertInvalid(unchanged(() -> session.opportunities().openAll(List.of(good.build(), astray, astray))))
                .at("[1].opportunity.customer", "reference.missing")
                .at("[2].opportunity.customer", "reference.missing")
                .andNowhereElse();
    }

    @Test
    void whatHasAVerbOfItsOwnIsToldTogetherWithTheRest() {
        Contact wang = session.contacts().register("Wang", contact -> {});
        Id<Customer> nobody = Id.of(UUID.randomUUID());
        assertInvalid(unchanged(() -> session.contacts()
                        .change(wang.id(), contact -> contact.customer(nobody).name(""))))
                .at("contact.customer", "contact.own-verb")
                .at("contact.customer", "reference.missing")
                .at("contact.name", "text.empty")
                .at("contact.nameKey", "text.empty")
                .andNowhereElse();
        Customer bell = samples.customer();
        assertInvalid(unchanged(() -> session.customers()
                        .change(
                                bell.id(),
                                customer -> customer.status("x").name("").household(nobody))))
                .at("customer.status", "customer.own-verb")
                .at("customer.status", "code.unknown")
                .at("customer.name", "text.empty")
                .at("customer.nameKey", "text.empty")
                .at("customer.household", "customer.persons-only")
                .at("customer.household", "reference.missing")
                .andNowhereElse();
    }

    @Test
    void everythingThatIsLeftOutOfABuilderIsToldAtOnce() {
        assertInvalid(unchanged(() ->
                        session.opportunities().open(NewOpportunity.builder().build())))
                .at("name", "builder.missing-attribute")
                .at("owner", "builder.missing-attribute")
                .andNowhereElse()
                .toldInWords();
        assertInvalid(() -> Customer.builder().name("Bell").build())
                .at("id", "builder.missing-attribute")
                .at("status", "builder.missing-attribute")
                .at("createdAt", "builder.missing-attribute")
                .andNowhereElse();
    }

    @Test
    void daysAndInstantsThatNoEngineKeepsAreInvalid() {
        NewCustomer wrong = NewCustomer.person("Li")
                .with(customer -> customer.birthDate(LocalDate.MAX).createdAt(Instant.MIN));
        assertInvalid(unchanged(() -> session.customers().register(wrong)))
                .at("customer.birthDate", "date.out-of-range")
                .at("customer.createdAt", "date.out-of-range")
                .toldInWords();
    }

    @Test
    void oversizedTextAndJsonAreInvalid() {
        assertInvalid(unchanged(() -> samples.customer("x".repeat(10_000_000))))
                .at("customer.name", "text.too-long")
                .toldInWords();
        assertInvalid(unchanged(() -> samples.customer(each -> each.with(c -> c.addInterest("x".repeat(10_000_000))))))
                .toldInWords();
        assertInvalid(unchanged(() -> schedule("\"" + "x".repeat(2_000_000) + "\"")))
                .at("", "json.too-large")
                .toldInWords();
        assertInvalid(unchanged(() -> schedule("{\"a\":")))
                .at("", "json.invalid")
                .toldInWords();
        CrmSession talkative = crm.actingAs(session.caller().because("x".repeat(10_000)));
        assertInvalid(unchanged(() -> talkative.customers().register(NewCustomer.organisation("Bell"))))
                .at("journalEntry.reason", "text.too-long");
    }

    private boolean schedule(String payload) {
        session.timer().schedule("k", Instant.EPOCH, "bad-input", Optional.of(payload));
        return true;
    }

    @Test
    void namesOfTenantsAndActorsAreChecked() {
        assertInvalid(() -> Caller.of("two words", "li.wei"))
                .at("tenant", "tenant.invalid")
                .toldInWords();
        assertInvalid(() -> Caller.of("../acme", "li.wei")).at("tenant", "tenant.invalid");
        assertInvalid(() -> Caller.of("acme", "")).at("actor", "text.empty").toldInWords();
    }

    @Test
    void aConditionOnTextThatCannotBeStoredMatchesNothing() {
        samples.customer();
        for (String text : List.of("\u0000", "\ud800", "", "x".repeat(100_000), "%", "_")) {
            assertThat(session.records().count(CustomerTable.TYPE, CustomerTable.NAME.is(text)))
                    .isZero();
        }
        assertThat(session.records().count(CustomerTable.TYPE, CustomerTable.NAME.startsWith("\u0000")))
                .isZero();
    }

    @Test
    void aQuestionThatCannotBeAnsweredIsInvalid() {
        Selection<Customer> all = Selection.of(CustomerTable.TYPE);
        assertInvalid(() -> CustomerTable.NAME.in(List.of())).at("customer.name", "condition.empty-list");
        assertInvalid(() -> all.limit(0)).at("limit", "selection.limit").toldInWords();
        assertInvalid(() -> all.limit(Selection.MAXIMUM_LIMIT + 1)).at("limit", "selection.limit");
        Summary<Opportunity> mixed =
                Summary.of(OpportunityTable.TYPE).measure(Measure.sum(OpportunityTable.AMOUNT.amount()));
        assertInvalid(() -> session.records().summarize(mixed)).toldInWords();
        RecordRef unknown = RecordRef.of("noSuchKind", samples.customer().id());
        assertInvalid(() -> session.journal().historyOf(unknown, Optional.empty(), 10))
                .at("noSuchKind", "catalogue.unknown-kind");
    }

    @Test
    void aCursorIsGoodForItsOwnQuestionOnly() {
        List<String> names = List.of("a", "b", "c");
        names.forEach(samples::customer);
        names.forEach(Samples.in(stranger)::customer);
        Selection<Customer> byName = Selection.of(CustomerTable.TYPE)
                .orderBy(CustomerTable.NAME.ascending())
                .limit(1);
        Selection<Customer> backwards = byName.orderBy(CustomerTable.NAME.descending());
        String cursor = session.records().page(byName).next().orElseThrow();
        assertThat(session.records().page(byName, cursor).items())
                .extracting(Customer::name)
                .containsExactly("b");
        assertNoCursor(() -> stranger.records().page(byName, cursor));
        assertNoCursor(() -> session.records().page(backwards, cursor));
        assertNoCursor(() -> session.records().page(Selection.of(OpportunityTable.TYPE), cursor));
        assertNoCursor(() -> session.records().page(byName, altered(cursor)));
        for (String forged : List.of("", "=", "%%%", "\u0000", cursor + "A", "x".repeat(1_000_000))) {
            assertNoCursor(() -> session.records().page(byName, forged));
        }
    }

    private static String altered(String cursor) {
        byte[] bytes = Base64.getUrlDecoder().decode(cursor);
        bytes[bytes.length - 1] ^= 1;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void assertNoCursor(ThrowingCallable question) {
        assertInvalid(question)
                .at("cursor", "selection.cursor")
                .andNowhereElse()
                .toldInWords();
    }

    @Test
    void whatMustBeReadFirstIsToldTogetherWithTheRest() {
        Id<Customer> nobody = Id.of(UUID.randomUUID());
        Id<Contact> noOne = Id.of(UUID.randomUUID());
        assertInvalid(unchanged(() -> session.contacts()
                        .register(
                                "x".repeat(201),
                                contact -> contact.customer(nobody).reportsTo(noOne))))
                .at("contact.customer", "reference.missing")
                .at("reportsTo", "contact.own-verb")
                .at("contact.name", "text.too-long")
                .toldInWords();
        NewInteraction wrong = NewInteraction.of(InteractionKind.CALL, Direction.OUTBOUND, "")
                .customer(nobody)
                .with(noOne)
                .details(details -> details.duration(Duration.ofMinutes(-1)));
        assertInvalid(unchanged(() -> session.interactions().record(wrong)))
                .at("interaction.customer", "reference.missing")
                .at("contacts", "reference.missing")
                .at("interaction.summary", "text.empty")
                .at("interaction.duration", "contact.duration")
                .toldInWords();
        Customer bell = samples.customer();
        CrmSession outsider = crm.actingAs(Caller.of(session.caller().tenant().value(), "nobody.here"));
        assertInvalid(unchanged(() -> outsider.promises()
                        .make(bell.id(), "x".repeat(5000), Instant.parse("2026-04-01T00:00:00Z"), promise -> {})))
                .at("member", "contact.no-member")
                .at("promise.what", "text.too-long")
                .andNowhereElse()
                .toldInWords();
    }

    @Test
    void aStoredQueryThatNamesWhatIsNotThereIsNotKept() {
        String query = "{\"kind\":\"customer\",\"where\":{\"all\":[{\"attribute\":\"colour\",\"is\":1},"
                + "{\"attribute\":\"custom.size\",\"is\":2},{\"via\":\"boss\",\"meets\":{\"all\":[]}}]},"
                + "\"order\":[{\"by\":\"shade\"}]}";
        assertInvalid(unchanged(() -> session.search().save(ListDraft.of("mine", query))))
                .at("where.all[0].attribute", "attribute.unknown")
                .at("where.all[1].attribute", "attribute.unknown")
                .at("where.all[2].via", "attribute.unknown")
                .at("order[0].by", "attribute.unknown")
                .toldInWords();
        assertThat(session.search().lists("customer")).isEmpty();
    }

    @Test
    void aZoneThatIsNoneIsToldWhereverItComesInAsText() {
        String query = "{\"kind\":\"customer\",\"where\":{\"attribute\":\"zone\",\"is\":\"Asia/Nowhere\"}}";
        FieldDefinition day = FieldDefinition.of(FieldType.FORMULA, "Day")
                .formula("dateOf(createdAt, 'Asia/Nowhere')")
                .build();

        assertInvalid(unchanged(() -> session.search().save(ListDraft.of("mine", query))))
                .at("where.is", "condition.wrong-value")
                .toldInWords();
        assertInvalid(unchanged(() -> session.customFields().define("customer", "day", day)))
                .at("formula", "zone.invalid")
                .toldInWords();
    }

    @Test
    void aCursorOfAHistoryOrASearchIsGoodForItsOwnTenantOnly() {
        Customer ours = samples.customer("bell one");
        samples.customer("bell two");
        session.customers().change(ours.id(), each -> each.shortName("b"));
        Customer theirs = Samples.in(stranger).customer("bell one");
        Samples.in(stranger).customer("bell two");
        stranger.customers().change(theirs.id(), each -> each.shortName("b"));
        RecordRef record = RecordRef.of("customer", ours.id());
        RecordRef other = RecordRef.of("customer", theirs.id());
        String history =
                stranger.journal().historyOf(other, Optional.empty(), 1).next().orElseThrow();
        String found = stranger.search()
                .search(CustomerTable.TYPE, "bell", 1, Optional.empty())
                .next()
                .orElseThrow();
        for (String cursor : List.of(history, altered(history), "", "x", "%%%")) {
            assertNoCursor(() -> session.journal().historyOf(record, Optional.of(cursor), 1));
        }
        for (String cursor : List.of(found, "", "9:", "0:x", "%%%")) {
            assertNoCursor(() -> session.search().search(CustomerTable.TYPE, "bell", 1, Optional.of(cursor)));
        }
    }

    @Test
    void everythingThatIsWrongWithADefinitionOfAFieldIsToldAtOnce() {
        FieldDefinition wrong = FieldDefinition.of(FieldType.NUMBER, "Size")
                .least("ten")
                .pattern("[")
                .target("nowhere")
                .build();
        assertInvalid(unchanged(() -> session.customFields().define("customer", "no key", wrong)))
                .at("key", "customfield.bad-key")
                .at("least", "customfield.wrong-text")
                .at("target", "catalogue.unknown-kind")
                .toldInWords();
        assertInvalid(() -> session.customFields().define("moon", "size", wrong))
                .toldInWords();
        assertThat(session.customFields().list("customer")).isEmpty();
    }

    @Test
    void aRecordOfAnotherTenantIsNotThere() {
        Customer theirs = Samples.in(stranger).customer("theirs");
        assertRefusedBy("record.not-found", unchanged(() -> session.customers().close(theirs.id())));
        assertRefusedBy("record.not-found", unchanged(() -> session.customers().change(theirs)));
        assertRefusedBy("record.not-found", () -> session.customers().overview(theirs.id(), 10));
        assertRefusedBy("record.not-found", () -> session.journal().historyOf(CustomerTable.TYPE, theirs.id()));
        samples.deal();
        assertInvalid(unchanged(() -> samples.deal(deal -> deal.customer(theirs.id()))))
                .at("opportunity.customer", "reference.missing")
                .toldInWords();
        assertThat(stranger.records().get(CustomerTable.TYPE, theirs.id())).isEqualTo(theirs);
    }

    @Test
    void referencesToNothingAreAllNamed() {
        session.opportunities().useStandard();
        NewOpportunity lost = NewOpportunity.builder()
                .name("Lost")
                .owner(Id.of(UUID.randomUUID()))
                .customer(Id.of(UUID.randomUUID()))
                .product(Id.of(UUID.randomUUID()))
                .build();
        assertInvalid(unchanged(() -> session.opportunities().open(lost)))
                .at("opportunity.owner", "reference.missing")
                .at("opportunity.customer", "reference.missing")
                .at("opportunity.product", "reference.missing")
                .andNowhereElse();
    }

    @Test
    void aStaleVersionNamesTheRecordAndChangesNothing() {
        Customer read = samples.customer("read");
        Customer now = session.customers()
                .setLevel(
                        read.id(),
                        session.customers().codes(CodeLists.LEVEL).get(0).code());
        Customer late = Customer.builder().from(read).name("late").build();
        StaleVersion stale = catchThrowableOfType(
                StaleVersion.class, unchanged(() -> session.customers().change(late)));
        assertThat(stale.losers()).containsExactly(new StaleVersion.Loser("customer", read.id(), read.version()));
        assertThat(session.records().get(CustomerTable.TYPE, read.id())).isEqualTo(now);
    }

    @Test
    void aSessionIsOfNoUseOutsideOfItsTransactionNorACrmAfterItsEnd() {
        CrmSession ended = session.inTransaction(tx -> tx);
        assertRefusedBy("transaction.closed", unchanged(() -> Samples.in(ended).customer()));
        assertRefusedBy("transaction.nested", unchanged(() -> session.inTransaction(tx -> samples.customer())));
        crm.close();
        assertRefusedBy("storage.closed", samples::customer);
        assertThat(crm.check().isUp()).isFalse();
    }
}
