package org.guanxi.crm.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guanxi.crm.storage.Measure;

/** Takes definitions apart into what JSON can hold. */
final class DefinitionWriter {

    /** The words of the aggregates that have a field. */
    static final Map<String, Measure.Aggregate> AGGREGATES = Map.of(
            "sum", Measure.Aggregate.SUM,
            "average", Measure.Aggregate.AVERAGE,
            "minimum", Measure.Aggregate.MINIMUM,
            "maximum", Measure.Aggregate.MAXIMUM,
            "distinct", Measure.Aggregate.DISTINCT);

    private DefinitionWriter() {}

    static Map<String, Object> map(ReportDefinition report) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("version", DefinitionText.VERSION);
        map.put("name", report.name());
        map.put("title", report.title().texts());
        map.put("kind", report.kind());
        map.put("where", filter(report.where()));
        report.window()
                .ifPresent(window ->
                        map.put("window", Map.of("field", window.field(), "period", period(window.period()))));
        ReportCalendar calendar = report.calendar();
        map.put(
                "calendar",
                Map.of(
                        "zone",
                        calendar.zone().getId(),
                        "weekStart",
                        word(calendar.weekStart()),
                        "yearStart",
                        word(calendar.yearStart())));
        map.put(
                "dimensions",
                report.dimensions().stream().map(DefinitionWriter::dimension).toList());
        List<Object> figures = new ArrayList<>();
        report.figures().forEach((name, figure) -> figures.add(figure(name, figure)));
        map.put("figures", figures);
        report.comparison().ifPresent(comparison -> map.put("comparison", word(comparison)));
        map.put(
                "having",
                report.having().stream()
                        .map(each -> Map.of(
                                "figure", each.figure(), each.comparison().word(), each.value()))
                        .toList());
        map.put(
                "order",
                report.order().stream()
                        .map(each -> Map.of("by", each.by(), "descending", each.isDescending()))
                        .toList());
        report.top()
                .ifPresent(top -> map.put(
                        "top",
                        Map.of(
                                "dimension",
                                top.dimension(),
                                "count",
                                top.count(),
                                "by",
                                top.by(),
                                "rest",
                                top.hasRest())));
        map.put("totals", word(report.totals()));
        report.pivot().ifPresent(pivot -> map.put("pivot", pivot));
        map.put("currencies", currencies(report.currencies()));
        report.asOf().ifPresent(asOf -> map.put("asOf", asOf.toString()));
        return map;
    }

    /** A constant as JSON says it: {@code previousYear}. */
    static String word(Enum<?> constant) {
        StringBuilder word = new StringBuilder();
        for (String part : constant.name().toLowerCase(Locale.ROOT).split("_", -1)) {
            word.append(word.isEmpty() ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return word.toString();
    }

    private static Map<String, Object> dimension(Dimension dimension) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", dimension.name());
        map.put("field", dimension.field());
        dimension.unit().ifPresent(unit -> map.put("unit", word(unit)));
        if (dimension.minutes() != 0) {
            map.put("minutes", dimension.minutes());
        }
        if (dimension.isFilled()) {
            map.put("filled", true);
        }
        return map;
    }

    private static Map<String, Object> figure(String name, Figure figure) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", name);
        if (figure instanceof Figure.Aggregate aggregate) {
            String function = aggregate.function() == Measure.Aggregate.COUNT
                    ? "count"
                    : AGGREGATES.entrySet().stream()
                            .filter(each -> each.getValue() == aggregate.function())
                            .map(Map.Entry::getKey)
                            .findFirst()
                            .orElseThrow();
            map.put(function, aggregate.field().<Object>map(field -> field).orElse(Map.of()));
            if (!aggregate.where().equals(Filter.everything())) {
                map.put("where", filter(aggregate.where()));
            }
        } else if (figure instanceof Figure.Ratio ratio) {
            map.put("ratio", ratio.of());
            map.put("to", ratio.by());
        } else if (figure instanceof Figure.Share share) {
            map.put("share", share.of());
            map.put("within", share.within());
        } else if (figure instanceof Figure.Cumulative cumulative) {
            map.put("cumulative", cumulative.of());
            map.put("along", cumulative.along());
        } else if (figure instanceof Figure.Conversion conversion) {
            map.put("conversion", conversion.of());
            map.put("along", conversion.along());
        }
        return map;
    }

    private static Object currencies(CurrencyPolicy policy) {
        if (policy instanceof CurrencyPolicy.Converted converted) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("to", converted.to().getCurrencyCode());
            converted.on().ifPresent(on -> map.put("on", on));
            return map;
        }
        return policy instanceof CurrencyPolicy.Apart ? "apart" : "one";
    }

    static Map<String, Object> period(Period period) {
        if (period instanceof Period.Relative relative) {
            return Map.of("unit", word(relative.unit()), "from", relative.from(), "count", relative.count());
        } else if (period instanceof Period.ToDate toDate) {
            return Map.of("toDate", word(toDate.unit()));
        }
        Period.Between between = (Period.Between) period;
        return Map.of(
                "from", between.from().toString(), "until", between.until().toString());
    }

    static Map<String, Object> filter(Filter filter) {
        if (filter instanceof Filter.All all) {
            return Map.of(
                    "all", all.parts().stream().map(DefinitionWriter::filter).toList());
        } else if (filter instanceof Filter.Any any) {
            return Map.of(
                    "any", any.parts().stream().map(DefinitionWriter::filter).toList());
        } else if (filter instanceof Filter.Not not) {
            return Map.of("not", filter(not.filter()));
        } else if (filter instanceof Filter.Compare compare) {
            return Map.of("field", compare.field(), compare.comparison().word(), compare.value());
        } else if (filter instanceof Filter.In in) {
            return Map.of("field", in.field(), "in", in.values());
        } else if (filter instanceof Filter.Absent absent) {
            return Map.of("field", absent.field(), "isAbsent", true);
        } else if (filter instanceof Filter.Within within) {
            return Map.of("field", within.field(), "within", period(within.period()));
        }
        Filter.HasAny hasAny = (Filter.HasAny) filter;
        return Map.of("child", hasAny.kind(), "by", hasAny.by(), "hasAny", filter(hasAny.filter()));
    }
}
