package org.guanxi.crm.opportunity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problem;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.pipeline.Stage;

/**
 * Whether a deal may move into a stage, and if not, why.
 *
 * @param target the stage; empty if there is no such stage
 * @param kind what kind of move it would be
 * @param refusal the rule that forbids the move whatever is supplied; empty if none does
 * @param missing all that would have to be supplied, each at its place; not looked for where a rule forbids the move
 */
public record MoveDecision(Optional<Stage> target, VisitKind kind, Optional<Problem> refusal, List<Problem> missing) {

    /** Copies the list. */
    public MoveDecision {
        missing = List.copyOf(missing);
    }

    static MoveDecision refused(Optional<Stage> target, VisitKind kind, Problem refusal) {
        return new MoveDecision(target, kind, Optional.of(refusal), List.of());
    }

    static MoveDecision unless(List<Problem> missing, Stage target, VisitKind kind) {
        return new MoveDecision(Optional.of(target), kind, Optional.empty(), missing);
    }

    /** Whether the deal may move. */
    public boolean isAllowed() {
        return refusal.isEmpty() && missing.isEmpty();
    }

    /**
     * The stage, if the deal may move there.
     *
     * @throws Refused with the code of the rule that forbids the move
     * @throws Invalid with all that is missing
     */
    public Stage orThrow() {
        if (refusal.isPresent()) {
            List<Object> namesAndValues = new ArrayList<>();
            for (Map.Entry<String, Object> argument : refusal.get().arguments().entrySet()) {
                namesAndValues.add(argument.getKey());
                namesAndValues.add(argument.getValue());
            }
            throw Refused.because(refusal.get().code(), namesAndValues.toArray());
        }
        if (!missing.isEmpty()) {
            throw new Invalid(missing);
        }
        return target.orElseThrow();
    }
}
