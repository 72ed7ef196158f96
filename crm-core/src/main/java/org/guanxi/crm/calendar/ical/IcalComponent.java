package org.guanxi.crm.calendar.ical;

import java.util.List;
import java.util.Optional;

/**
 * A component as it stands in a file, such as a time zone. Immutable.
 *
 * @param name in upper case, such as {@code VTIMEZONE}
 * @param properties in order
 * @param components those inside it, in order
 */
public record IcalComponent(String name, List<IcalProperty> properties, List<IcalComponent> components) {

    /** Copies the lists. */
    public IcalComponent {
        properties = List.copyOf(properties);
        components = List.copyOf(components);
    }

    /**
     * The first property of a name.
     *
     * @param property its name in upper case
     * @return empty if there is none
     */
    public Optional<IcalProperty> property(String property) {
        return properties.stream().filter(each -> each.name().equals(property)).findFirst();
    }
}
