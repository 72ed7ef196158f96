package org.guanxi.crm.opportunity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.pipeline.ReasonGiven;
import org.guanxi.crm.pipeline.Stage;

/**
 * A deal on its way through the stages: the deal as it is, and those of its visits that the way so far has begun or ended, in
 * order. Pure; every step answers a new one. This is the only place where the stage of a deal changes.
 */
record Passage(Opportunity deal, List<StageVisit> visits) {

    Passage {
        visits = List.copyOf(visits);
    }

    /**
     * Who moves the deal, and when.
     *
     * @param ids where the ids of visits come from
     * @param day the day of the end, if it is one
     */
    record Mover(ActorId actor, Instant at, LocalDate day, Supplier<Id<StageVisit>> ids) {
        Mover at(Instant time, LocalDate date) {
            return new Mover(actor, time, date, ids);
        }
    }

    /** The deal is opened in the stage that it names. */
    static Passage open(Opportunity deal, Mover mover) {
        StageVisit first = entered(deal, VisitKind.OPENED, Optional.empty(), mover);
        return new Passage(deal, List.of(first));
    }

    /** The deal enters another stage; time does not run backwards, whatever the clock says. */
    Passage to(Stage target, VisitKind kind, Optional<ReasonGiven> reason, Mover mover) {
        Instant since = deal.enteredAt();
        Mover ordered = mover.at().isBefore(since) ? mover.at(since, mover.day()) : mover;
        Opportunity moved = moved(target, kind, reason, ordered);
        List<StageVisit> next = new ArrayList<>();
        for (StageVisit visit : visits) {
            next.add(visit.leftAt().isPresent() ? visit : ended(visit, ordered.at()));
        }
        next.add(entered(moved, kind, reason, ordered));
        return new Passage(moved, next);
    }

    private Opportunity moved(Stage target, VisitKind kind, Optional<ReasonGiven> reason, Mover mover) {
        boolean isFresh = target.kind().isEnd() || kind == VisitKind.REOPEN;
        boolean keepsProbability = deal.isProbabilityOverridden() && !isFresh;
        boolean keepsForecast = deal.isForecastOverridden() && !isFresh;
        Opportunity.Builder next = Opportunity.builder()
                .from(deal)
                .pipeline(target.pipeline())
                .stage(target.id())
                .state(target.kind())
                .enteredAt(mover.at())
                .visits(deal.visits() + 1)
                .probability(keepsProbability ? deal.probability() : target.probability())
                .isProbabilityOverridden(keepsProbability)
                .forecastCategory(keepsForecast ? deal.forecastCategory() : target.forecastCategory())
                .isForecastOverridden(keepsForecast);
        if (target.kind().isEnd()) {
            next.closedAt(mover.at())
                    .closedOn(mover.day())
                    .daysToClose(Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(deal.openedOn(), mover.day()))))
                    .closedFrom(deal.stage())
                    .reason(reason.map(ReasonGiven::code))
                    .reasonNote(reason.flatMap(ReasonGiven::note))
                    .competitor(reason.flatMap(ReasonGiven::competitor));
        } else {
            next.closedAt(Optional.empty())
                    .closedOn(Optional.empty())
                    .daysToClose(Optional.empty())
                    .closedFrom(Optional.empty())
                    .reason(Optional.empty())
                    .reasonNote(Optional.empty())
                    .competitor(Optional.empty());
        }
        return next.build();
    }

    private static StageVisit ended(StageVisit visit, Instant at) {
        return StageVisit.builder()
                .from(visit)
                .leftAt(at)
                .dwellSeconds(ChronoUnit.SECONDS.between(visit.enteredAt(), at))
                .build();
    }

    private static StageVisit entered(Opportunity deal, VisitKind kind, Optional<ReasonGiven> reason, Mover mover) {
        StageVisit visit = StageVisit.builder()
                .id(mover.ids().get())
                .opportunity(deal.id())
                .seq(deal.visits())
                .stage(deal.stage())
                .kind(kind)
                .enteredAt(deal.enteredAt())
                .actor(mover.actor())
                .amount(deal.amount())
                .closeDate(deal.closeDate())
                .probability(deal.probability())
                .forecastCategory(deal.forecastCategory())
                .reason(reason.map(ReasonGiven::code))
                .reasonNote(reason.flatMap(ReasonGiven::note))
                .competitor(reason.flatMap(ReasonGiven::competitor))
                .build();
        return deal.isOpen() ? visit : ended(visit, deal.enteredAt());
    }
}
