package org.guanxi.crm.opportunity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.error.Problem;
import org.guanxi.crm.pipeline.Pipeline;
import org.guanxi.crm.pipeline.PipelineStages;
import org.guanxi.crm.pipeline.ReasonGiven;
import org.guanxi.crm.pipeline.ReasonList;
import org.guanxi.crm.pipeline.ReasonPurpose;
import org.guanxi.crm.pipeline.Stage;
import org.guanxi.crm.pipeline.StageKind;

/** Whether a deal may move from the stage it is in to another. Pure: the same deal, pipeline, reasons and time, the same decision. */
final class StageMove {

    private final Opportunity deal;
    private final PipelineStages pipeline;
    private final ReasonList reasons;

    StageMove(Opportunity deal, PipelineStages pipeline, ReasonList reasons) {
        this.deal = deal;
        this.pipeline = pipeline;
        this.reasons = reasons;
    }

    /** Forward to an open stage: the criteria of every stage that is left or passed are to be met. */
    MoveDecision advance(String key) {
        Optional<Stage> target = pipeline.find(key);
        Optional<Problem> refusal = refusal(target, key);
        if (refusal.isPresent()) {
            return MoveDecision.refused(target, VisitKind.FORWARD, refusal.get());
        }
        Stage to = target.orElseThrow();
        VisitKind kind = kind(pipeline, present(), to);
        if (to.kind().isEnd() || kind == VisitKind.BACK || !isAllowed(to)) {
            return MoveDecision.refused(target, kind, notAllowed(key));
        }
        return MoveDecision.unless(ExitCriteria.unmet(deal, left(to)), to, kind);
    }

    /** Back to an open stage, for a reason. */
    MoveDecision goBack(String key, Optional<ReasonGiven> reason) {
        Optional<Stage> target = pipeline.find(key);
        Optional<Problem> refusal = refusal(target, key);
        if (refusal.isPresent()) {
            return MoveDecision.refused(target, VisitKind.BACK, refusal.get());
        }
        Stage to = target.orElseThrow();
        if (to.kind().isEnd() || kind(pipeline, present(), to) != VisitKind.BACK || !isAllowed(to)) {
            return MoveDecision.refused(target, VisitKind.BACK, notAllowed(key));
        }
        return MoveDecision.unless(reasons.problems(ReasonPurpose.BACK, reason), to, VisitKind.BACK);
    }

    /** To an end, for a reason; to be won, a deal meets the criteria of every stage that is left or passed. */
    MoveDecision close(String key, Optional<ReasonGiven> reason) {
        Optional<Stage> target = pipeline.find(key);
        Optional<Problem> refusal = refusal(target, key);
        if (refusal.isPresent()) {
            return MoveDecision.refused(target, VisitKind.CLOSE, refusal.get());
        }
        Stage to = target.orElseThrow();
        if (!to.kind().isEnd() || !isAllowed(to)) {
            return MoveDecision.refused(target, VisitKind.CLOSE, notAllowed(key));
        }
        List<Problem> missing = new ArrayList<>();
        if (to.kind() == StageKind.WON) {
            missing.addAll(ExitCriteria.unmet(deal, left(to)));
        }
        missing.addAll(reasons.problems(ReasonPurpose.of(to.kind()), reason));
        return MoveDecision.unless(missing, to, VisitKind.CLOSE);
    }

    /** From an end into the stage in which the deal was before, for a reason. */
    MoveDecision reopen(Optional<ReasonGiven> reason, Instant now) {
        if (deal.isOpen()) {
            return MoveDecision.refused(
                    Optional.empty(),
                    VisitKind.REOPEN,
                    Problem.at(
                            "",
                            "opportunity.open-deal",
                            "deal",
                            deal.name(),
                            "stage",
                            present().key()));
        }
        Stage to = pipeline.stage(deal.closedFrom().orElseThrow());
        Instant closedAt = deal.closedAt().orElseThrow();
        Optional<Integer> days = pipeline.pipeline().reopenDays();
        if (days.isPresent() && (days.get() == 0 || now.isAfter(closedAt.plus(Duration.ofDays(days.get()))))) {
            return MoveDecision.refused(
                    Optional.of(to),
                    VisitKind.REOPEN,
                    Problem.at(
                            "",
                            "opportunity.reopen-expired",
                            "deal",
                            deal.name(),
                            "closed",
                            closedAt,
                            "days",
                            days.get()));
        }
        return MoveDecision.unless(reasons.problems(ReasonPurpose.REOPEN, reason), to, VisitKind.REOPEN);
    }

    /** What would come of every move there is from here, without a reason given: one decision a stage, or the one of reopening. */
    List<MoveDecision> all(Instant now) {
        if (!deal.isOpen()) {
            return List.of(reopen(Optional.empty(), now));
        }
        List<MoveDecision> decisions = new ArrayList<>();
        for (Stage stage : pipeline.stages()) {
            if (stage.id().equals(deal.stage())) {
                continue;
            }
            if (stage.kind().isEnd()) {
                decisions.add(close(stage.key(), Optional.empty()));
            } else if (kind(pipeline, present(), stage) == VisitKind.BACK) {
                decisions.add(goBack(stage.key(), Optional.empty()));
            } else {
                decisions.add(advance(stage.key()));
            }
        }
        return decisions;
    }

    /** What kind of move it is from an open stage to another stage. */
    static VisitKind kind(PipelineStages pipeline, Stage from, Stage to) {
        if (to.kind().isEnd()) {
            return VisitKind.CLOSE;
        }
        if (to.position() < from.position()) {
            return VisitKind.BACK;
        }
        return pipeline.passed(from, to).size() == 1 ? VisitKind.FORWARD : VisitKind.SKIP;
    }

    /** The refusal of every move of a closed deal. */
    static Problem closed(Opportunity deal) {
        return Problem.at("", "opportunity.closed-deal", "deal", deal.name(), "state", deal.state());
    }

    private Stage present() {
        return pipeline.stage(deal.stage());
    }

    private Optional<Problem> refusal(Optional<Stage> target, String key) {
        if (!deal.isOpen()) {
            return Optional.of(closed(deal));
        }
        if (target.isEmpty()) {
            List<String> keys = pipeline.stages().stream().map(Stage::key).toList();
            return Optional.of(Problem.at(
                    "stage",
                    "opportunity.unknown-stage",
                    "stage",
                    key,
                    "pipeline",
                    pipeline.pipeline().code(),
                    "stages",
                    keys));
        }
        if (target.get().id().equals(deal.stage())) {
            return Optional.of(Problem.at("stage", "opportunity.same-stage", "deal", deal.name(), "stage", key));
        }
        return Optional.empty();
    }

    private boolean isAllowed(Stage to) {
        Pipeline rules = pipeline.pipeline();
        if (!rules.transitions().isEmpty()) {
            return rules.transitions()
                    .contains(new Pipeline.Transition(present().key(), to.key()));
        }
        if (to.kind() == StageKind.LOST || to.kind() == StageKind.ABANDONED) {
            return true;
        }
        return switch (kind(pipeline, present(), to)) {
            case BACK -> rules.isGoingBack();
            default -> rules.isSkipping() || pipeline.passed(present(), to).size() == 1;
        };
    }

    private List<Stage> left(Stage to) {
        return pipeline.pipeline().transitions().isEmpty() ? pipeline.passed(present(), to) : List.of(present());
    }

    private Problem notAllowed(String key) {
        List<String> allowed = pipeline.stages().stream()
                .filter(stage -> !stage.id().equals(deal.stage()) && isAllowed(stage))
                .map(Stage::key)
                .toList();
        return Problem.at(
                "stage",
                "opportunity.transition-not-allowed",
                "deal",
                deal.name(),
                "from",
                present().key(),
                "to",
                key,
                "allowed",
                allowed);
    }
}
