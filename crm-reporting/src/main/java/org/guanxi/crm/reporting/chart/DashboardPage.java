package org.guanxi.crm.reporting.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.common.Json;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.reporting.Dimension;
import org.guanxi.crm.reporting.Group;
import org.guanxi.crm.reporting.Report;
import org.guanxi.crm.reporting.ReportDefinition;
import org.guanxi.crm.reporting.Reports;
import org.guanxi.crm.storage.Grouping;
import org.jspecify.annotations.Nullable;

/**
 * Writes a dashboard as one file of HTML that opens in a browser without a network, with figures by the rights of the session's
 * caller. A policy in the page forbids it to load or send anything. Costs two reports for each panel that can be narrowed, else one.
 */
public final class DashboardPage {

    private static final String ECHARTS = "/META-INF/resources/webjars/echarts/5.5.0/echarts.min.js";

    private final Reports reports;
    private final CrmSession session;
    private final Locale locale;

    private DashboardPage(Reports reports, CrmSession session, Locale locale) {
        this.reports = reports;
        this.session = session;
        this.locale = locale;
    }

    /**
     * The page, Chinese for every {@code zh} locale and English for all others.
     *
     * @throws Invalid as {@link Reports#run}
     */
    public static String html(Reports reports, CrmSession session, Dashboard dashboard, Locale locale) {
        return new DashboardPage(reports, session, locale).html(dashboard);
    }

    private String html(Dashboard dashboard) {
        boolean isChinese = locale.getLanguage().equals("zh");
        String title = Labels.safe(dashboard.title().in(locale));
        return "<!DOCTYPE html>\n<html lang=\"" + (isChinese ? "zh" : "en") + "\">\n"
                + "<head>\n"
                + "<meta charset=\"utf-8\">\n"
                + "<meta"
                + " http-equiv=\"Content-Security-Policy\""
                + " content=\"default-src 'none';"
                + " script-src 'unsafe-inline'; style-src"
                + " 'unsafe-inline'; img-src data:\">\n"
                + "<meta name=\"viewport\""
                + " content=\"width=device-width,"
                + " initial-scale=1\">\n"
                + dashboard
                        .wall()
                        .map(every -> "<meta http-equiv=\"refresh\" content=\"" + every.toSeconds() + "\">\n")
                        .orElse("")
                + "<title>" + escaped(title) + "</title>\n<style>\n" + resource("dashboard.css") + "</style>\n</head>\n"
                + (dashboard.wall().isPresent() ? "<body class=\"wall\">" : "<body>") + "\n<header><h1>"
                + escaped(title)
                + "</h1><p id=\"about\"></p><form id=\"filters\"></form></header>\n"
                + "<main id=\"panels\"></main>\n"
                + "<script type=\"application/json\" id=\"data\">" + inScript(Json.write(data(dashboard)))
                + "</script>\n"
                + "<script>\n" + resource(ECHARTS) + "\n</script>\n<script>\n" + resource("dashboard.js")
                + "</script>\n</body>\n</html>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** JSON that cannot end the script it stands in. */
    private static String inScript(String json) {
        return json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static String resource(String name) {
        try (InputStream in = DashboardPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path; it is in the web jar of ECharts");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> data(Dashboard dashboard) {
        List<Object> panels = new ArrayList<>();
        String asOf = "";
        for (Panel panel : dashboard.panels()) {
            Report report = reports.run(session, panel.report());
            asOf = report.asOf()
                    .truncatedTo(ChronoUnit.MINUTES)
                    .atZone(panel.report().calendar().zone())
                    .toString();
            panels.add(panel(panel, report, dashboard.filters()));
        }
        List<Object> filters = new ArrayList<>();
        for (Dashboard.Choice choice : dashboard.filters()) {
            filters.add(Map.of("title", text(choice.title())));
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("asOf", asOf);
        data.put("filters", filters);
        data.put("panels", panels);
        return data;
    }

    private String text(LocalizedText text) {
        return Labels.safe(text.in(locale));
    }

    private Map<String, Object> panel(Panel panel, Report report, List<Dashboard.Choice> filters) {
        List<String> names = panel.chart().figures().isEmpty()
                ? report.figures()
                : panel.chart().figures();
        Labels labels = new Labels(locale, panel.codes());
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("title", text(panel.report().title()));
        map.put("type", panel.chart().type().name());
        map.put("wide", panel.isWide());
        map.put("window", report.window().map(DashboardPage::span).orElse(""));
        map.put("compared", report.comparedWindow().map(DashboardPage::span).orElse(""));
        map.put(
                "dimensions",
                report.dimensions().stream().map(name -> name(panel, name)).toList());
        List<Object> figures = new ArrayList<>();
        for (String name : names) {
            Map<String, Object> figure = new LinkedHashMap<>();
            figure.put("title", name(panel, name));
            figure.put("percent", panel.chart().percents().contains(name));
            figure.put(
                    "currency",
                    report.currency(name).map(each -> each.getCurrencyCode()).orElse(""));
            figures.add(figure);
        }
        map.put("figures", figures);
        map.put(
                "rows",
                report.rows().stream()
                        .map(row -> row(report, row, names, labels))
                        .toList());
        map.put(
                "total",
                report.total().map(row -> row(report, row, names, labels)).orElse(List.of()));
        map.put(
                "rest",
                panel.report().top().map(ReportDefinition.Top::hasRest).orElse(false)
                        ? labels.of(rest(), Optional.empty())
                        : "");
        map.put(
                "restAt",
                panel.report()
                        .top()
                        .map(top -> report.dimensions().indexOf(top.dimension()))
                        .orElse(-1));
        Cube.of(panel.report(), names, filters)
                .flatMap(cube -> cube(cube, report.dimensions().size(), labels))
                .ifPresent(cube -> map.put("cube", cube));
        return map;
    }

    private static Group rest() {
        return new Group(Group.State.REST, null);
    }

    private static String span(Report.Bounds bounds) {
        boolean areDays = isMidnight(bounds.from()) && isMidnight(bounds.until());
        return areDays
                ? bounds.from().toLocalDate() + " – "
                        + bounds.until().toLocalDate().minusDays(1)
                : bounds.from() + " – " + bounds.until();
    }

    private static boolean isMidnight(LocalDateTime time) {
        return time.equals(time.toLocalDate().atStartOfDay());
    }

    private String name(Panel panel, String name) {
        LocalizedText known = panel.names().get(name);
        return known == null ? Labels.safe(name) : text(known);
    }

    /** The finer rows of a panel; empty if there are too many of them to put on a page. */
    private Optional<Map<String, Object>> cube(Cube cube, int own, Labels labels) {
        Report finer;
        try {
            finer = reports.run(session, cube.report());
        } catch (Invalid e) {
            if (e.problems().stream().allMatch(each -> each.code().equals("summary.too-many-groups"))) {
                return Optional.empty();
            }
            throw e;
        }
        List<Object> steps = new ArrayList<>();
        for (Cube.Step step : cube.steps()) {
            steps.add(List.of(
                    step.how(),
                    finer.figures().indexOf(step.of()),
                    finer.figures().indexOf(step.by())));
        }
        Map<String, Object> filters = new LinkedHashMap<>();
        cube.filters().forEach((filter, place) -> filters.put(String.valueOf(filter), place));
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("own", own);
        map.put("filters", filters);
        map.put("steps", steps);
        map.put(
                "rows",
                finer.rows().stream()
                        .map(row -> row(finer, row, finer.figures(), labels))
                        .toList());
        return Optional.of(map);
    }

    /** Labels, figures, and the figures of the compared window. */
    private static List<Object> row(Report report, Report.Row row, List<String> figures, Labels labels) {
        List<Object> groups = new ArrayList<>();
        for (int i = 0; i < row.groups().size(); i++) {
            groups.add(labels.of(row.groups().get(i), unit(report.definition(), i)));
        }
        List<Object> now = new ArrayList<>();
        List<Object> then = new ArrayList<>();
        for (String figure : figures) {
            now.add(shown(row.value(figure).orElse(null)));
            then.add(shown(row.earlier(figure).orElse(null)));
        }
        return List.of(groups, now, then);
    }

    private static Optional<Grouping.Unit> unit(ReportDefinition definition, int place) {
        List<Dimension> dimensions = definition.dimensions();
        return place < dimensions.size() ? dimensions.get(place).unit() : Optional.empty();
    }

    /** A number as it is, another value as text, and nothing as an empty text. */
    private static Object shown(@Nullable Object value) {
        if (value instanceof Long || value instanceof BigDecimal) {
            return value;
        }
        return value == null ? "" : Labels.safe(value.toString());
    }
}
