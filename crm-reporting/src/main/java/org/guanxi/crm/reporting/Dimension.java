package org.guanxi.crm.reporting;

import java.util.Optional;
import org.guanxi.crm.storage.Grouping;
import org.guanxi.crm.storage.Path;

/**
 * What a report groups by.
 *
 * @param name how the report calls it, unique within it
 * @param field the field, as {@link Filter} names fields
 * @param unit for days and instants, the part of time; empty to group by the value itself
 * @param minutes for {@link Grouping.Unit#MINUTES}, how many, a divisor of 1440; else 0
 * @param isFilled whether parts of time without records between the first and the last get a row too
 */
public record Dimension(String name, String field, Optional<Grouping.Unit> unit, int minutes, boolean isFilled) {

    /** Groups by the value at the end of the path. */
    public static Dimension of(String name, Path<?, ?> path) {
        return new Dimension(name, FieldName.of(path), Optional.empty(), 0, false);
    }

    /** Groups days or instants by a part of time, in the calendar of the report. */
    public static Dimension of(String name, Path<?, ?> path, Grouping.Unit unit) {
        return new Dimension(name, FieldName.of(path), Optional.of(unit), 0, false);
    }

    /** The same with a row for every part of time from the first to the last. */
    public Dimension filled() {
        return new Dimension(name, field, unit, minutes, true);
    }
}
