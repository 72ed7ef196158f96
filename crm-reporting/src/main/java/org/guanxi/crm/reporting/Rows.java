package org.guanxi.crm.reporting;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which rows of a report are shown, and in which order. Pure. */
final class Rows {

    private Rows() {}

    /** Smaller first, absent before all: the order of the storage. */
    static int compareFigures(@Nullable Object one, @Nullable Object other) {
        if (one == null || other == null) {
            return Boolean.compare(one != null, other != null);
        }
        return Values.compare(one, other);
    }

    /** Whether the figures meet what is asked of them. */
    static boolean meets(List<ReportDefinition.Having> having, Map<String, Object> figures) {
        return having.stream()
                .allMatch(each -> Values.asNumber(figures.get(each.figure()))
                        .filter(value -> isMet(each, value.compareTo(each.value())))
                        .isPresent());
    }

    private static boolean isMet(ReportDefinition.Having having, int outcome) {
        return switch (having.comparison()) {
            case IS -> outcome == 0;
            case IS_NOT -> outcome != 0;
            case BELOW -> outcome < 0;
            case AT_MOST -> outcome <= 0;
            case ABOVE -> outcome > 0;
            case AT_LEAST -> outcome >= 0;
            case STARTS_WITH, CONTAINS -> false;
        };
    }

    /** The order of the rows: first the rest after all else, then the steps, then the dimensions. */
    static Comparator<Map.Entry<List<Group>, Map<String, Object>>> order(Plan<?> plan) {
        Comparator<Map.Entry<List<Group>, Map<String, Object>>> order =
                Comparator.comparing(entry -> entry.getKey().contains(Group.REST));
        for (ReportDefinition.Sort step : plan.definition().order()) {
            order = order.thenComparing((one, other) -> compare(plan, step, one, other));
        }
        return order.thenComparing((one, other) -> compareKeys(one.getKey(), other.getKey()));
    }

    private static int compare(
            Plan<?> plan,
            ReportDefinition.Sort step,
            Map.Entry<List<Group>, Map<String, Object>> one,
            Map.Entry<List<Group>, Map<String, Object>> other) {
        if (plan.definition().figures().containsKey(step.by())) {
            Object first = one.getValue().get(step.by());
            Object second = other.getValue().get(step.by());
            if (first == null || second == null) {
                return Boolean.compare(first == null, second == null);
            }
            return step.isDescending() ? Values.compare(second, first) : Values.compare(first, second);
        }
        int place = plan.position(step.by());
        Group first = one.getKey().get(place);
        Group second = other.getKey().get(place);
        boolean areValues = first.state() == Group.State.VALUE && second.state() == Group.State.VALUE;
        return step.isDescending() && areValues ? Group.compare(second, first) : Group.compare(first, second);
    }

    private static int compareKeys(List<Group> one, List<Group> other) {
        for (int i = 0; i < one.size(); i++) {
            int outcome = Group.compare(one.get(i), other.get(i));
            if (outcome != 0) {
                return outcome;
            }
        }
        return 0;
    }
}
