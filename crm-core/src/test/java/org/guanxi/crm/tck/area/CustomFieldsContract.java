package org.guanxi.crm.tck.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.guanxi.crm.Caller;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.common.Money;
import org.guanxi.crm.customfield.Choice;
import org.guanxi.crm.customfield.CustomField;
import org.guanxi.crm.customfield.CustomFieldService;
import org.guanxi.crm.customfield.CustomFields;
import org.guanxi.crm.customfield.FieldDefinition;
import org.guanxi.crm.customfield.FieldType;
import org.guanxi.crm.customfield.FormulaProgress;
import org.guanxi.crm.error.CrmException;
import org.guanxi.crm.error.Duplicate;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.journal.JournalEntry;
import org.guanxi.crm.journal.JournalTable;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Grouping;
import org.guanxi.crm.storage.Measure;
import org.guanxi.crm.storage.Order;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.Summary;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Custom fields: defined, held to, used like built-in attributes, changed and retired. */
@Tag("CUS-03")
public abstract class CustomFieldsContract extends AssetContract {

    private final CustomFieldService service = session.customFields();

    private CustomField define(String key, FieldDefinition.Builder definition) {
        return service.define("asset", key, definition.build());
    }

    private static FieldDefinition.Builder field(FieldType type) {
        return FieldDefinition.of(type, "label");
    }

    private CustomFields<Asset> fields() {
        return service.of(AssetTable.TYPE);
    }

    private Asset with(String name, Map<String, Object> values) {
        Asset asset = asset(name, builder -> {});
        for (Map.Entry<String, Object> value : values.entrySet()) {
            asset = fields().with(asset, value.getKey(), value.getValue());
        }
        return stored(asset);
    }

    private List<String> names(Condition<Asset> where, Order<Asset> order) {
        return session.records().find(Selection.of(AssetTable.TYPE).where(where).orderBy(order)).stream()
                .map(Asset::name)
                .toList();
    }

    private static List<String> told(Runnable work) {
        Invalid invalid = catchThrowableOfType(Invalid.class, work::run);
        return invalid.problems().stream()
                .map(problem -> problem.path() + ": " + problem.code())
                .toList();
    }

    @Test
    void everyTypeKeepsItsValues() {
        define("t", field(FieldType.TEXT));
        define("n", field(FieldType.NUMBER));
        define("m", field(FieldType.MONEY));
        define("d", field(FieldType.DATE));
        define("i", field(FieldType.DATE_TIME));
        define("y", field(FieldType.YES_NO));
        define("c", field(FieldType.CHOICE).addChoice(Choice.of("x", "X")));
        define("cs", field(FieldType.CHOICES).addChoice(Choice.of("x", "X")).addChoice(Choice.of("y", "Y")));
        define("r", field(FieldType.REFERENCE).target("asset"));
        Id<Asset> other = stored(asset("other", builder -> {})).id();
        Map<String, Object> values = Map.of(
                "t",
                "上海",
                "n",
                new BigDecimal("1.5"),
                "m",
                Money.of("9.99", "CNY"),
                "d",
                LocalDate.of(2026, 3, 1),
                "i",
                clock.instant(),
                "y",
                true,
                "c",
                "x",
                "cs",
                List.of("x", "y"),
                "r",
                other);

        Asset stored = with("all", values);

        assertThat(fields().values(session.records().get(AssetTable.TYPE, stored.id())))
                .isEqualTo(values);
    }

    @Test
    void aFieldIsUsedInConditionsOrdersAndSummariesLikeABuiltInAttribute() {
        define("score", field(FieldType.NUMBER));
        define("cost", field(FieldType.MONEY));
        define("tags", field(FieldType.CHOICES).addChoice(Choice.of("a", "A")).addChoice(Choice.of("b", "B")));
        with("low", Map.of("score", 1, "cost", Money.of("5", "CNY"), "tags", List.of("a")));
        with("high", Map.of("score", 9, "cost", Money.of("7", "CNY"), "tags", List.of("b", "a")));
        with("none", Map.of());
        CustomFields<Asset> fields = fields();

        assertThat(names(
                        fields.number("score").atLeast(BigDecimal.ONE),
                        fields.number("score").descending()))
                .containsExactly("high", "low");
        assertThat(names(fields.text("tags").is("b"), AssetTable.NAME.ascending()))
                .containsExactly("high");
        assertThat(names(fields.money("cost").above(Money.of("6", "CNY")), AssetTable.NAME.ascending()))
                .containsExactly("high");
        Grouping<Asset, String> currency = Grouping.by(fields.money("cost").currency());
        Measure<Asset, BigDecimal> sum = Measure.sum(fields.money("cost").amount());
        List<Summary.Row> rows = session.records()
                .summarize(Summary.of(AssetTable.TYPE).groupBy(currency).measure(sum));
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1).get(sum)).contains(new BigDecimal("12"));
    }

    @Test
    void everythingThatIsWrongWithADefinitionIsToldAtOnce() {
        assertThat(told(() -> define(
                        "Bad key",
                        field(FieldType.NUMBER)
                                .least("nine")
                                .pattern("(a")
                                .target("nowhere")
                                .addChoice(Choice.of("?", "x")))))
                .containsExactly(
                        "key: customfield.bad-key",
                        "pattern: customfield.not-for-type",
                        "choices: customfield.not-for-type",
                        "target: customfield.not-for-type",
                        "least: customfield.wrong-text",
                        "pattern: customfield.bad-pattern",
                        "choices[0]: customfield.bad-code",
                        "target: catalogue.unknown-kind");
        assertThat(service.list("asset")).isEmpty();
    }

    @Test
    void everythingThatIsWrongWithARecordIsToldAtOnceAndNothingIsStored() {
        define("code", field(FieldType.TEXT).pattern("[A-Z]{2}-\\d+").isRequired(true));
        define("size", field(FieldType.NUMBER).between(BigDecimal.ONE, BigDecimal.TEN));
        define("must", field(FieldType.DATE).isRequired(true));
        define("ref", field(FieldType.REFERENCE).target("asset"));

        assertThat(told(() -> with("bad", Map.of("code", "ab1", "size", 11, "ref", Id.of(new UUID(1, 2))))))
                .containsExactly(
                        "custom.code: customfield.pattern",
                        "custom.size: customfield.too-great",
                        "custom.must: customfield.required",
                        "custom.ref: reference.missing");
        assertThat(session.records().count(AssetTable.TYPE, Condition.all())).isZero();
    }

    @Test
    void aReferenceToARecordOfAnotherTenantIsToldAsMissing() {
        define("ref", field(FieldType.REFERENCE).target("asset"));
        Asset foreign = asset("foreign", builder -> {});
        crm.actingAs(Caller.of(tenant + "x", "li.wei"))
                .records()
                .insert(AssetTable.TYPE, foreign, new Asset.Written(foreign.id()));

        assertThat(told(() -> with("bad", Map.of("ref", foreign.id()))))
                .containsExactly("custom.ref: reference.missing");
    }

    @Test
    void aValueOfAUniqueFieldIsTakenOnce() {
        define("serial", field(FieldType.TEXT).isUnique(true));
        with("first", Map.of("serial", "A1"));

        assertThatThrownBy(() -> with("second", Map.of("serial", "A1"))).isInstanceOf(Duplicate.class);
        with("third", Map.of("serial", "A2"));
        with("fourth", Map.of());
    }

    @Test
    void aNewRecordGetsDefaultsAndEveryWriteComputesTheFormulas() {
        define("rate", field(FieldType.NUMBER).initial("0.1"));
        define("tax", field(FieldType.FORMULA).formula("round(amount * custom.rate, 2)"));
        define("total", field(FieldType.FORMULA).formula("amount + custom.tax"));
        Asset asset = stored(asset("a", builder -> builder.amount(new BigDecimal("10.55"))));
        assertThat(fields().values(asset))
                .containsEntry("tax", new BigDecimal("1.06"))
                .containsEntry("total", new BigDecimal("11.61"));

        Asset dearer =
                changed(Asset.builder().from(asset).amount(new BigDecimal("20")).build());

        assertThat(fields().values(dearer)).containsEntry("total", new BigDecimal("22"));
        assertThat(names(fields().number("total").above(new BigDecimal("21")), AssetTable.NAME.ascending()))
                .containsExactly("a");
    }

    @Test
    void formulasThatReadOneAnotherInACircleAreRefused() {
        define("a", field(FieldType.FORMULA).formula("amount + 1"));
        define("b", field(FieldType.FORMULA).formula("custom.a + 1"));
        CustomField a = fields().find("a").orElseThrow();

        assertThat(told(() -> service.change(
                        a, field(FieldType.FORMULA).formula("custom.b").build())))
                .containsExactly("formula: customfield.circle");
        assertThat(told(() -> define("c", field(FieldType.FORMULA).formula("custom.c + 1"))))
                .containsExactly("formula: customfield.circle");
    }

    @Test
    void aDependentChoiceIsHeldToTheFieldItDependsOn() {
        define(
                "country",
                field(FieldType.CHOICE).addChoice(Choice.of("CN", "中国")).addChoice(Choice.of("DE", "德国")));
        define(
                "city",
                field(FieldType.CHOICE)
                        .dependsOn("country")
                        .addChoice(Choice.of("SH", "上海").within("CN"))
                        .addChoice(Choice.of("B", "柏林").within("DE")));
        Asset asset = with("office", Map.of("country", "CN", "city", "SH"));

        assertThat(told(() -> changed(fields().with(asset, "country", "DE"))))
                .containsExactly("custom.city: customfield.choice-not-here");
        changed(fields().with(fields().with(asset, "country", "DE"), "city", "B"));
    }

    @Test
    void aRetiredFieldKeepsWhatItHasAndTakesNothingNew() {
        CustomField old = define("old", field(FieldType.TEXT).isRequired(true));
        Asset asset = with("a", Map.of("old", "kept"));
        service.retire(old.id());

        Asset renamed = changed(Asset.builder().from(asset).name("b").build());

        assertThat(fields().value(renamed, "old")).contains("kept");
        assertThat(told(() -> changed(fields().with(renamed, "old", "new"))))
                .containsExactly("custom.old: customfield.retired");
        stored(asset("needs none", builder -> {}));
        service.restore(old.id());
        assertThat(told(() -> stored(asset("needs one", builder -> {})))).hasSize(1);
    }

    @Test
    void aNarrowedDefinitionDoesNotLockOlderRecords() {
        CustomField size = define("size", field(FieldType.NUMBER));
        Asset asset = with("a", Map.of("size", 100));
        service.change(
                size,
                field(FieldType.NUMBER).between(BigDecimal.ONE, BigDecimal.TEN).build());

        Asset renamed = changed(Asset.builder().from(asset).name("b").build());

        assertThat(told(() -> changed(fields().with(renamed, "size", 99))))
                .containsExactly("custom.size: customfield.too-great");
    }

    @Test
    void whatStoredValuesCouldNotFollowIsRefused() {
        CustomField choice = define("c", field(FieldType.CHOICE).addChoice(Choice.of("x", "X")));
        CustomField text = define("t", field(FieldType.TEXT));
        with("a", Map.of("t", "v"));
        define("f", field(FieldType.FORMULA).formula("upper(custom.t)"));

        assertThatThrownBy(() -> service.change(text, field(FieldType.NUMBER).build()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("customfield.incompatible");
        assertThatThrownBy(() -> service.change(
                        choice,
                        field(FieldType.CHOICE).addChoice(Choice.of("y", "Y")).build()))
                .hasMessageContaining("customfield.choice-removed");
        assertThatThrownBy(() -> service.change(
                        text, field(FieldType.TEXT).isUnique(true).build()))
                .hasMessageContaining("customfield.not-empty");
        assertThatThrownBy(() -> service.retire(text.id())).hasMessageContaining("customfield.in-use");
    }

    @Test
    void theHistoryOfAValueIsInTheJournal() {
        CustomField field = define("t", field(FieldType.TEXT));
        Asset asset = with("a", Map.of("t", "before"));
        changed(fields().with(asset, "t", "after"));

        List<JournalEntry> entries = session.records()
                .find(Selection.of(JournalTable.TYPE)
                        .where(JournalTable.SUBJECT.recordId().is(asset.id().uuid()))
                        .orderBy(JournalTable.SUBJECT_VERSION.ascending()));

        assertThat(entries.get(1).before().orElse(""))
                .contains("custom." + field.id())
                .contains("before");
        assertThat(entries.get(1).after().orElse("")).contains("after");
    }

    @Test
    void labelsAreInSeveralLanguagesAndAKeyIsTakenOnce() {
        CustomField field = service.define(
                "asset",
                "t",
                FieldDefinition.builder()
                        .type(FieldType.TEXT)
                        .label(LocalizedText.of(Map.of("en", "Colour", "zh", "颜色")))
                        .build());

        assertThat(service.list("asset")).containsExactly(field);
        assertThat(told(() -> define("t", field(FieldType.DATE)))).containsExactly("key: customfield.key-taken");
        assertThat(told(() ->
                        service.define("member", "t", field(FieldType.DATE).build())))
                .containsExactly("kind: customfield.kind-without");
    }

    @Test
    void aValueThatNoFieldKnowsIsRefused() {
        define("n", field(FieldType.NUMBER));
        Asset asset = asset("a", builder -> {});

        assertThat(told(() -> fields().with(asset, "x", 1))).containsExactly("custom.x: customfield.unknown");
        assertThat(told(() -> fields().with(asset, "n", "1"))).containsExactly("custom.n: customfield.wrong-type");
        assertThat(told(() -> fields().withText(asset, "n", "1e5")))
                .containsExactly("custom.n: customfield.wrong-text");
        assertThat(fields().text(fields().withText(asset, "n", "1.50"), "n")).isEqualTo(Optional.of("1.5"));
    }

    @Test
    void aSelectionNamesAtMostFiveCustomFields() {
        Condition<Asset> where = Condition.all();
        for (int i = 1; i <= 6; i++) {
            define("f" + i, field(FieldType.TEXT));
            where = where.and(fields().text("f" + i).isAbsent());
            if (i == 5) {
                assertThat(names(where, AssetTable.NAME.ascending())).isEmpty();
            }
        }
        Condition<Asset> six = where;

        assertThat(told(() -> names(six, AssetTable.NAME.ascending())))
                .containsExactly("where: selection.too-many-fields");
    }

    @Test
    void aKindHasAtMostTwoHundredFields() {
        session.useTransaction(tx -> {
            for (int i = 0; i < CustomFieldService.MAXIMUM_FIELDS; i++) {
                tx.customFields()
                        .define("asset", "f" + i, field(FieldType.YES_NO).build());
            }
        });

        assertThatThrownBy(() -> define("one", field(FieldType.YES_NO)))
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.code()).isEqualTo("customfield.too-many"));
    }

    @Test
    void aNewOrChangedFormulaIsComputedForTheRecordsThatAreThere() {
        define("n", field(FieldType.NUMBER));
        for (int i = 0; i < 1001; i++) {
            with("a" + i, Map.of("n", new BigDecimal(i)));
        }
        CustomField twice = define("twice", field(FieldType.FORMULA).formula("custom.n * 2"));
        assertThat(service.progress(twice.id())).contains(new FormulaProgress(0, 1001));
        runDueWhile(() -> service.progress(twice.id()).equals(Optional.of(new FormulaProgress(0, 1001))));
        assertThat(service.progress(twice.id())).contains(new FormulaProgress(1000, 1001));
        runDueWhile(() -> service.progress(twice.id()).isPresent());
        Condition<Asset> first = fields().number("n").is(new BigDecimal(7));
        assertThat(names(fields().number("twice").is(new BigDecimal(14)), AssetTable.NAME.ascending()))
                .containsExactly("a7");
        service.change(
                twice,
                FieldDefinition.builder()
                        .from(twice.definition())
                        .formula("custom.n * 3")
                        .build());
        runDueWhile(() -> service.progress(twice.id()).isPresent());
        Asset seventh = session.records()
                .find(Selection.of(AssetTable.TYPE).where(first))
                .get(0);
        assertThat(fields().value(seventh, "twice")).contains(new BigDecimal(21));
        long version = seventh.version();
        service.change(service.list("asset").get(1), twice.definition());
        service.retire(twice.id());
        runDueWhile(() -> service.progress(twice.id()).isPresent());
        assertThat(session.records().get(AssetTable.TYPE, seventh.id()).version())
                .isEqualTo(version);
    }

    /** One item at a time: the storage may hold what others left due. */
    private void runDueWhile(BooleanSupplier isWaiting) {
        for (int i = 0; i < 1000 && isWaiting.getAsBoolean(); i++) {
            crm.runDue(1);
        }
    }

    @Test
    void ofManyWhoDefineTheLastFieldThatIsAllowedOneDoes() {
        for (int i = 1; i < CustomFieldService.MAXIMUM_FIELDS; i++) {
            define("f" + i, field(FieldType.YES_NO));
        }
        List<String> codes = new CopyOnWriteArrayList<>();
        List<Thread> threads = IntStream.range(0, 6)
                .mapToObj(i -> new Thread(() -> {
                    try {
                        define("last" + i, field(FieldType.YES_NO));
                        codes.add("done");
                    } catch (CrmException e) {
                        codes.add(e.code());
                    }
                }))
                .toList();
        threads.forEach(Thread::start);
        threads.forEach(thread -> assertThatCode(thread::join).doesNotThrowAnyException());
        assertThat(codes).hasSize(6).containsOnlyOnce("done");
        assertThat(codes).filteredOn(code -> !code.equals("done")).containsOnly("customfield.too-many");
        assertThat(service.list("asset")).hasSize(CustomFieldService.MAXIMUM_FIELDS);
    }
}
