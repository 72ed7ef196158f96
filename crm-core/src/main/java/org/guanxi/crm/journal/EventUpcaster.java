package org.guanxi.crm.journal;

import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Raises an event that was journalled in an older form by one version, so that today's class can read it. Offered by the area
 * that owns the event; a step between two versions without one leaves the event as it is.
 *
 * @param event the event's name
 * @param from the version it raises; what it answers is of the next one
 * @param raise what it does with the event's JSON, as {@link org.guanxi.crm.common.Json#readMap(String)} reads it; pure
 */
public record EventUpcaster(String event, int from, UnaryOperator<Map<String, Object>> raise) {}
