package org.guanxi.crm.reporting;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.storage.Grouping;
import org.guanxi.crm.storage.Measure;
import org.jspecify.annotations.Nullable;

/** Puts a definition together from what JSON holds; notes what is wrong and goes on. For one definition. */
final class DefinitionReader {

    private final Node root;
    private final Problems problems = new Problems();

    DefinitionReader(Map<String, Object> map) {
        this.root = new Node("", map, problems);
    }

    ReportDefinition definition() {
        root.only(
                "version",
                "name",
                "title",
                "kind",
                "where",
                "window",
                "calendar",
                "dimensions",
                "figures",
                "comparison",
                "having",
                "order",
                "top",
                "totals",
                "pivot",
                "currencies",
                "asOf");
        ReportDefinition.Builder report = ReportDefinition.builder();
        root.text("name").ifPresent(report::name);
        root.text("kind").ifPresent(report::kind);
        root.child("title").flatMap(this::title).ifPresent(report::title);
        FilterReader filters = new FilterReader(problems);
        root.child("where").ifPresent(where -> report.where(filters.filter(where, 0)));
        root.child("window").ifPresent(window -> window(window, filters).ifPresent(report::window));
        root.child("calendar").ifPresent(calendar -> report.calendar(calendar(calendar)));
        root.children("dimensions").forEach(each -> dimension(each).ifPresent(report::addDimension));
        Map<String, Figure> figures = new LinkedHashMap<>();
        root.children("figures").forEach(each -> figure(each, filters, figures));
        report.putAllFigures(figures);
        root.constant("comparison", ReportDefinition.Comparison.values()).ifPresent(report::comparison);
        root.children("having").forEach(each -> having(each).ifPresent(report::addHaving));
        root.children("order").forEach(each -> {
            each.only("by", "descending");
            each.text("by").ifPresent(by -> report.addOrder(new ReportDefinition.Sort(by, each.flag("descending"))));
        });
        root.child("top").ifPresent(top -> top(top).ifPresent(report::top));
        root.constant("totals", ReportDefinition.Totals.values()).ifPresent(report::totals);
        root.optional("pivot", String.class, "the name of a dimension").ifPresent(report::pivot);
        currencies().ifPresent(report::currencies);
        root.parsed("asOf", Instant::parse, "an instant").ifPresent(report::asOf);
        problems.throwIfAny();
        return report.build();
    }

    private Optional<LocalizedText> title(Node node) {
        Map<String, String> texts = new LinkedHashMap<>();
        node.map.forEach((language, text) -> texts.put(language, String.valueOf(text)));
        try {
            return Optional.of(LocalizedText.of(texts));
        } catch (Invalid e) {
            problems.addAll(node.place, e.problems());
            return Optional.empty();
        }
    }

    private static Optional<ReportDefinition.Window> window(Node node, FilterReader filters) {
        node.only("field", "period");
        Optional<Period> period = node.child("period").flatMap(filters::period);
        return node.text("field").flatMap(field -> period.map(each -> new ReportDefinition.Window(field, each)));
    }

    private static ReportCalendar calendar(Node node) {
        node.only("zone", "weekStart", "yearStart");
        return new ReportCalendar(
                node.parsed("zone", ZoneId::of, "a time zone").orElse(ReportCalendar.STANDARD.zone()),
                node.constant("weekStart", DayOfWeek.values()).orElse(DayOfWeek.MONDAY),
                node.constant("yearStart", Month.values()).orElse(Month.JANUARY));
    }

    private static Optional<Dimension> dimension(Node node) {
        node.only("name", "field", "unit", "minutes", "filled");
        Optional<String> name = node.text("name");
        Optional<String> field = node.text("field");
        Optional<Grouping.Unit> unit = node.constant("unit", Grouping.Unit.values());
        int minutes = node.number("minutes").orElse(0);
        return name.flatMap(called -> field.map(at -> new Dimension(called, at, unit, minutes, node.flag("filled"))));
    }

    private void figure(Node node, FilterReader filters, Map<String, Figure> figures) {
        Optional<String> name = node.text("name");
        Optional<Figure> figure = figure(node, filters);
        if (name.isPresent() && figure.isPresent() && figures.putIfAbsent(name.get(), figure.get()) != null) {
            problems.add(node.place, "report.same-name", "name", name.get());
        }
    }

    private static Optional<Figure> figure(Node node, FilterReader filters) {
        if (node.has("count")) {
            node.only("name", "count", "where");
            return Optional.of(aggregate(node, Measure.Aggregate.COUNT, Optional.empty(), filters));
        } else if (node.has("ratio")) {
            node.only("name", "ratio", "to");
            return both(node, "ratio", "to", Figure.Ratio::new);
        } else if (node.has("share")) {
            node.only("name", "share", "within");
            List<String> within = node.texts("within");
            return node.text("share").map(of -> new Figure.Share(of, within));
        } else if (node.has("cumulative")) {
            node.only("name", "cumulative", "along");
            return both(node, "cumulative", "along", Figure.Cumulative::new);
        } else if (node.has("conversion")) {
            node.only("name", "conversion", "along");
            return both(node, "conversion", "along", Figure.Conversion::new);
        }
        for (Map.Entry<String, Measure.Aggregate> each : DefinitionWriter.AGGREGATES.entrySet()) {
            if (node.has(each.getKey())) {
                node.only("name", each.getKey(), "where");
                return node.text(each.getKey())
                        .map(field -> aggregate(node, each.getValue(), Optional.of(field), filters));
            }
        }
        return node.wrong(
                "", "count, sum, average, minimum, maximum, distinct, ratio, share, cumulative or conversion");
    }

    private static Optional<Figure> both(
            Node node, String first, String second, BiFunction<String, String, Figure> make) {
        Optional<String> other = node.text(second);
        return node.text(first).flatMap(one -> other.map(two -> make.apply(one, two)));
    }

    private static Figure aggregate(
            Node node, Measure.Aggregate function, Optional<String> field, FilterReader filters) {
        Filter where = node.child("where").map(each -> filters.filter(each, 0)).orElse(Filter.everything());
        return new Figure.Aggregate(function, field, where);
    }

    private static Optional<ReportDefinition.Having> having(Node node) {
        Optional<String> figure = node.text("figure");
        for (Filter.Comparison comparison : Filter.Comparison.values()) {
            if (node.has(comparison.word())) {
                node.only("figure", comparison.word());
                Optional<BigDecimal> value = node.optional(comparison.word(), Number.class, "a number")
                        .map(number -> number instanceof BigDecimal decimal
                                ? decimal
                                : BigDecimal.valueOf(number.longValue()));
                return figure.flatMap(name -> value.map(each -> new ReportDefinition.Having(name, comparison, each)));
            }
        }
        return node.wrong("", "is, isNot, below, atMost, above or atLeast");
    }

    private static Optional<ReportDefinition.Top> top(Node node) {
        node.only("dimension", "count", "by", "rest");
        Optional<String> dimension = node.text("dimension");
        Optional<String> by = node.text("by");
        Optional<Integer> count = node.number("count");
        if (count.isEmpty()) {
            node.wrong("count", "a whole number");
        }
        return dimension.flatMap(of ->
                by.flatMap(figure -> count.map(most -> new ReportDefinition.Top(of, most, figure, node.flag("rest")))));
    }

    private Optional<CurrencyPolicy> currencies() {
        Object given = root.map.get("currencies");
        if (given == null) {
            return Optional.empty();
        } else if (given instanceof Map<?, ?>) {
            return root.child("currencies").flatMap(node -> {
                node.only("to", "on");
                Optional<String> on = node.optional("on", String.class, "the name of a field");
                return node.parsed("to", Currency::getInstance, "a currency")
                        .map(to -> new CurrencyPolicy.Converted(to, on));
            });
        } else if (given.equals("one")) {
            return Optional.of(new CurrencyPolicy.One());
        } else if (given.equals("apart")) {
            return Optional.of(new CurrencyPolicy.Apart());
        }
        return root.wrong("currencies", "one, apart or the currency to convert to");
    }

    /** An object of the text, with its place. */
    static final class Node {
        final String place;
        final Map<String, Object> map;
        private final Problems problems;

        Node(String place, Map<String, Object> map, Problems problems) {
            this.place = place;
            this.map = map;
            this.problems = problems;
        }

        String at(String word) {
            return place.isEmpty() || word.isEmpty() ? place + word : place + "." + word;
        }

        boolean has(String word) {
            return map.containsKey(word);
        }

        <T> Optional<T> wrong(String word, String expected) {
            problems.add(at(word), "report.shape", "expected", expected);
            return Optional.empty();
        }

        void only(String... words) {
            for (String word : map.keySet()) {
                if (!List.of(words).contains(word)) {
                    problems.add(at(word), "report.unknown-word", "word", word);
                }
            }
        }

        <T> Optional<T> optional(String word, Class<T> type, String expected) {
            Object value = map.get(word);
            if (value == null) {
                return Optional.empty();
            }
            return type.isInstance(value) ? Optional.of(type.cast(value)) : wrong(word, expected);
        }

        Optional<String> text(String word) {
            return has(word) ? optional(word, String.class, "a text") : wrong(word, "a text");
        }

        boolean flag(String word) {
            return optional(word, Boolean.class, "true or false").orElse(false);
        }

        Optional<Integer> number(String word) {
            Optional<Long> number = optional(word, Long.class, "a whole number");
            return number.isPresent() && number.get() != number.get().intValue()
                    ? wrong(word, "a whole number")
                    : number.map(Long::intValue);
        }

        <T> Optional<T> parsed(String word, Function<String, T> parser, String expected) {
            try {
                return optional(word, String.class, expected).map(parser);
            } catch (DateTimeException | IllegalArgumentException e) {
                return wrong(word, expected);
            }
        }

        <T extends Enum<T>> Optional<T> constant(String word, T[] constants) {
            Object value = map.get(word);
            List<String> known = new ArrayList<>();
            for (T constant : constants) {
                known.add(DefinitionWriter.word(constant));
                if (DefinitionWriter.word(constant).equals(value)) {
                    return Optional.of(constant);
                }
            }
            return value == null ? Optional.empty() : wrong(word, "one of " + String.join(", ", known));
        }

        Optional<LocalDate> day(String word) {
            Optional<LocalDate> day = parsed(word, LocalDate::parse, "a day");
            return day.isEmpty() && !has(word) ? wrong(word, "a day") : day;
        }

        Optional<Node> child(String word) {
            Object value = map.get(word);
            return value == null ? Optional.empty() : node(at(word), value);
        }

        List<Node> children(String word) {
            Object value = map.get(word);
            List<Node> nodes = new ArrayList<>();
            if (value instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    node(at(word) + "[" + i + "]", list.get(i)).ifPresent(nodes::add);
                }
            } else if (value != null) {
                wrong(word, "a list");
            }
            return nodes;
        }

        List<String> texts(String word) {
            List<String> texts = new ArrayList<>();
            Object value = map.get(word);
            if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
                list.forEach(each -> texts.add((String) each));
            } else if (value != null) {
                wrong(word, "a list of texts");
            }
            return texts;
        }

        private Optional<Node> node(String where, @Nullable Object value) {
            if (!(value instanceof Map<?, ?> content)) {
                problems.add(where, "report.shape", "expected", "an object");
                return Optional.empty();
            }
            Map<String, Object> object = new LinkedHashMap<>();
            content.forEach((name, each) -> object.put(String.valueOf(name), each));
            return Optional.of(new Node(where, object, problems));
        }
    }
}
