package org.guanxi.crm.reporting.ready;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.opportunity.Opportunity;
import org.guanxi.crm.opportunity.StageVisit;
import org.guanxi.crm.opportunity.StageVisitTable;
import org.guanxi.crm.pipeline.Stage;
import org.guanxi.crm.pipeline.StageKind;
import org.guanxi.crm.pipeline.StageTable;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Order;
import org.guanxi.crm.storage.Selection;
import org.jspecify.annotations.Nullable;

/**
 * Which ways deals really take through the stages: each sequence of stages that occurs, how often, how it ended and how long it took,
 * and from which stage to which deals went. Computed from the visits of stages, which are the history of each deal. Immutable.
 *
 * @param variants the ways, the most frequent first
 * @param steps how many times a deal went from one stage to another, the most frequent first
 * @param deals how many deals took any way
 */
public record DealPaths(List<Variant> variants, List<Step> steps, long deals) {

    /** How many different ways are told apart; deals on further ones are counted in {@link #deals} alone. */
    public static final int MOST_VARIANTS = 10_000;

    /** Copies the lists. */
    public DealPaths {
        variants = List.copyOf(variants);
        steps = List.copyOf(steps);
    }

    /**
     * One way.
     *
     * @param stages the keys of its stages in order, an end included
     * @param deals how many deals took it
     * @param end how they ended; open if they have not
     * @param meanTime from the first entering to the last, on average
     */
    public record Variant(List<String> stages, long deals, StageKind end, Duration meanTime) {
        /** Copies the list. */
        public Variant {
            stages = List.copyOf(stages);
        }

        /** Of lost and abandoned deals, the stage before the end. */
        public Optional<String> lostAt() {
            boolean isLost = end == StageKind.LOST || end == StageKind.ABANDONED;
            return isLost && stages.size() > 1 ? Optional.of(stages.get(stages.size() - 2)) : Optional.empty();
        }
    }

    /**
     * From one stage to another.
     *
     * @param from the key of the stage that was left
     * @param to the key of the stage that was entered
     * @param times how often
     */
    public record Step(String from, String to, long times) {}

    /**
     * The ways of the deals that meet the condition and that the caller may see. Reads all their visits, a thousand at a time, in the
     * order of the deals; memory holds one page and the variants.
     */
    public static DealPaths of(CrmSession session, Condition<Opportunity> deals) {
        Walk walk = new Walk(session);
        Selection<StageVisit> visits = Selection.of(StageVisitTable.TYPE)
                .where(StageVisitTable.OPPORTUNITY.via(deals))
                .orderBy(new Order<>(StageVisitTable.OPPORTUNITY.field(), false), StageVisitTable.SEQ.ascending());
        session.records().forEach(visits, walk::visit);
        return walk.paths();
    }

    /** One pass over the visits. */
    private static final class Walk {
        private final CrmSession session;
        private final Map<Id<Stage>, Optional<Stage>> stages = new HashMap<>();
        private final Map<List<String>, Tally> variants = new LinkedHashMap<>();
        private final Map<List<String>, Long> steps = new LinkedHashMap<>();
        private final List<StageVisit> way = new ArrayList<>();
        private long deals;

        Walk(CrmSession session) {
            this.session = session;
        }

        private static final class Tally {
            private long deals;
            private Duration time = Duration.ZERO;
            private StageKind end = StageKind.OPEN;
        }

        void visit(StageVisit visit) {
            if (!way.isEmpty() && !way.get(0).opportunity().equals(visit.opportunity())) {
                finish();
            }
            way.add(visit);
        }

        private void finish() {
            List<String> keys = way.stream().map(visit -> key(visit.stage())).toList();
            for (int i = 1; i < keys.size(); i++) {
                steps.merge(List.of(keys.get(i - 1), keys.get(i)), 1L, Long::sum);
            }
            Tally tally = variants.size() < MOST_VARIANTS
                    ? variants.computeIfAbsent(keys, none -> new Tally())
                    : variants.get(keys);
            add(tally);
            deals++;
            way.clear();
        }

        private void add(@Nullable Tally tally) {
            if (tally != null) {
                Instant first = way.get(0).enteredAt();
                StageVisit last = way.get(way.size() - 1);
                tally.deals++;
                tally.time = tally.time.plus(Duration.between(first, last.enteredAt()));
                tally.end = stage(last.stage()).map(Stage::kind).orElse(StageKind.OPEN);
            }
        }

        private String key(Id<Stage> id) {
            return stage(id).map(Stage::key).orElse("?");
        }

        private Optional<Stage> stage(Id<Stage> id) {
            return stages.computeIfAbsent(id, stage -> session.records().lookFor(StageTable.TYPE, stage));
        }

        DealPaths paths() {
            if (!way.isEmpty()) {
                finish();
            }
            List<Variant> found = new ArrayList<>();
            variants.forEach((keys, tally) ->
                    found.add(new Variant(keys, tally.deals, tally.end, tally.time.dividedBy(tally.deals))));
            found.sort(Comparator.comparingLong(Variant::deals)
                    .reversed()
                    .thenComparing(each -> each.stages().toString()));
            List<Step> gone = new ArrayList<>();
            steps.forEach((ends, times) -> gone.add(new Step(ends.get(0), ends.get(1), times)));
            gone.sort(Comparator.comparingLong(Step::times)
                    .reversed()
                    .thenComparing(each -> each.from() + " " + each.to()));
            return new DealPaths(found, gone, deals);
        }
    }
}
