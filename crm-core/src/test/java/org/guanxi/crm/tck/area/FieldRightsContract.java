package org.guanxi.crm.tck.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.guanxi.crm.Crm;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.access.AccessPolicy;
import org.guanxi.crm.access.Action;
import org.guanxi.crm.access.Grant;
import org.guanxi.crm.access.Scope;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.DateRange;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.common.Money;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.CustomerTable;
import org.guanxi.crm.customer.MergePlan;
import org.guanxi.crm.customer.NewCustomer;
import org.guanxi.crm.customfield.Choice;
import org.guanxi.crm.customfield.CustomField;
import org.guanxi.crm.customfield.CustomFields;
import org.guanxi.crm.customfield.FieldDefinition;
import org.guanxi.crm.customfield.FieldType;
import org.guanxi.crm.error.CrmException;
import org.guanxi.crm.error.Forbidden;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.journal.HistoryItem;
import org.guanxi.crm.opportunity.NewOpportunity;
import org.guanxi.crm.opportunity.Opportunity;
import org.guanxi.crm.pipeline.PipelineDraft;
import org.guanxi.crm.pipeline.StageDraft;
import org.guanxi.crm.search.ListDraft;
import org.guanxi.crm.search.SavedList;
import org.guanxi.crm.search.Searchable;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.CustomValues;
import org.guanxi.crm.storage.Grouping;
import org.guanxi.crm.storage.Kind;
import org.guanxi.crm.storage.Measure;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.Summary;
import org.guanxi.crm.task.Due;
import org.guanxi.crm.task.NewTask;
import org.guanxi.crm.task.Task;
import org.guanxi.crm.task.TaskTable;
import org.guanxi.crm.team.Member;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Custom fields that some roles see and change, and others do not. */
@Tag("CUS-03")
public abstract class FieldRightsContract extends AssetContract {

    private static final Selection<Asset> ALL = Selection.of(AssetTable.TYPE);

    private CrmSession finance;
    private CrmSession sales;
    private Asset asset;

    @Override
    Crm.Builder prepared(Crm.Builder builder) {
        Searchable<Asset> words = new Searchable<>(AssetTable.TYPE, AssetTable.NAME, List.of(), List.of());
        return super.prepared(builder)
                .offer(Searchable.class, words)
                .policy(AccessPolicy.class, AccessPolicy.byRole(ActorId.of("li.wei")));
    }

    @BeforeEach
    void begin() {
        finance = person("qian", "finance");
        sales = person("zhao", "sales");
        define("margin", FieldType.MONEY, field -> field.addSeenBy("finance"));
        define("limit", FieldType.NUMBER, field -> field.addChangedBy("finance"));
        define("note", FieldType.TEXT, field -> {});
        asset = stored(asset("press", builder -> {}));
        asset = fields().with(asset, "margin", Money.of("5", "CNY"));
        asset = changed(fields().with(fields().with(asset, "limit", 7), "note", "warehouse"));
    }

    private CrmSession person(String name, String role) {
        List<Grant> grants = List.of(Action.values()).stream()
                .map(action -> Grant.everywhere(action, Scope.ALL))
                .toList();
        session.access().defineRole(role, LocalizedText.of(role), grants, List.of());
        Member member = session.team().hire(ActorId.of(name), name, who -> who.joinedOn(LocalDate.of(2026, 1, 1)));
        session.access().grantRole(member.id(), role, DateRange.since(LocalDate.of(2026, 1, 1)));
        return as(name);
    }

    private CustomField define(String key, FieldType type, Consumer<FieldDefinition.Builder> more) {
        FieldDefinition.Builder definition = FieldDefinition.of(type, key);
        more.accept(definition);
        return session.customFields().define("asset", key, definition.build());
    }

    private CustomFields<Asset> fields() {
        return session.customFields().of(AssetTable.TYPE);
    }

    private Asset seenBy(CrmSession who) {
        return who.records().get(AssetTable.TYPE, asset.id());
    }

    private static void write(CrmSession who, Asset after) {
        who.records().update(AssetTable.TYPE, after, new Asset.Written(after.id()));
    }

    private static void forbids(String code, String attribute, Runnable work) {
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(work::run)
                .satisfies(e -> assertThat(e.code()).isEqualTo(code))
                .satisfies(e -> assertThat(e.arguments()).containsEntry("attribute", attribute));
    }

    @Test
    void theValueIsThereForTheRolesThatAreNamedAndWithheldFromOthersInEveryWayOfReading() {
        assertThat(fields().value(seenBy(finance), "margin")).contains(Money.of("5", "CNY"));
        List<Asset> read = List.of(
                seenBy(sales),
                sales.records().find(ALL).get(0),
                sales.records().page(ALL).items().get(0),
                sales.search()
                        .search(AssetTable.TYPE, "press", 5, Optional.empty())
                        .items()
                        .get(0),
                sales.journal()
                        .recordAt(AssetTable.TYPE, asset.id(), clock.instant())
                        .orElseThrow());
        assertThat(read).allSatisfy(this::isMasked);
        sales.records().forEach(ALL, this::isMasked);
    }

    private void isMasked(Asset seen) {
        assertThat(fields().values(seen)).isEqualTo(Map.of("limit", new BigDecimal("7"), "note", "warehouse"));
        assertThat(fields().isWithheld(seen, "margin")).isTrue();
        assertThat(fields().isWithheld(seen, "note")).isFalse();
    }

    @Test
    void whoDoesNotSeeAFieldCannotFilterSortSumOrGroupByIt() {
        Condition<Asset> where = fields().money("margin").amount().above(BigDecimal.ONE);
        Summary<Asset> sum = Summary.of(AssetTable.TYPE)
                .measure(Measure.sum(fields().money("margin").amount()));
        Summary<Asset> groups = Summary.of(AssetTable.TYPE)
                .groupBy(Grouping.by(fields().money("margin").currency()));
        Condition<Asset> below = AssetTable.WHOLE.via(where);

        assertThat(finance.records().find(ALL.where(where))).hasSize(1);
        for (Runnable asking : List.<Runnable>of(
                () -> sales.records().find(ALL.where(where)),
                () -> sales.records().count(AssetTable.TYPE, where.not()),
                () -> sales.records().find(ALL.where(below)),
                () -> sales.records().forEach(ALL.where(where), each -> {}),
                () -> sales.records()
                        .find(ALL.orderBy(fields().money("margin").amount().ascending())),
                () -> sales.records().summarize(sum))) {
            forbids("access.withheld", "asset.custom.margin", asking);
        }
        forbids(
                "access.withheld",
                "asset.custom.marginCurrency",
                () -> sales.records().summarize(groups));
    }

    @Test
    void aStoredQueryIsNoWayRoundAndWordsOfACustomFieldFindNothing() {
        Condition<Asset> where = fields().money("margin").amount().above(BigDecimal.ONE);
        String query = finance.search().write(ALL.where(where));
        SavedList list = finance.search().save(ListDraft.of("rich", query).forAll());

        assertThat(finance.search()
                        .run(list.id(), AssetTable.TYPE, Optional.empty())
                        .items())
                .hasSize(1);
        forbids(
                "access.withheld",
                "asset.custom.margin",
                () -> sales.search().run(list.id(), AssetTable.TYPE, Optional.empty()));
        assertThat(sales.search()
                        .search(AssetTable.TYPE, "warehouse", 5, Optional.empty())
                        .items())
                .isEmpty();
    }

    @Test
    void historyTellsWhatIsWithheldToNobodyElse() {
        List<HistoryItem> told =
                sales.journal().historyOf(AssetTable.TYPE, asset.id()).items();
        List<HistoryItem> whole =
                finance.journal().historyOf(AssetTable.TYPE, asset.id()).items();

        assertThat(told).hasSameSizeAs(whole);
        assertThat(whole.toString()).contains("CNY");
        assertThat(told.toString()).contains("warehouse").doesNotContain("CNY");
        assertThat(sales.journal().valueAt(AssetTable.TYPE, asset.id(), fields().money("margin"), clock.instant()))
                .isEmpty();
    }

    @Test
    void aWriteOfWhoDoesNotSeeAValueKeepsIt() {
        write(sales, fields().with(seenBy(sales), "note", "yard"));

        assertThat(fields().values(seenBy(finance)))
                .containsEntry("margin", Money.of("5", "CNY"))
                .containsEntry("note", "yard");
    }

    @Test
    void aWriteThatChangesWhatMayNotBeChangedIsRefusedAndChangesNothing() {
        Asset seen = seenBy(sales);
        forbids("access.reserved", "asset.custom.limit", () -> write(sales, fields().with(seen, "limit", 8)));
        forbids("access.reserved", "asset.custom.limit", () -> write(sales, fields().without(seen, "limit")));
        forbids(
                "access.reserved",
                "asset.custom.margin",
                () -> write(sales, fields().with(fields().with(seen, "note", "x"), "margin", Money.of("1", "CNY"))));
        Asset next = fields().with(asset("saw", builder -> {}), "limit", 1);
        forbids(
                "access.reserved",
                "asset.custom.limit",
                () -> sales.records().insert(AssetTable.TYPE, next, new Asset.Written(next.id())));

        assertThat(seenBy(session)).isEqualTo(asset);
        assertThat(session.records().count(AssetTable.TYPE, Condition.all())).isEqualTo(1);
        write(finance, fields().with(seenBy(finance), "limit", 8));
        assertThat(fields().value(seenBy(sales), "limit")).contains(new BigDecimal("8"));
    }

    @Test
    void aFormulaOrADependentChoiceThatWouldTellAHiddenValueIsRefused() {
        define("tier", FieldType.CHOICE, field -> field.addSeenBy("finance").addChoice(Choice.of("a", "A")));
        Invalid formula = catchThrowableOfType(
                Invalid.class,
                () -> define(
                        "sum",
                        FieldType.FORMULA,
                        field -> field.formula("custom.margin + 1").addSeenBy("finance", "sales")));
        Invalid choice = catchThrowableOfType(
                Invalid.class,
                () -> define(
                        "sub",
                        FieldType.CHOICE,
                        field -> field.dependsOn("tier")
                                .addChoice(Choice.of("x", "X").within("a"))));
        CustomField sum = define(
                "sum",
                FieldType.FORMULA,
                field -> field.formula("custom.margin + 1").addSeenBy("finance"));
        Invalid opened = catchThrowableOfType(
                Invalid.class,
                () -> session.customFields()
                        .change(
                                sum,
                                FieldDefinition.of(FieldType.FORMULA, "sum")
                                        .formula("custom.margin + 1")
                                        .build()));

        for (Invalid each : List.of(formula, choice, opened)) {
            assertThat(each.problems())
                    .extracting(problem -> problem.path() + ": " + problem.code())
                    .containsExactly("seenBy: customfield.told");
        }
    }

    @Test
    void aFormulaIsComputedFromWhatTheWriterDoesNotSee() {
        define(
                "twice",
                FieldType.FORMULA,
                field -> field.formula("custom.margin + custom.margin").addSeenBy("finance"));

        write(sales, fields().with(seenBy(sales), "note", "yard"));

        assertThat(fields().value(seenBy(finance), "twice")).contains(new BigDecimal("10"));
        assertThat(fields().value(seenBy(sales), "twice")).isEmpty();
    }

    @Test
    void aRequiredValueThatTheWriterDoesNotSeeIsNotMissed() {
        define("code", FieldType.TEXT, field -> field.isRequired(true).addSeenBy("finance"));
        asset = changed(fields().with(asset, "code", "k1"));

        write(sales, fields().with(seenBy(sales), "note", "yard"));

        assertThat(fields().value(seenBy(finance), "code")).contains("k1");
    }

    @Test
    void aMergeOfWhoDoesNotSeeAFieldLeavesItWhereItIs() {
        FieldDefinition margin = FieldDefinition.of(FieldType.NUMBER, "margin")
                .addSeenBy("finance")
                .build();
        session.customFields().define("customer", "margin", margin);
        Customer kept = session.customers().register(NewCustomer.organisation("Bell"));
        Customer gone = customerWith(3);

        MergePlan plan = sales.customers().previewMerge(kept.id(), List.of(gone.id()), Map.of());
        assertThat(plan.fields()).extracting(MergePlan.Field::attribute).noneMatch(name -> name.startsWith("custom."));
        sales.customers().merge(plan);

        CustomFields<Customer> fields = session.customFields().of(CustomerTable.TYPE);
        assertThat(fields.value(session.records().get(CustomerTable.TYPE, kept.id()), "margin"))
                .isEmpty();
        assertThat(fields.value(session.records().get(CustomerTable.TYPE, gone.id()), "margin"))
                .contains(new BigDecimal("3"));
    }

    @Test
    @Tag("CUS-06")
    void aMergeThatWouldCarryAReservedValueIsRefusedUntilThatOfTheSurvivorIsChosen() {
        UUID margin = session.customFields()
                .define(
                        "customer",
                        "margin",
                        FieldDefinition.of(FieldType.NUMBER, "margin")
                                .addChangedBy("finance")
                                .build())
                .id()
                .uuid();
        Customer kept = session.customers().register(NewCustomer.organisation("Bell"));
        Customer gone = customerWith(3);
        MergePlan carrying = sales.customers().previewMerge(kept.id(), List.of(gone.id()), Map.of());
        forbids(
                "access.reserved",
                "customer.custom.margin",
                () -> sales.customers().merge(carrying));

        sales.customers()
                .merge(sales.customers()
                        .previewMerge(kept.id(), List.of(gone.id()), Map.of("custom." + margin, kept.id())));

        CustomFields<Customer> fields = session.customFields().of(CustomerTable.TYPE);
        assertThat(fields.value(session.records().get(CustomerTable.TYPE, kept.id()), "margin"))
                .isEmpty();
        assertThat(session.customers().resolve(gone.id()).id()).isEqualTo(kept.id());
    }

    private Customer customerWith(int margin) {
        CustomFields<Customer> fields = session.customFields().of(CustomerTable.TYPE);
        Customer customer = session.customers().register(NewCustomer.organisation("Bell Ltd"));
        return session.customers().change(fields.with(customer, "margin", margin));
    }

    @Test
    void aDealIsHeldToACriterionThatItsMoverDoesNotSee() {
        FieldDefinition signed = FieldDefinition.of(FieldType.TEXT, "signed")
                .addSeenBy("finance")
                .build();
        UUID field = session.customFields()
                .define("opportunity", "signed", signed)
                .id()
                .uuid();
        session.opportunities()
                .definePipeline(PipelineDraft.of(
                        "signing",
                        LocalizedText.of("Signing"),
                        StageDraft.open("first", LocalizedText.of("First"), 10).requires("custom." + field),
                        StageDraft.open("second", LocalizedText.of("Second"), 50),
                        StageDraft.won("won", LocalizedText.of("Won")),
                        StageDraft.lost("lost", LocalizedText.of("Lost"))));
        Id<Member> owner =
                session.team().memberOf(ActorId.of("zhao")).orElseThrow().id();
        NewOpportunity.Builder draft =
                NewOpportunity.builder().name("Deal").owner(owner).pipeline("signing");
        Opportunity empty = session.opportunities().open(draft.build());
        CustomValues filled = CustomValues.of(List.of(new CustomValues.Value(field, Kind.TEXT, List.of("yes"), false)));
        Opportunity full = session.opportunities().open(draft.custom(filled).build());

        assertThatExceptionOfType(CrmException.class)
                .isThrownBy(() -> sales.opportunities().advance(empty.id(), "second"));
        Opportunity moved = sales.opportunities().advance(full.id(), "second");
        assertThat(moved.custom().values(field)).isEmpty();
        assertThat(session.opportunities().get(full.id()).custom().values(field))
                .containsExactly("yes");
    }

    @Test
    void theNextTaskOfASeriesHasWhatWhoeverFinishesDoesNotSeeOrMayNotSet() {
        FieldDefinition cost = FieldDefinition.of(FieldType.NUMBER, "cost")
                .addSeenBy("finance")
                .addChangedBy("finance")
                .build();
        session.customFields().define("task", "cost", cost);
        CustomFields<Task> fields = session.customFields().of(TaskTable.TYPE);
        Id<Member> owner =
                session.team().memberOf(ActorId.of("zhao")).orElseThrow().id();
        Task first = session.tasks()
                .add(NewTask.builder()
                        .title("Check the pump")
                        .owner(owner)
                        .due(Due.on(LocalDate.of(2026, 3, 3), ZoneId.of("UTC")))
                        .rule("FREQ=DAILY")
                        .build());
        session.tasks().change(fields.with(first, "cost", 5));

        Task next = sales.tasks().finish(first.id()).next().orElseThrow();

        assertThat(fields.isWithheld(next, "cost")).isTrue();
        assertThat(fields.value(session.records().get(TaskTable.TYPE, next.id()), "cost"))
                .contains(new BigDecimal("5"));
    }

    @Test
    void whoeverWorksWithoutRolesSeesAndChangesAll() {
        Asset seen = seenBy(session);
        assertThat(fields().value(seen, "margin")).isPresent();
        write(session, fields().with(seen, "limit", 9));
        assertThat(fields().value(seenBy(session), "limit")).contains(new BigDecimal("9"));
    }
}
