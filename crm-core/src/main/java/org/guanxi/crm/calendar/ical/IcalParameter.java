package org.guanxi.crm.calendar.ical;

import java.util.List;

/**
 * A parameter of a property, such as {@code TZID=Asia/Shanghai}. Immutable.
 *
 * @param name in upper case
 * @param values without quotes
 */
public record IcalParameter(String name, List<String> values) {

    /** Copies the values. */
    public IcalParameter {
        values = List.copyOf(values);
    }
}
