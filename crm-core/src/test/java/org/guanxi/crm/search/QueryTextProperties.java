package org.guanxi.crm.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.Money;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.storage.Catalogue;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.tck.area.Asset;
import org.guanxi.crm.tck.area.AssetTable;
import org.junit.jupiter.api.Tag;

@Tag("CUS-09")
class QueryTextProperties {

    private final QueryText text = new QueryText(Catalogue.of(List.of(AssetTable.TYPE)), Vocabulary.NONE);

    @Provide
    Arbitrary<Condition<Asset>> conditions() {
        Arbitrary<Condition<Asset>> plain = Arbitraries.of(
                Condition.all(),
                Condition.none(),
                AssetTable.NAME.is("上海"),
                AssetTable.NAME.isNot("a\"b"),
                AssetTable.NAME.startsWith("𠮷"),
                AssetTable.NOTES.contains("%"),
                AssetTable.NOTES.isAbsent(),
                AssetTable.AMOUNT.atLeast(new BigDecimal("1.50")),
                AssetTable.AMOUNT.in(List.of(BigDecimal.ONE, new BigDecimal("100"))),
                AssetTable.PRICE.below(Money.of("9.99", "CNY")),
                AssetTable.PRICE.amount().above(AssetTable.AMOUNT),
                AssetTable.BOUGHT.below(LocalDate.of(2026, 3, 1)),
                AssetTable.TYPE.id().is(Id.of(new UUID(1, 2))),
                AssetTable.WHOLE.is(Id.of(new UUID(3, 4))),
                AssetTable.ABOUT.isAbsent());
        return Arbitraries.recursive(
                () -> plain,
                inner -> Arbitraries.oneOf(
                        inner.tuple2().map(both -> both.get1().and(both.get2())),
                        inner.tuple2().map(both -> both.get1().or(both.get2())),
                        inner.map(Condition::not),
                        inner.map(AssetTable.WHOLE::via),
                        inner.map(AssetTable.WHOLE::hasAny),
                        inner.map(condition -> AssetTable.ABOUT.hasAny(AssetTable.TYPE, condition))),
                0,
                4);
    }

    @Property
    void whatIsWrittenIsReadBackAsTheSameSelection(
            @ForAll("conditions") Condition<Asset> condition, @ForAll boolean isDescending) {
        Selection<Asset> selection = Selection.of(AssetTable.TYPE)
                .where(condition)
                .orderBy(
                        isDescending
                                ? AssetTable.NAME.descending()
                                : AssetTable.PRICE.amount().ascending())
                .limit(7);

        String written = text.write(selection);

        assertThat(text.read(AssetTable.TYPE, written)).hasToString(selection.toString());
        assertThat(text.write(text.read(written))).isEqualTo(written);
        assertThat(text.readCondition(AssetTable.TYPE, text.write(AssetTable.TYPE, condition)))
                .isEqualTo(condition);
    }

    @Property
    void whateverJsonComesIsReadOrRefusedWithProblems(@ForAll("scribbles") String json) {
        try {
            text.readCondition(AssetTable.TYPE, json);
        } catch (Invalid e) {
            assertThat(e.problems()).isNotEmpty();
        }
    }

    @Provide
    Arbitrary<String> scribbles() {
        Arbitrary<String> word = Arbitraries.of(
                "all",
                "any",
                "not",
                "attribute",
                "via",
                "meets",
                "child",
                "by",
                "hasAny",
                "is",
                "in",
                "isAbsent",
                "contains",
                "below",
                "x");
        Arbitrary<String> plain = Arbitraries.of(
                "\"name\"", "\"whole\"", "\"asset\"", "\"amount\"", "1", "1e999", "true", "null", "\"\\u0000\"", "[]");
        return Arbitraries.recursive(
                () -> plain,
                inner -> Arbitraries.oneOf(
                        inner.tuple2().map(both -> "[" + both.get1() + "," + both.get2() + "]"),
                        word.tuple2()
                                .filter(both -> !both.get1().equals(both.get2()))
                                .flatMap(names -> inner.tuple2()
                                        .map(both -> "{\"" + names.get1() + "\":" + both.get1() + ",\"" + names.get2()
                                                + "\":" + both.get2() + "}"))),
                0,
                4);
    }
}
