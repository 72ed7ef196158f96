package org.guanxi.crm.tck.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.Money;
import org.guanxi.crm.common.Percentage;
import org.guanxi.crm.opportunity.DaysToClose;
import org.guanxi.crm.opportunity.NewOpportunity;
import org.guanxi.crm.opportunity.OpportunityFigures;
import org.guanxi.crm.opportunity.OpportunityTable;
import org.guanxi.crm.opportunity.PastEnding;
import org.guanxi.crm.opportunity.WinRate;
import org.guanxi.crm.pipeline.ReasonGiven;
import org.guanxi.crm.pipeline.StageKind;
import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.MemberTable;
import org.junit.jupiter.api.Test;

/** What the canned questions about deals answer on every storage. */
public abstract class FigureContract {

    private final DealWorld world = new DealWorld(newStorage());
    private final OpportunityFigures figures = world.deals.figures();

    /** The storage to test; tenants are fresh, so it may be shared. */
    protected abstract Storage newStorage();

    private NewOpportunity deal(Id<Member> owner, String end, String opened, String closed, Optional<Money> amount) {
        return world.draft("Deal")
                .owner(owner)
                .stage("engaging")
                .amount(amount)
                .openedOn(LocalDate.parse(opened))
                .ending(new PastEnding(end, LocalDate.parse(closed), ReasonGiven.of("not-recorded")))
                .build();
    }

    private static Optional<Money> money(String amount, String currency) {
        return Optional.of(Money.of(amount, currency));
    }

    private void openSample() {
        world.deals.openAll(List.of(
                deal(world.anna, "won", "2025-01-01", "2025-03-31", money("100.10", "USD")),
                deal(world.anna, "won", "2025-01-01", "2025-04-01", money("0.20", "USD")),
                deal(world.bo, "won", "2025-01-01", "2025-04-11", money("70", "EUR")),
                deal(world.bo, "won", "2025-01-01", "2025-04-11", Optional.empty()),
                deal(world.bo, "lost", "2025-01-01", "2025-01-01", money("9", "USD")),
                deal(world.bo, "abandoned", "2025-01-01", "2025-01-03", Optional.empty()),
                world.draft("Open")
                        .product(world.pump)
                        .amount(DealWorld.usd("5"))
                        .build(),
                world.draft("Open").stage("proposing").build(),
                world.draft("Open")
                        .stage("proposing")
                        .amount(DealWorld.usd("6.5"))
                        .build()));
    }

    @Test
    void openDealsAreCountedByStageAndTheirAmountsStayApartByCurrency() {
        openSample();
        assertThat(figures.pipelineByStage())
                .extracting(each -> each.of().orElseThrow().stage() + " " + each.deals() + " " + each.amounts())
                .containsExactly("prospecting 1 [5.00 USD]", "proposing 2 [6.50 USD]");
        assertThat(figures.byStage())
                .extracting(each -> each.of().orElseThrow().stage() + " " + each.deals())
                .containsExactly("prospecting 1", "proposing 2", "won 4", "lost 1", "abandoned 1");
    }

    @Test
    void wonAmountsAreToldByQuarterBySellerAndByProduct() {
        openSample();
        assertThat(figures.wonByQuarter())
                .extracting(each -> each.of().orElseThrow() + " " + each.deals() + " " + each.amounts())
                .containsExactly("2025-01-01 1 [100.10 USD]", "2025-04-01 3 [70.00 EUR, 0.20 USD]");
        assertThat(figures.wonBySeller())
                .extracting(each -> each.of().orElseThrow() + " " + each.deals() + " " + each.amounts())
                .containsExactly("Anna 2 [100.30 USD]", "Bo 2 [70.00 EUR]");
        assertThat(figures.wonByProduct())
                .extracting(each -> each.of() + " " + each.deals())
                .containsExactly("Optional.empty 4");
        assertThat(figures.openBy(OpportunityTable.OWNER.to(MemberTable.NAME)))
                .extracting(each -> each.of().orElseThrow() + " " + each.deals())
                .containsExactly("Anna 3");
    }

    @Test
    void theWinRateIsOfDecidedDealsAndUndefinedWithoutAny() {
        assertThat(figures.winRate()).isEqualTo(new WinRate<>(Optional.empty(), 0, 0));
        assertThat(figures.winRate().rate()).isEmpty();
        openSample();
        assertThat(figures.winRate().rate()).contains(Percentage.of("80"));
        assertThat(figures.winRateBy(OpportunityTable.OWNER.to(MemberTable.NAME)))
                .containsExactly(new WinRate<>(Optional.of("Anna"), 2, 0), new WinRate<>(Optional.of("Bo"), 2, 1));
        assertThat(figures.winRateBy(OpportunityTable.OWNER.to(MemberTable.NAME))
                        .get(1)
                        .rate())
                .contains(Percentage.of("66.6667"));
    }

    @Test
    void daysToCloseAreAveragedAndRanked() {
        assertThat(figures.daysToClose(StageKind.WON).average()).isEmpty();
        openSample();
        DaysToClose days = figures.daysToClose(StageKind.WON);
        assertThat(days.deals()).isEqualTo(4);
        assertThat(days.average().orElseThrow()).isEqualByComparingTo("94.75");
        assertThat(days.shortest()).contains(89);
        assertThat(days.longest()).contains(100);
        assertThat(days.median().orElseThrow()).isEqualByComparingTo("95");
        assertThat(days.percentile(90).orElseThrow()).isEqualByComparingTo("100");
        assertThat(days.percentile(25).orElseThrow()).isEqualByComparingTo(new BigDecimal("89.75"));
    }

    @Test
    void theSameQuestionsAreAskedAboutSomeDealsOnly() {
        openSample();
        OpportunityFigures bos = figures.where(OpportunityTable.OWNER.is(world.bo));
        assertThat(bos.wonByQuarter()).hasSize(1);
        assertThat(bos.winRate()).isEqualTo(new WinRate<>(Optional.empty(), 2, 1));
        assertThat(bos.daysToClose(StageKind.LOST).longest()).contains(0);
    }
}
