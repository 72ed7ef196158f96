package org.guanxi.crm.reporting.chart;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.reporting.ReportDefinition;

/**
 * A report on a page. Its title is that of the report.
 *
 * @param report what is shown
 * @param chart how
 * @param isWide whether it is as wide as the page
 * @param names what people call the dimensions and figures, by their names; what is missing is called by its name
 * @param codes what people call single values, such as codes of states; what is missing is shown as it is
 */
public record Panel(
        ReportDefinition report,
        Chart chart,
        boolean isWide,
        Map<String, LocalizedText> names,
        Map<String, LocalizedText> codes) {

    /** Copies the maps. */
    public Panel {
        names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
        codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
    }

    /** A panel of half the page's width. */
    public static Panel of(ReportDefinition report, Chart chart) {
        return new Panel(report, chart, false, Map.of(), Map.of());
    }

    /** The same as wide as the page. */
    public Panel wide() {
        return new Panel(report, chart, true, names, codes);
    }

    /** The same with what people call a dimension or figure, in English and Chinese. */
    public Panel name(String name, String english, String chinese) {
        return new Panel(report, chart, isWide, with(names, name, english, chinese), codes);
    }

    /** The same with what people call a value, in English and Chinese. */
    public Panel code(String value, String english, String chinese) {
        return new Panel(report, chart, isWide, names, with(codes, value, english, chinese));
    }

    private static Map<String, LocalizedText> with(
            Map<String, LocalizedText> texts, String key, String english, String chinese) {
        Map<String, LocalizedText> more = new LinkedHashMap<>(texts);
        more.put(key, LocalizedText.of(Map.of("en", english, "zh", chinese)));
        return more;
    }
}
