package org.guanxi.crm.opportunity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.guanxi.crm.catalog.ProductTable;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.Money;
import org.guanxi.crm.internal.UnitOfWork;
import org.guanxi.crm.pipeline.PipelineTable;
import org.guanxi.crm.pipeline.StageKind;
import org.guanxi.crm.pipeline.StageTable;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Grouping;
import org.guanxi.crm.storage.Measure;
import org.guanxi.crm.storage.Path;
import org.guanxi.crm.storage.Summary;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.MemberTable;

/**
 * The canned questions about deals, over those that the caller may see; each is one summary. Immutable. Amounts of different
 * currencies stay apart.
 */
public final class OpportunityFigures {

    private static final Grouping<Opportunity, LocalDate> CLOSED_QUARTER =
            Grouping.byDate(OpportunityTable.CLOSED_ON, Grouping.Bucket.of(Grouping.Unit.QUARTER, ZoneOffset.UTC));
    private static final Grouping<Opportunity, Id<Member>> SELLER_ID = Grouping.by(OpportunityTable.OWNER);
    private static final Grouping<Opportunity, String> CURRENCY = Grouping.by(OpportunityTable.AMOUNT.currency());
    private static final Measure<Opportunity, Long> DEALS = Measure.count();
    private static final Measure<Opportunity, BigDecimal> AMOUNT = Measure.sum(OpportunityTable.AMOUNT.amount());
    private static final Condition<Opportunity> WON = OpportunityTable.STATE.is(StageKind.WON);
    private static final Condition<Opportunity> LOST = OpportunityTable.STATE.is(StageKind.LOST);

    private final UnitOfWork unit;
    private final Condition<Opportunity> where;

    OpportunityFigures(UnitOfWork unit) {
        this(unit, Condition.all());
    }

    private OpportunityFigures(UnitOfWork unit, Condition<Opportunity> where) {
        this.unit = unit;
        this.where = where;
    }

    /** The same questions, only about deals that also meet this condition. */
    public OpportunityFigures where(Condition<Opportunity> condition) {
        return new OpportunityFigures(unit, where.and(condition));
    }

    /** The open deals in each stage that has any, in order of pipeline and stage; editions of a pipeline count together. */
    public List<DealFigure<StagePlace>> pipelineByStage() {
        return byStage(OpportunityTable.STATE.is(StageKind.OPEN));
    }

    /** All deals in each stage that has any, ends included, in order of pipeline and stage. */
    public List<DealFigure<StagePlace>> byStage() {
        return byStage(Condition.all());
    }

    private List<DealFigure<StagePlace>> byStage(Condition<Opportunity> condition) {
        Grouping<Opportunity, String> pipeline = Grouping.by(OpportunityTable.PIPELINE.to(PipelineTable.CODE));
        Grouping<Opportunity, Integer> position = Grouping.by(OpportunityTable.STAGE.to(StageTable.POSITION));
        Grouping<Opportunity, String> stage = Grouping.by(OpportunityTable.STAGE.to(StageTable.KEY));
        Tally<StagePlace> tally = new Tally<>();
        for (Summary.Row row : rows(summary(condition).groupBy(pipeline, position, stage, CURRENCY))) {
            Optional<StagePlace> place =
                    row.get(pipeline).flatMap(code -> row.get(stage).map(key -> new StagePlace(code, key)));
            tally.add(place, place, row);
        }
        return tally.figures();
    }

    /** The won deals by the quarter of the day they were won, which begins on the day that is told; in order of time. */
    public List<DealFigure<LocalDate>> wonByQuarter() {
        return wonBy(CLOSED_QUARTER);
    }

    /** The won deals by the name of their owner, in order of name; people of the same name stay apart. */
    public List<DealFigure<String>> wonBySeller() {
        Grouping<Opportunity, String> name = Grouping.by(OpportunityTable.OWNER.to(MemberTable.NAME));
        Tally<String> tally = new Tally<>();
        for (Summary.Row row : rows(summary(WON).groupBy(name, SELLER_ID, CURRENCY))) {
            tally.add(row.get(SELLER_ID), row.get(name), row);
        }
        return tally.figures();
    }

    /** The won deals by the name of whom their owner reports to, in order of name, those of nobody first. */
    public List<DealFigure<String>> wonByManager() {
        return wonBy(OpportunityTable.OWNER.to(MemberTable.MANAGER.to(MemberTable.NAME)));
    }

    /** The won deals by the name of the product, in order of name. */
    public List<DealFigure<String>> wonByProduct() {
        return wonBy(OpportunityTable.PRODUCT.to(ProductTable.NAME));
    }

    /** The won deals by whatever lies at the end of a path, such as the sector of the customer; in order of that, absent first. */
    public <V> List<DealFigure<V>> wonBy(Path<Opportunity, V> path) {
        return wonBy(Grouping.by(path));
    }

    /** The won deals by a grouping, such as the month they were won in; in order of that, absent first. */
    public <V> List<DealFigure<V>> wonBy(Grouping<Opportunity, V> grouping) {
        return figures(WON, grouping);
    }

    /** The open deals by whatever lies at the end of a path; in order of that, absent first. */
    public <V> List<DealFigure<V>> openBy(Path<Opportunity, V> path) {
        return figures(OpportunityTable.STATE.is(StageKind.OPEN), Grouping.by(path));
    }

    private <V> List<DealFigure<V>> figures(Condition<Opportunity> condition, Grouping<Opportunity, V> grouping) {
        Tally<V> tally = new Tally<>();
        for (Summary.Row row : rows(summary(condition).groupBy(grouping, CURRENCY))) {
            tally.add(row.get(grouping), row.get(grouping), row);
        }
        return tally.figures();
    }

    private Summary<Opportunity> summary(Condition<Opportunity> condition) {
        return Summary.of(OpportunityTable.TYPE).where(where.and(condition)).measure(DEALS, AMOUNT);
    }

    /** How many of the decided deals were won. */
    public WinRate<String> winRate() {
        return winRates(List.of(), row -> Optional.<String>empty()).get(0);
    }

    /** How many of the decided deals were won, by whatever lies at the end of a path; in order of that, absent first. */
    public <V> List<WinRate<V>> winRateBy(Path<Opportunity, V> path) {
        Grouping<Opportunity, V> grouping = Grouping.by(path);
        return winRates(List.of(grouping), row -> row.get(grouping));
    }

    private <V> List<WinRate<V>> winRates(
            List<Grouping<Opportunity, V>> groupings, Function<Summary.Row, Optional<V>> name) {
        Measure<Opportunity, Long> won = Measure.<Opportunity>count().where(WON);
        Measure<Opportunity, Long> lost = Measure.<Opportunity>count().where(LOST);
        Summary<Opportunity> summary =
                Summary.of(OpportunityTable.TYPE).where(where.and(WON.or(LOST))).measure(won, lost);
        for (Grouping<Opportunity, V> grouping : groupings) {
            summary = summary.groupBy(grouping);
        }
        return rows(summary).stream()
                .map(row -> new WinRate<>(name.apply(row), row.count(won), row.count(lost)))
                .toList();
    }

    /** How many days the deals took that ended so. */
    public DaysToClose daysToClose(StageKind end) {
        Grouping<Opportunity, Integer> days = Grouping.by(OpportunityTable.DAYS_TO_CLOSE);
        Summary<Opportunity> summary = Summary.of(OpportunityTable.TYPE)
                .where(where.and(OpportunityTable.STATE.is(end)))
                .groupBy(days)
                .measure(DEALS);
        SortedMap<Integer, Long> deals = new TreeMap<>();
        for (Summary.Row row : rows(summary)) {
            row.get(days).ifPresent(count -> deals.put(count, row.count(DEALS)));
        }
        return new DaysToClose(deals);
    }

    private List<Summary.Row> rows(Summary<Opportunity> summary) {
        return unit.call(workspace -> workspace.summarize(summary));
    }

    /**
     * A stage of a pipeline.
     *
     * @param pipeline the code of the pipeline
     * @param stage the key of the stage
     */
    public record StagePlace(String pipeline, String stage) {}

    /** Puts the rows of several currencies together, in the order in which they come. */
    private static final class Tally<V> {
        private final Map<Optional<?>, DealFigure<V>> byIdentity = new LinkedHashMap<>();

        void add(Optional<?> identity, Optional<V> name, Summary.Row row) {
            DealFigure<V> known = byIdentity.getOrDefault(identity, new DealFigure<>(name, 0, List.of()));
            List<Money> amounts = new ArrayList<>(known.amounts());
            row.get(CURRENCY)
                    .flatMap(code -> row.get(AMOUNT).map(sum -> Money.of(sum.toPlainString(), code)))
                    .ifPresent(amount -> add(amounts, amount));
            byIdentity.put(identity, new DealFigure<>(name, known.deals() + row.count(DEALS), amounts));
        }

        private static void add(List<Money> amounts, Money amount) {
            for (int i = 0; i < amounts.size(); i++) {
                if (amounts.get(i).currency().equals(amount.currency())) {
                    amounts.set(i, amounts.get(i).plus(amount));
                    return;
                }
            }
            amounts.add(amount);
        }

        List<DealFigure<V>> figures() {
            return List.copyOf(byIdentity.values());
        }
    }
}
