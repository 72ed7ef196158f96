package org.guanxi.crm.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guanxi.crm.Caller;
import org.guanxi.crm.Crm;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.common.Money;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.persistence.jdbi.JdbiStorage;
import org.guanxi.crm.reporting.standing.ReportChannel;
import org.guanxi.crm.reporting.standing.ReportSnapshot;
import org.guanxi.crm.reporting.standing.Snapshots;
import org.guanxi.crm.reporting.standing.StandingEvent;
import org.guanxi.crm.reporting.standing.StandingReports;
import org.guanxi.crm.storage.Grouping.Unit;
import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.storage.memory.InMemoryStorage;
import org.guanxi.crm.testing.SettableClock;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("REP-07")
class StandingReportsTest implements ReportChannel {

    private final SettableClock clock = SettableClock.at("2026-05-20T10:00:00Z");
    private final Reports reports = Reports.by(clock);
    private final List<Finished> finished = new ArrayList<>();
    private final List<StandingEvent.Crossed> warned = new ArrayList<>();
    private boolean isBroken;
    private int sold;

    @Override
    public void report(Finished each) {
        if (isBroken) {
            throw new IllegalStateException("the mail server is away");
        }
        finished.add(each);
    }

    @Override
    public void warn(TenantId tenant, StandingEvent.Crossed crossed) {
        warned.add(crossed);
    }

    private Crm crm(String engine) {
        String url = "jdbc:h2:mem:standing" + System.nanoTime() + ";DB_CLOSE_DELAY=-1";
        Storage storage =
                engine.equals("H2") ? JdbiStorage.on(JdbcConnectionPool.create(url, "sa", "")) : new InMemoryStorage();
        Crm.Builder builder = Crm.builder().storage(storage).clock(clock);
        Crm crm = StandingReports.in(builder.entities(Shop.Table.TYPE, Sale.Table.TYPE), clock)
                .build();
        if (storage instanceof JdbiStorage tables) {
            tables.migrate();
        }
        return crm;
    }

    private void sell(Crm crm, String seller, int price) {
        Sale.Builder sale = Sale.builder();
        sale.id(Sales.id(sold++)).pieces(1).isGift(false).seller(seller).price(Money.of(price + "", "CNY"));
        sale.soldOn(LocalDate.parse("2026-05-20")).soldAt(clock.instant());
        crm.actingAs(Caller.of("acme", "li.wei"))
                .records()
                .insert(Sale.Table.TYPE, sale.build(), new StandingEvent.Kept("sale", clock.instant(), 1));
    }

    private static ReportDefinition bySeller() {
        return ReportDefinition.of(Sale.Table.TYPE, "by-seller")
                .by("seller", Sale.Table.SELLER)
                .figure("amount", Figure.sum(Sale.Table.PRICE.amount()))
                .build();
    }

    private void nextDay(Crm crm) {
        clock.tick(Duration.ofDays(1));
        assertThat(crm.runDue(100).failures()).isEmpty();
        for (int i = 0; i < 3; i++) {
            StandingReports.deliver(crm, reports, this, 100);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory", "H2"})
    void twoSnapshotsOfAReportAreCompared(String engine) {
        Crm crm = crm(engine);
        CrmSession session = crm.actingAs(Caller.of("acme", "li.wei"));
        sell(crm, "Li", 10);
        sell(crm, "王", 5);
        Snapshots.keep(session, reports.run(session, bySeller()));
        clock.tick(Duration.ofHours(1));
        sell(crm, "Li", 7);
        sell(crm, "Zhao", 1);
        Snapshots.keep(session, reports.run(session, bySeller()));
        List<ReportSnapshot> kept = Snapshots.of(session, "by-seller", 10);
        assertThat(Snapshots.rows(kept.get(1))).hasSize(2);
        assertThat(Snapshots.compare(kept.get(1), kept.get(0)).toString())
                .isEqualTo("[Change[groups=[=Li], figure=amount, before=Optional[10], after=Optional[17]],"
                        + " Change[groups=[=Zhao], figure=amount, before=Optional.empty, after=Optional[1]]]");
        assertThat(Snapshots.of(crm.actingAs(Caller.of("acme", "other")), "by-seller", 10))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory", "H2"})
    void aSubscriptionBringsAReportEachDayUntilItEnds(String engine) {
        Crm crm = crm(engine);
        CrmSession session = crm.actingAs(Caller.of("acme", "wang.fang"));
        sell(crm, "Li", 10);
        StandingReports.subscribe(session, reports, bySeller(), Unit.DAY, clock.instant());
        nextDay(crm);
        assertThat(finished).singleElement().satisfies(each -> {
            assertThat(each.subscriber().value()).isEqualTo("wang.fang");
            assertThat(each.dueAt()).isEqualTo(Instant.parse("2026-05-21T00:00:00Z"));
            assertThat(each.report().rows().get(0).number("amount")).contains(BigDecimal.TEN);
        });
        isBroken = true;
        nextDay(crm);
        isBroken = false;
        assertThat(finished).hasSize(1);
        clock.tick(Duration.ofHours(2));
        StandingReports.deliver(crm, reports, this, 100);
        assertThat(finished).hasSize(2);
        assertThat(StandingReports.unsubscribe(session, "by-seller")).isTrue();
        nextDay(crm);
        assertThat(finished).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory", "H2"})
    void aCrossingOfABoundIsToldOnce(String engine) {
        Crm crm = crm(engine);
        CrmSession session = crm.actingAs(Caller.of("acme", "wang.fang"));
        StandingReports.watch(session, reports, bySeller(), Unit.DAY, clock.instant(), "amount", BigDecimal.TEN, true);
        sell(crm, "Li", 10);
        nextDay(crm);
        assertThat(warned).isEmpty();
        sell(crm, "Li", 1);
        nextDay(crm);
        nextDay(crm);
        assertThat(warned)
                .singleElement()
                .satisfies(each -> assertThat(each.nowBeyond()).containsExactly(List.of("=Li")));
        sell(crm, "Li", -5);
        nextDay(crm);
        assertThat(warned.get(1).back()).containsExactly(List.of("=Li"));
        assertThat(warned.get(1).nowBeyond()).isEmpty();
        assertThat(warned).hasSize(2);
        assertThat(finished).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = "memory")
    void whatCannotBeAskedIsNotSubscribed(String engine) {
        CrmSession session = crm(engine).actingAs(Caller.of("acme", "wang.fang"));
        ReportDefinition wrong = ReportDefinition.of(Sale.Table.TYPE, "wrong").build();
        assertThatThrownBy(() -> StandingReports.subscribe(session, reports, wrong, Unit.DAY, clock.instant()))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> StandingReports.subscribe(session, reports, bySeller(), Unit.HOUR, clock.instant()))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> StandingReports.watch(
                        session, reports, bySeller(), Unit.DAY, clock.instant(), "none", BigDecimal.ONE, true))
                .isInstanceOf(Invalid.class);
    }
}
