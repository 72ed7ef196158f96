package org.guanxi.crm.reporting.ready;

import java.util.List;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.reporting.ReportDefinition;

/**
 * An indicator of the catalogue.
 *
 * @param id such as {@code K17}
 * @param title what people call it
 * @param formula how it is computed, in words; undefined where a denominator is 0
 * @param isAssessed whether it counts for an assessment by default, or is only watched
 * @param reports the reports that compute it, as far as its areas stand
 * @param waitsFor the areas without which it or a part of it cannot be computed; empty if it is whole
 */
public record Indicator(
        String id,
        LocalizedText title,
        String formula,
        boolean isAssessed,
        List<ReportDefinition> reports,
        List<String> waitsFor) {

    /** Copies the lists. */
    public Indicator {
        reports = List.copyOf(reports);
        waitsFor = List.copyOf(waitsFor);
    }

    /** Whether all of it can be computed. */
    public boolean isWhole() {
        return waitsFor.isEmpty();
    }
}
