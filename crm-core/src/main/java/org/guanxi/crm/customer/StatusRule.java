package org.guanxi.crm.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which status a customer may take next, and which it takes on an occasion. Pure. */
final class StatusRule {

    private StatusRule() {}

    /** The statuses to which people may move a customer from there, in the order of the steps. */
    static List<String> reachable(String from, List<StatusStep> steps) {
        List<String> reachable = new ArrayList<>();
        for (StatusStep each : steps) {
            if (each.isManual() && each.from().equals(from)) {
                reachable.add(each.to());
            }
        }
        return reachable;
    }

    /** Whether people may move a customer so; where there are no steps at all, everything is allowed. */
    static boolean isAllowed(String from, String to, List<StatusStep> steps) {
        return steps.isEmpty() || from.equals(to) || reachable(from, steps).contains(to);
    }

    /** Where the occasion leads from there; empty if nowhere. */
    static Optional<String> after(String from, String occasion, List<StatusStep> steps) {
        return steps.stream()
                .filter(each -> each.from().equals(from))
                .filter(each -> each.occasion().filter(occasion::equals).isPresent())
                .map(StatusStep::to)
                .findFirst();
    }
}
