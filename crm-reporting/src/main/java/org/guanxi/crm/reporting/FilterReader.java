package org.guanxi.crm.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.storage.Grouping;

/** Puts filters and periods together from what JSON holds. For one definition. */
final class FilterReader {

    private static final int DEEPEST = 20;

    private final Problems problems;

    FilterReader(Problems problems) {
        this.problems = problems;
    }

    Filter filter(DefinitionReader.Node node, int depth) {
        if (depth > DEEPEST) {
            throw Problems.one(node.place, "report.too-deep", "maximum", DEEPEST);
        } else if (node.has("all")) {
            node.only("all");
            return new Filter.All(parts(node, "all", depth));
        } else if (node.has("any")) {
            node.only("any");
            return new Filter.Any(parts(node, "any", depth));
        } else if (node.has("not")) {
            node.only("not");
            return node.child("not")
                    .<Filter>map(each -> new Filter.Not(filter(each, depth + 1)))
                    .orElse(Filter.everything());
        } else if (node.has("child")) {
            return hasAny(node, depth);
        }
        return node.text("field").flatMap(field -> compared(node, field)).orElse(Filter.everything());
    }

    private List<Filter> parts(DefinitionReader.Node node, String word, int depth) {
        return node.children(word).stream().map(each -> filter(each, depth + 1)).toList();
    }

    private Filter hasAny(DefinitionReader.Node node, int depth) {
        node.only("child", "by", "hasAny");
        Optional<String> kind = node.text("child");
        Optional<String> by = node.text("by");
        Filter meets = node.child("hasAny").map(each -> filter(each, depth + 1)).orElse(Filter.everything());
        return kind.flatMap(of -> by.<Filter>map(name -> new Filter.HasAny(of, name, meets)))
                .orElse(Filter.everything());
    }

    private Optional<Filter> compared(DefinitionReader.Node node, String field) {
        if (node.has("isAbsent")) {
            node.only("field", "isAbsent");
            Filter absent = new Filter.Absent(field);
            return Optional.of(node.flag("isAbsent") ? absent : new Filter.Not(absent));
        } else if (node.has("in")) {
            node.only("field", "in");
            return in(node, field);
        } else if (node.has("within")) {
            node.only("field", "within");
            return node.child("within").flatMap(this::period).map(period -> new Filter.Within(field, period));
        }
        for (Filter.Comparison comparison : Filter.Comparison.values()) {
            if (node.has(comparison.word())) {
                node.only("field", comparison.word());
                Object value = node.map.get(comparison.word());
                return value != null && isValue(value)
                        ? Optional.of(new Filter.Compare(field, comparison, value))
                        : node.wrong(comparison.word(), "a value");
            }
        }
        return node.wrong("", "a comparison of the field");
    }

    private static Optional<Filter> in(DefinitionReader.Node node, String field) {
        if (node.map.get("in") instanceof List<?> list && list.stream().allMatch(FilterReader::isValue)) {
            return Optional.of(new Filter.In(field, new ArrayList<>(list)));
        }
        return node.wrong("in", "a list of values");
    }

    private static boolean isValue(Object value) {
        return value instanceof String
                || value instanceof Long
                || value instanceof BigDecimal
                || value instanceof Boolean;
    }

    Optional<Period> period(DefinitionReader.Node node) {
        try {
            if (node.has("toDate")) {
                node.only("toDate");
                return node.constant("toDate", Grouping.Unit.values()).map(Period.ToDate::new);
            } else if (node.has("unit")) {
                node.only("unit", "from", "count");
                int from = node.number("from").orElse(0);
                int count = node.number("count").orElse(1);
                return node.constant("unit", Grouping.Unit.values())
                        .map(unit -> new Period.Relative(unit, from, count));
            }
            node.only("from", "until");
            return node.day("from").flatMap(from -> node.day("until").map(until -> new Period.Between(from, until)));
        } catch (Invalid e) {
            e.problems().forEach(problem -> problems.addAll(node.place, List.of(problem)));
            return Optional.empty();
        }
    }
}
