package org.guanxi.crm.opportunity;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.Money;
import org.guanxi.crm.common.Percentage;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.common.TextRule;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.pipeline.PipelineCheck;
import org.guanxi.crm.pipeline.PipelineStages;
import org.guanxi.crm.pipeline.ReasonList;
import org.guanxi.crm.pipeline.ReasonPurpose;
import org.guanxi.crm.pipeline.Stage;
import org.guanxi.crm.pipeline.StageKind;

/**
 * How a deal is opened, with the past it is said to have: checks all of it, and makes the deal and its visits. Pure.
 *
 * @param path where the deal stands in the input, put before each problem's own place
 * @param tenant whose days are meant
 * @param zone in which they begin
 */
record Opening(
        NewOpportunity wanted,
        PipelineStages pipeline,
        ReasonList reasons,
        TenantId tenant,
        DealZone zone,
        Passage.Mover mover,
        String path) {

    /** Notes what is wrong with a percentage by which somebody judges an open deal. */
    static void checkProbability(String path, Percentage probability, Problems problems) {
        BigDecimal percent = probability.value();
        if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
            problems.add(path, "opportunity.probability-range", "probability", probability, "state", StageKind.OPEN);
        } else if (percent.scale() > 2) {
            problems.add(path, "number.too-precise", "value", percent, "scale", 2);
        }
    }

    /** Notes an amount below nothing. */
    static void checkAmount(String path, Optional<Money> amount, Problems problems) {
        amount.filter(Money::isNegative)
                .ifPresent(negative -> problems.add(path, "opportunity.negative-amount", "amount", negative));
    }

    /** Notes all that is wrong. */
    void check(Problems problems) {
        TextRule.check(path + "name", wanted.name(), 200, problems);
        wanted.externalKey().ifPresent(key -> TextRule.check(path + "externalKey", key, 200, problems));
        checkAmount(path + "amount", wanted.amount(), problems);
        wanted.probability().ifPresent(given -> checkProbability(path + "probability", given, problems));
        wanted.forecastCategory()
                .ifPresent(given ->
                        PipelineCheck.checkCategory(path + "forecastCategory", StageKind.OPEN, given, problems));
        wanted.stage().ifPresent(key -> checkStage(path + "stage", key, false, problems));
        for (int i = 0; i < wanted.pastStages().size(); i++) {
            checkStage(
                    path + "pastStages[" + i + "].stage",
                    wanted.pastStages().get(i).stage(),
                    false,
                    problems);
        }
        wanted.ending().ifPresent(ending -> {
            checkStage(path + "ending.stage", ending.stage(), true, problems);
            pipeline.find(ending.stage())
                    .filter(stage -> stage.kind().isEnd())
                    .ifPresent(stage -> problems.addAll(
                            path + "ending",
                            reasons.problems(ReasonPurpose.of(stage.kind()), Optional.of(ending.reason()))));
        });
        checkDays(problems);
    }

    private void checkStage(String place, String key, boolean isEnd, Problems problems) {
        List<String> keys = pipeline.stages().stream()
                .filter(stage -> stage.kind().isEnd() == isEnd)
                .map(Stage::key)
                .toList();
        if (!keys.contains(key)) {
            problems.add(
                    place,
                    "opportunity.unknown-stage",
                    "stage",
                    key,
                    "pipeline",
                    pipeline.pipeline().code(),
                    "stages",
                    keys);
        }
    }

    private void checkDays(Problems problems) {
        LocalDate latest = openedOn();
        checkFuture(path + "openedOn", latest, problems);
        for (int i = 0; i < wanted.pastStages().size(); i++) {
            LocalDate left = wanted.pastStages().get(i).leftOn();
            latest = checkDay(path + "pastStages[" + i + "].leftOn", left, latest, problems);
        }
        if (wanted.ending().isPresent()) {
            checkDay(path + "ending.closedOn", wanted.ending().get().closedOn(), latest, problems);
        }
    }

    private LocalDate checkDay(String place, LocalDate day, LocalDate earliest, Problems problems) {
        if (day.isBefore(earliest)) {
            problems.add(place, "opportunity.days-reversed", "day", day, "earliest", earliest);
            return earliest;
        }
        checkFuture(place, day, problems);
        return day;
    }

    private void checkFuture(String place, LocalDate day, Problems problems) {
        if (day.isAfter(mover.day())) {
            problems.add(place, "opportunity.day-in-future", "day", day, "today", mover.day());
        }
    }

    /** The deal and its visits; only if nothing is wrong. */
    Passage passage(Id<Opportunity> id) {
        List<Stage> way = new ArrayList<>();
        wanted.pastStages().forEach(past -> way.add(stage(past.stage())));
        way.add(wanted.stage().map(this::stage).orElseGet(pipeline::first));
        Passage passage = Passage.open(deal(id, way.get(0)), mover);
        for (int i = 1; i < way.size(); i++) {
            VisitKind kind = StageMove.kind(pipeline, way.get(i - 1), way.get(i));
            Passage.Mover then = then(wanted.pastStages().get(i - 1).leftOn());
            passage = passage.to(way.get(i), kind, Optional.empty(), then);
        }
        if (wanted.ending().isPresent()) {
            PastEnding ending = wanted.ending().get();
            Passage.Mover then = then(ending.closedOn());
            passage = passage.to(stage(ending.stage()), VisitKind.CLOSE, Optional.of(ending.reason()), then);
        }
        return passage;
    }

    private Stage stage(String key) {
        return pipeline.find(key).orElseThrow();
    }

    private LocalDate openedOn() {
        return wanted.openedOn().orElse(mover.day());
    }

    private Passage.Mover then(LocalDate day) {
        return mover.at(zone.start(tenant, day), day);
    }

    private Opportunity deal(Id<Opportunity> id, Stage first) {
        Instant openedAt = wanted.openedOn().map(day -> zone.start(tenant, day)).orElse(mover.at());
        return Opportunity.builder()
                .id(id)
                .name(wanted.name())
                .customer(wanted.customer())
                .contact(wanted.contact())
                .product(wanted.product())
                .owner(wanted.owner())
                .amount(wanted.amount())
                .closeDate(wanted.closeDate())
                .openedAt(openedAt)
                .openedOn(openedOn())
                .pipeline(pipeline.pipeline().id())
                .stage(first.id())
                .state(first.kind())
                .enteredAt(openedAt)
                .visits(1)
                .probability(wanted.probability().orElse(first.probability()))
                .isProbabilityOverridden(wanted.probability().isPresent())
                .forecastCategory(wanted.forecastCategory().orElse(first.forecastCategory()))
                .isForecastOverridden(wanted.forecastCategory().isPresent())
                .externalKey(wanted.externalKey())
                .custom(wanted.custom())
                .build();
    }
}
