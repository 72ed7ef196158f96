package org.guanxi.crm.calendar.ical;

import java.util.List;
import java.util.Optional;

/**
 * One property as it stands in a file. Immutable.
 *
 * @param name in upper case
 * @param parameters in order
 * @param value as written, escapes and all
 * @param line where it begins in the file it was read from; 0 if it was not read. Not part of equality
 */
public record IcalProperty(String name, List<IcalParameter> parameters, String value, int line) {

    /** Copies the parameters. */
    public IcalProperty {
        parameters = List.copyOf(parameters);
    }

    /**
     * A property without parameters.
     *
     * @param name in upper case
     * @param value as it will be written
     * @return the property
     */
    public static IcalProperty of(String name, String value) {
        return new IcalProperty(name, List.of(), value, 0);
    }

    /**
     * The first value of a parameter.
     *
     * @param parameter its name in upper case
     * @return empty if it is not given
     */
    public Optional<String> parameter(String parameter) {
        return parameters.stream()
                .filter(each -> each.name().equals(parameter) && !each.values().isEmpty())
                .map(each -> each.values().get(0))
                .findFirst();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IcalProperty that
                && name.equals(that.name)
                && parameters.equals(that.parameters)
                && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return name.hashCode() * 31 + value.hashCode();
    }
}
