package org.guanxi.crm.reporting;

import java.util.Map;
import org.guanxi.crm.common.Json;
import org.guanxi.crm.error.Problems;

/**
 * Definitions as JSON, to be stored and sent; what is written is read back as the same definition. What is read is not trusted:
 * everything that is wrong with its form is told at once, with its place; whether its fields are there, {@link Reports#check} says.
 *
 * <pre>{@code
 * {"version": 1, "name": "won-by-seller", "title": {"en": "Won by seller", "zh": "销售员业绩"}, "kind": "opportunity",
 *  "where": {"field": "state", "is": "WON"},
 *  "window": {"field": "closedOn", "period": {"unit": "quarter", "from": 0, "count": 1}},
 *  "calendar": {"zone": "Asia/Shanghai", "weekStart": "monday", "yearStart": "january"},
 *  "dimensions": [{"name": "seller", "field": "owner.name"}, {"name": "month", "field": "closedOn", "unit": "month", "filled": true}],
 *  "figures": [{"name": "deals", "count": {}}, {"name": "amount", "sum": "amount"},
 *              {"name": "mean", "ratio": "amount", "to": "deals"}, {"name": "share", "share": "amount", "within": ["month"]}],
 *  "comparison": "previousYear", "having": [{"figure": "deals", "above": 3}], "order": [{"by": "amount", "descending": true}],
 *  "top": {"dimension": "seller", "count": 10, "by": "amount", "rest": true}, "totals": "grand", "pivot": "month",
 *  "currencies": {"to": "CNY", "on": "closedOn"}}
 * }</pre>
 *
 * <p>Filters are those of {@link org.guanxi.crm.search.QueryText} with {@code field} for a path of references and an attribute, and
 * {@code within} for a period: units from a number of units away ({@code unit}, {@code from}, {@code count}), {@code toDate} with a
 * unit, or days {@code from} and {@code until}. The further figures are {@code average}, {@code minimum}, {@code maximum}, {@code
 * distinct}, each of a field and with a {@code where} of its own if wanted, {@code cumulative} and {@code conversion} of a figure
 * {@code along} a dimension. Currencies are {@code "one"}, {@code "apart"} or converted.
 */
public final class DefinitionText {

    /** The version that is written, and the only one so far that is read. */
    public static final long VERSION = 1;

    /** How many characters a definition may have. */
    public static final int LONGEST = 100_000;

    private DefinitionText() {}

    /** The definition as text on one line, the same for the same definition. */
    public static String write(ReportDefinition definition) {
        return Json.write(DefinitionWriter.map(definition));
    }

    /**
     * The definition that the text says.
     *
     * @throws org.guanxi.crm.error.Invalid with everything that is wrong with its form: {@code json.invalid}, {@code json.too-large},
     *     {@code report.version}, {@code report.shape}, {@code report.unknown-word}, {@code report.wrong-period}
     */
    public static ReportDefinition read(String text) {
        Map<String, Object> map = Json.readMap(text, LONGEST);
        if (!Long.valueOf(VERSION).equals(map.get("version"))) {
            throw Problems.one(
                    "version", "report.version", "version", String.valueOf(map.get("version")), "known", VERSION);
        }
        return new DefinitionReader(map).definition();
    }
}
