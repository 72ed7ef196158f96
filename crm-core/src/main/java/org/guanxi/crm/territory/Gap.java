package org.guanxi.crm.territory;

import java.util.Optional;
import org.guanxi.crm.territory.rule.Decision;

/**
 * Customers of one place that lie in no territory.
 *
 * @param outcome whether nothing matches, or several do
 * @param country the country of the main address
 * @param region its region
 * @param city its city
 * @param customers how many
 */
public record Gap(
        Decision.Outcome outcome,
        Optional<String> country,
        Optional<String> region,
        Optional<String> city,
        long customers) {}
