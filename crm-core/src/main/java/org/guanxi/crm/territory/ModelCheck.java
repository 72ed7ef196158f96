package org.guanxi.crm.territory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guanxi.crm.common.TextRule;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.territory.rule.Rules;

/** Whether a model can be defined so: notes all that is wrong with it at once. Pure. */
final class ModelCheck {

    static final int DEEPEST = 10;
    static final int MOST_RELATED = 50;
    private static final int LONGEST_CODE = 60;

    private final ModelDraft draft;
    private final Map<String, TerritoryDraft> byCode = new HashMap<>();
    private final Problems problems;

    ModelCheck(ModelDraft draft, Problems problems) {
        this.draft = draft;
        this.problems = problems;
    }

    /**
     * Checks it.
     *
     * @param needed codes that customers are pinned to
     */
    void check(Collection<String> needed) {
        TextRule.check("name", draft.name(), 200, problems);
        int count = draft.territories().size();
        if (count == 0 || count > ModelDraft.MOST_TERRITORIES) {
            problems.add("territories", "territory.count", "count", count, "maximum", ModelDraft.MOST_TERRITORIES);
        }
        Set<String> seen = new HashSet<>();
        Set<Condition<Customer>> related = new LinkedHashSet<>();
        for (int i = 0; i < count; i++) {
            TerritoryDraft each = draft.territories().get(i);
            TextRule.check(path(i) + "code", each.code(), LONGEST_CODE, problems);
            if (!seen.add(each.code())) {
                problems.add(path(i) + "code", "territory.code-twice", "territory", each.code());
            }
            byCode.putIfAbsent(each.code(), each);
            each.rule().ifPresent(rule -> related.addAll(Rules.related(rule)));
        }
        if (related.size() > MOST_RELATED) {
            problems.add("territories", "territory.too-many-related", "count", related.size(), "maximum", MOST_RELATED);
        }
        for (int i = 0; i < count; i++) {
            check(path(i), draft.territories().get(i));
        }
        for (String code : new LinkedHashSet<>(needed)) {
            if (!byCode.containsKey(code)) {
                problems.add("territories", "territory.pinned-to", "territory", code);
            }
        }
        long rests = draft.territories().stream()
                .filter(TerritoryDraft::isForTheRest)
                .count();
        if (rests > 1) {
            problems.add("territories", "territory.two-for-the-rest", "count", rests);
        }
    }

    private static String path(int place) {
        return "territories[" + place + "].";
    }

    private void check(String path, TerritoryDraft each) {
        if (each.isForTheRest() && each.rule().isPresent()) {
            problems.add(path + "rule", "territory.rest-with-rule", "territory", each.code());
        }
        if (each.validFrom().isPresent()
                && each.validUntil()
                        .filter(end -> !end.isAfter(each.validFrom().get()))
                        .isPresent()) {
            problems.add(
                    path + "validUntil",
                    "territory.interval",
                    "from",
                    each.validFrom().get(),
                    "until",
                    each.validUntil().get());
        }
        each.parent().ifPresent(parent -> checkParent(path, each, parent));
    }

    private void checkParent(String path, TerritoryDraft each, String parent) {
        TerritoryDraft above = byCode.get(parent);
        if (above == null) {
            problems.add(path + "parent", "territory.unknown-parent", "territory", each.code(), "parent", parent);
            return;
        }
        if (isEarlier(each.validFrom(), above.validFrom()) || isLater(each.validUntil(), above.validUntil())) {
            problems.add(path + "parent", "territory.parent-not-valid", "territory", each.code(), "parent", parent);
        }
        Set<String> chain = new HashSet<>(Set.of(each.code()));
        Optional<String> next = each.parent();
        while (next.isPresent() && chain.add(next.get())) {
            next = Optional.ofNullable(byCode.get(next.get())).flatMap(TerritoryDraft::parent);
        }
        if (next.filter(each.code()::equals).isPresent()) {
            problems.add(path + "parent", "territory.cycle", "territory", each.code());
        } else if (next.isEmpty() && chain.size() > DEEPEST) {
            problems.add(path + "parent", "territory.too-deep", "territory", each.code(), "maximum", DEEPEST);
        }
    }

    private static boolean isEarlier(Optional<LocalDate> day, Optional<LocalDate> bound) {
        return bound.isPresent()
                && day.filter(each -> !each.isBefore(bound.get())).isEmpty();
    }

    private static boolean isLater(Optional<LocalDate> day, Optional<LocalDate> bound) {
        return bound.isPresent()
                && day.filter(each -> !each.isAfter(bound.get())).isEmpty();
    }

    /** Parents before their children, for a model in which nothing is wrong. */
    static List<TerritoryDraft> parentsFirst(ModelDraft draft) {
        Map<String, TerritoryDraft> byCode = new HashMap<>();
        draft.territories().forEach(each -> byCode.put(each.code(), each));
        Map<String, Integer> levels = new HashMap<>();
        draft.territories().forEach(each -> levels.put(each.code(), level(each, byCode)));
        return draft.territories().stream()
                .sorted((left, right) ->
                        Integer.compare(levels.getOrDefault(left.code(), 0), levels.getOrDefault(right.code(), 0)))
                .toList();
    }

    private static int level(TerritoryDraft draft, Map<String, TerritoryDraft> byCode) {
        int level = 0;
        Optional<String> next = draft.parent();
        while (next.isPresent()) {
            level++;
            next = Optional.ofNullable(byCode.get(next.get())).flatMap(TerritoryDraft::parent);
        }
        return level;
    }
}
