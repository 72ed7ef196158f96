package org.guanxi.crm.reporting.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.guanxi.crm.common.Json;
import org.guanxi.crm.exchange.CsvTarget;
import org.guanxi.crm.reporting.Group;
import org.guanxi.crm.reporting.Report;
import org.guanxi.crm.reporting.chart.Labels;
import org.guanxi.crm.storage.Grouping;
import org.jspecify.annotations.Nullable;

/**
 * Writes a report as a file: a column for each dimension, each figure, the currency of each amount, and where a window is compared the
 * earlier figures. Rows come first, then totals. Streams given are closed.
 */
public final class ReportFile {

    private static final int LONGEST_SHEET_NAME = 31;
    private static final int FIRST_ROW = 1;

    private ReportFile() {}

    /** Comma-separated values in UTF-8, as {@link CsvTarget} writes them: formulas are neutralised by an apostrophe. */
    public static void csv(Report report, OutputStream out) {
        try (CsvTarget target = CsvTarget.to(out, columns(report).toArray(new String[0]))) {
            for (Report.Row row : all(report)) {
                target.row(cells(report, row).stream().map(ReportFile::plain).toArray());
            }
        }
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value;
    }

    /**
     * A workbook of one sheet for Excel, with numbers as numbers and days and times as such, instants in the zone of the report's
     * calendar; texts are texts, whatever they begin with. Numbers have the precision of a spreadsheet, which is fifteen digits.
     */
    public static void xlsx(Report report, OutputStream out) {
        try (OutputStream closing = out;
                Workbook book = new Workbook(closing, "Guanxi", "1.0")) {
            String title = report.definition().title().in(Locale.ENGLISH).replaceAll("[\\\\/*?:\\[\\]']", " ");
            String name = Labels.safe(title).strip();
            Worksheet sheet = book.newWorksheet(
                    name.isEmpty() ? "report" : name.substring(0, Math.min(name.length(), LONGEST_SHEET_NAME)));
            List<String> columns = columns(report);
            for (int column = 0; column < columns.size(); column++) {
                sheet.value(0, column, Labels.safe(columns.get(column)));
                sheet.style(0, column).bold().set();
            }
            sheet.freezePane(0, FIRST_ROW);
            ZoneId zone = report.definition().calendar().zone();
            int line = FIRST_ROW;
            for (Report.Row row : all(report)) {
                List<@Nullable Object> cells = cells(report, row);
                for (int column = 0; column < cells.size(); column++) {
                    cell(sheet, line, column, cells.get(column), zone);
                }
                line++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void cell(Worksheet sheet, int row, int column, @Nullable Object value, ZoneId zone) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof Boolean flag) {
            sheet.value(row, column, flag);
        } else if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (value instanceof LocalDateTime || value instanceof Instant) {
            LocalDateTime time =
                    value instanceof Instant instant ? LocalDateTime.ofInstant(instant, zone) : (LocalDateTime) value;
            sheet.value(row, column, time);
            sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
        } else if (value != null) {
            sheet.value(row, column, Labels.safe(value.toString()));
        }
    }

    /** JSON on one line: the columns, the rows as lists of values, the totals. Decimals are numbers, times are text. */
    public static String json(Report report) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", report.definition().name());
        map.put("asOf", report.asOf().toString());
        map.put("columns", columns(report));
        map.put("rows", report.rows().stream().map(row -> values(report, row)).toList());
        map.put(
                "totals",
                report.totals().stream().map(row -> values(report, row)).toList());
        return Json.write(map);
    }

    private static List<Object> values(Report report, Report.Row row) {
        List<Object> values = new ArrayList<>();
        for (Object cell : cells(report, row)) {
            boolean isOwn = cell instanceof Number || cell instanceof Boolean;
            values.add(cell == null ? Optional.empty() : isOwn ? cell : cell.toString());
        }
        return values;
    }

    /** A table of HTML, to be put into a page or a mail; its labels are Chinese for every {@code zh} locale, else English. */
    public static String html(Report report, Locale locale) {
        Labels labels = new Labels(locale, Map.of());
        StringBuilder html = new StringBuilder("<table><thead><tr>");
        columns(report)
                .forEach(column -> html.append("<th>").append(escaped(column)).append("</th>"));
        html.append("</tr></thead><tbody>");
        for (Report.Row row : all(report)) {
            html.append("<tr>");
            List<@Nullable Object> cells = cells(report, row);
            for (int i = 0; i < cells.size(); i++) {
                boolean isGroup = i < row.groups().size();
                Object cell = plain(cells.get(i));
                String text =
                        isGroup ? labels.of(row.groups().get(i), unit(report, i)) : cell == null ? "" : cell.toString();
                html.append("<td>").append(escaped(text)).append("</td>");
            }
            html.append("</tr>");
        }
        return html.append("</tbody></table>").toString();
    }

    private static Optional<Grouping.Unit> unit(Report report, int place) {
        return place < report.definition().dimensions().size()
                ? report.definition().dimensions().get(place).unit()
                : Optional.empty();
    }

    private static String escaped(String text) {
        return Labels.safe(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static List<Report.Row> all(Report report) {
        List<Report.Row> all = new ArrayList<>(report.rows());
        all.addAll(report.totals());
        return all;
    }

    private static List<String> columns(Report report) {
        List<String> columns = new ArrayList<>(report.dimensions());
        for (String figure : report.figures()) {
            columns.add(figure);
            if (report.currency(figure).isPresent()) {
                columns.add(figure + " currency");
            }
            if (report.comparedWindow().isPresent()) {
                columns.add(figure + " before");
            }
        }
        return columns;
    }

    private static List<@Nullable Object> cells(Report report, Report.Row row) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (int i = 0; i < row.groups().size(); i++) {
            cells.add(cell(row.groups().get(i), unit(report, i)));
        }
        for (String figure : report.figures()) {
            cells.add(row.value(figure).orElse(null));
            report.currency(figure).ifPresent(currency -> cells.add(currency.getCurrencyCode()));
            if (report.comparedWindow().isPresent()) {
                cells.add(row.earlier(figure).orElse(null));
            }
        }
        return cells;
    }

    /** A part of time of at least a day is the day at which it begins. */
    private static @Nullable Object cell(Group group, Optional<Grouping.Unit> unit) {
        return switch (group.state()) {
            case ABSENT -> null;
            case REST -> "(others)";
            case ALL -> "(total)";
            case VALUE -> {
                Object value = group.present().orElseThrow();
                boolean isShort = unit.filter(each -> each == Grouping.Unit.HOUR || each == Grouping.Unit.MINUTES)
                        .isPresent();
                yield value instanceof LocalDateTime begin && !isShort ? begin.toLocalDate() : value;
            }
        };
    }
}
