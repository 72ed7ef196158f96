package org.guanxi.crm.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guanxi.crm.Crm;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.access.AccessPolicy;
import org.guanxi.crm.access.Action;
import org.guanxi.crm.access.Rights;
import org.guanxi.crm.storage.Attribute;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Selection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What may not be seen is not counted, and along a path it counts as absent. */
@Tag("REP-01")
class ReportRightsTest {

    /** Sales but for gifts, and the shops of one city. */
    private static final Rights FEW = new Rights() {
        @Override
        @SuppressWarnings("unchecked") // the type says which records the condition is about
        public <E extends Entity<E>> Condition<E> on(EntityType<E> type, Action action) {
            if (type.kind().equals("testSale")) {
                return (Condition<E>) Sale.Table.GIFT.is(false);
            }
            return type.kind().equals("testShop") ? (Condition<E>) Shop.Table.CITY.is("a") : Condition.all();
        }

        @Override
        public <E extends Entity<E>> Set<Attribute<E, ?>> withheld(EntityType<E> type) {
            return Set.of();
        }
    };

    static List<Engines.Engine> engines() {
        return Engines.all();
    }

    @ParameterizedTest
    @MethodSource("engines")
    void rightsApplyToTheRecordsAndToEveryPath(Engines.Engine engine) {
        Crm crm = Crm.builder()
                .storage(engine.storage())
                .clock(Engines.CLOCK)
                .entities(Shop.Table.TYPE, Sale.Table.TYPE)
                .policy(AccessPolicy.class, (actor, now, store, catalogue) -> FEW)
                .build();
        Sales sales = Sales.random(7, 60, true);
        CrmSession session = crm.actingAs(sales.in(engine).caller());
        ReportDefinition definition = ReportDefinition.of(Sale.Table.TYPE, "seen")
                .by("city", Sale.Table.SHOP.to(Shop.Table.CITY))
                .figure("count", Figure.count())
                .totals(ReportDefinition.Totals.GRAND)
                .build();
        Report report = Reports.by(Engines.CLOCK).run(session, definition);
        assertThat(report.rows())
                .extracting(row -> row.group("city").toString())
                .containsExactly("a", "ABSENT");
        long seen = sales.sales().stream().filter(sale -> !sale.isGift()).count();
        assertThat(report.total().orElseThrow().value("count")).contains(seen).isNotEqualTo(Optional.of(60L));
        for (Report.Row row : report.rows()) {
            @SuppressWarnings("unchecked") // the report is about sales
            Selection<Sale> behind = (Selection<Sale>) report.recordsBehind(row);
            assertThat(row.value("count"))
                    .contains((long) session.records().find(behind.limit(1000)).size());
        }
    }
}
