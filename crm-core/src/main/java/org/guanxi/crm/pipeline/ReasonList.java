package org.guanxi.crm.pipeline;

import java.util.List;
import java.util.Optional;
import org.guanxi.crm.error.Problem;
import org.guanxi.crm.error.Problems;

/**
 * The tenant's reasons, and whether one that is given will do. Pure.
 *
 * @param reasons the reasons
 */
public record ReasonList(List<Reason> reasons) {

    /** Copies the list. */
    public ReasonList {
        reasons = List.copyOf(reasons);
    }

    /** What is wrong with the reason given for this, or missing. */
    public List<Problem> problems(ReasonPurpose purpose, Optional<ReasonGiven> given) {
        Problems problems = new Problems();
        if (given.isEmpty()) {
            problems.add("reason", "opportunity.reason-required", "purpose", purpose, "reasons", codes(purpose));
            return problems.list();
        }
        Optional<Reason> known = reasons.stream()
                .filter(Reason::isActive)
                .filter(reason -> reason.purpose() == purpose
                        && reason.code().equals(given.get().code()))
                .findFirst();
        if (known.isEmpty()) {
            problems.add(
                    "reason",
                    "opportunity.reason-unknown",
                    "reason",
                    given.get().code(),
                    "purpose",
                    purpose,
                    "reasons",
                    codes(purpose));
        }
        if (known.filter(Reason::isCompetitorRequired).isPresent()
                && given.get().competitor().isEmpty()) {
            problems.add(
                    "competitor",
                    "opportunity.competitor-required",
                    "reason",
                    given.get().code());
        }
        if (known.filter(Reason::isNoteRequired).isPresent()
                && given.get().note().isEmpty()) {
            problems.add(
                    "note", "opportunity.note-required", "reason", given.get().code());
        }
        return problems.list();
    }

    private List<String> codes(ReasonPurpose purpose) {
        return reasons.stream()
                .filter(reason -> reason.isActive() && reason.purpose() == purpose)
                .map(Reason::code)
                .toList();
    }
}
