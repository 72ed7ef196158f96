package org.guanxi.crm.opportunity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guanxi.crm.common.Percentage;
import org.guanxi.crm.error.Problem;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.pipeline.ForecastCategory;
import org.guanxi.crm.pipeline.StageKind;

/**
 * Tells what is wrong with the deals of a batch where they stand in the input: only those that are new are stored, so that what a
 * write says of its second row may be about the fourth deal.
 *
 * @param rows where each new deal stands in the input, from 0
 * @param isOneOfMany whether places begin with that number
 */
record OpeningPlaces(List<Integer> rows, boolean isOneOfMany) {

    private static final Pattern ROW = Pattern.compile("\\[(\\d+)]\\.?(.*)");
    private static final Set<String> UNKNOWN = Set.of("opportunity.pipeline", "opportunity.stage");

    /** Notes what would be wrong with deals like these on a pipeline that fits: what they name, their form, their custom fields. */
    void check(Workspace workspace, List<NewOpportunity> wanted, Passage.Mover mover, Problems problems) {
        List<Opportunity> drafts = new ArrayList<>();
        for (int row : rows) {
            drafts.add(draft(workspace, wanted.get(row), mover));
        }
        Problems found = new Problems();
        workspace.check(OpportunityTable.TYPE, Collections.nCopies(drafts.size(), null), drafts, found);
        for (Problem problem : found.list()) {
            boolean isOfDraft = UNKNOWN.contains(ROW.matcher(problem.path()).replaceFirst("$2"));
            Problem placed = placed(problem);
            if (!isOfDraft && problems.list().stream().noneMatch(known -> isSame(known, placed))) {
                problems.addAll("", List.of(placed));
            }
        }
    }

    private static Opportunity draft(Workspace workspace, NewOpportunity wanted, Passage.Mover mover) {
        return Opportunity.builder()
                .id(workspace.newId())
                .name(wanted.name())
                .customer(wanted.customer())
                .contact(wanted.contact())
                .product(wanted.product())
                .owner(wanted.owner())
                .amount(wanted.amount())
                .closeDate(wanted.closeDate())
                .openedAt(mover.at())
                .openedOn(mover.day())
                .pipeline(workspace.newId())
                .stage(workspace.newId())
                .state(StageKind.OPEN)
                .enteredAt(mover.at())
                .visits(1)
                .probability(Percentage.of("50"))
                .isProbabilityOverridden(false)
                .forecastCategory(ForecastCategory.PIPELINE)
                .isForecastOverridden(false)
                .externalKey(wanted.externalKey())
                .custom(wanted.custom())
                .build();
    }

    /** Whether the same is said of {@code name} and of {@code opportunity.name}. */
    private static boolean isSame(Problem known, Problem problem) {
        return known.code().equals(problem.code())
                && known.path().equals(problem.path().replace("opportunity.", ""));
    }

    /** The problem at the place of the deal in the input. */
    Problem placed(Problem problem) {
        Matcher parts = ROW.matcher(problem.path());
        boolean isOfRow = parts.matches() && rows.size() > 1;
        int row = rows.get(isOfRow ? Integer.parseInt(parts.group(1)) : 0);
        String path = isOfRow ? parts.group(2) : problem.path();
        String place = isOneOfMany ? "[" + row + "]." + path : path;
        return new Problem(place, problem.code(), problem.arguments());
    }
}
