package org.guanxi.crm.pipeline;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.guanxi.crm.common.TextRule;
import org.guanxi.crm.error.Problems;

/** Whether a pipeline can be defined so: notes all that is wrong with it at once. Pure. */
public final class PipelineCheck {

    private static final int LONGEST_CODE = 60;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private PipelineCheck() {}

    static void check(PipelineDraft draft, Predicate<String> mayRequire, Problems problems) {
        TextRule.check("code", draft.code(), LONGEST_CODE, problems);
        checkDays("reopenDays", draft.reopenDays(), 0, problems);
        count(draft, StageKind.WON, 1, 1, problems);
        count(draft, StageKind.LOST, 1, Integer.MAX_VALUE, problems);
        count(draft, StageKind.OPEN, 1, Integer.MAX_VALUE, problems);
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < draft.stages().size(); i++) {
            StageDraft stage = draft.stages().get(i);
            String path = "stages[" + i + "].";
            TextRule.check(path + "key", stage.key(), LONGEST_CODE, problems);
            if (!keys.add(stage.key())) {
                problems.add(path + "key", "opportunity.stage-repeated", "stage", stage.key());
            }
            check(path, stage, mayRequire, problems);
        }
        for (int i = 0; i < draft.transitions().size(); i++) {
            check("transitions[" + i + "]", draft, draft.transitions().get(i), problems);
        }
    }

    private static void count(PipelineDraft draft, StageKind kind, int least, int most, Problems problems) {
        long count =
                draft.stages().stream().filter(stage -> stage.kind() == kind).count();
        if (count < least || count > most) {
            problems.add("stages", "opportunity.stage-count", "kind", kind, "count", count, "least", least);
        }
    }

    private static void check(String path, StageDraft stage, Predicate<String> mayRequire, Problems problems) {
        BigDecimal percent = stage.probability().value();
        boolean isInRange = switch (stage.kind()) {
            case OPEN -> percent.signum() > 0 && percent.compareTo(HUNDRED) < 0;
            case WON -> percent.compareTo(HUNDRED) == 0;
            case LOST, ABANDONED -> percent.signum() == 0;
        };
        if (!isInRange) {
            problems.add(
                    path + "probability",
                    "opportunity.probability-range",
                    "probability",
                    stage.probability(),
                    "state",
                    stage.kind());
        } else if (percent.scale() > 2) {
            problems.add(path + "probability", "number.too-precise", "value", percent, "scale", 2);
        }
        checkCategory(path + "forecastCategory", stage.kind(), stage.forecastCategory(), problems);
        checkDays(path + "maxDwellDays", stage.maxDwellDays(), 1, problems);
        checkDays(path + "maxSilentDays", stage.maxSilentDays(), 1, problems);
        for (String attribute : stage.exitCriteria()) {
            if (!mayRequire.test(attribute)) {
                problems.add(path + "exitCriteria", "attribute.unknown", "kind", "opportunity", "attribute", attribute);
            }
        }
    }

    /** Notes a forecast category that a stage of this kind cannot have. */
    public static void checkCategory(String path, StageKind kind, ForecastCategory category, Problems problems) {
        boolean isAllowed = switch (kind) {
            case OPEN -> category != ForecastCategory.CLOSED;
            case WON -> category == ForecastCategory.CLOSED;
            case LOST, ABANDONED -> category == ForecastCategory.OMITTED;
        };
        if (!isAllowed) {
            problems.add(path, "opportunity.category-not-allowed", "category", category, "state", kind);
        }
    }

    private static void checkDays(String path, Optional<Integer> days, int least, Problems problems) {
        days.filter(count -> count < least)
                .ifPresent(count -> problems.add(path, "opportunity.days-range", "days", count, "least", least));
    }

    private static void check(String path, PipelineDraft draft, Pipeline.Transition move, Problems problems) {
        List<String> all = draft.stages().stream().map(StageDraft::key).toList();
        List<String> open = draft.stages().stream()
                .filter(stage -> stage.kind() == StageKind.OPEN)
                .map(StageDraft::key)
                .toList();
        checkKey(path + ".from", draft, move.from(), open, problems);
        checkKey(path + ".to", draft, move.to(), all, problems);
    }

    private static void checkKey(String path, PipelineDraft draft, String key, List<String> keys, Problems problems) {
        if (!keys.contains(key)) {
            problems.add(path, "opportunity.unknown-stage", "stage", key, "pipeline", draft.code(), "stages", keys);
        }
    }
}
