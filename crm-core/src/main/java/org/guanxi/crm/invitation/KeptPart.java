package org.guanxi.crm.invitation;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guanxi.crm.calendar.ical.IcalComponent;
import org.guanxi.crm.calendar.ical.IcalItem;
import org.guanxi.crm.calendar.ical.IcalParameter;
import org.guanxi.crm.calendar.ical.IcalProperty;

/**
 * What was read of an item and has no place in it; it is written again with it. Immutable.
 *
 * @param occurrence which occurrence of a series it replaces, by its start by the rule; empty for the item or series itself
 * @param sequence how often it was changed outside
 * @param atVersion the version of our record that it became
 * @param properties other properties
 * @param components alarms and other components inside it
 * @param parameters other parameters of the properties that have a place
 * @param people who it names as taking part, by the usual form of their mail addresses
 */
public record KeptPart(
        Optional<LocalDateTime> occurrence,
        int sequence,
        long atVersion,
        List<IcalProperty> properties,
        List<IcalComponent> components,
        Map<String, List<IcalParameter>> parameters,
        List<String> people) {

    /** The most characters that are kept of one part. */
    static final int MOST = 32_000;

    /** What is written anew each time. */
    private static final Set<String> OURS = Set.of("DTSTAMP", "X-GUANXI-KIND");

    /** Copies the lists. */
    public KeptPart {
        properties = List.copyOf(properties);
        components = List.copyOf(components);
        parameters = Map.copyOf(parameters);
        people = List.copyOf(people);
    }

    static KeptPart of(IcalItem item, Optional<LocalDateTime> occurrence, long atVersion) {
        List<IcalComponent> inner = new ArrayList<>(item.alarms());
        inner.addAll(item.components());
        Map<String, List<IcalParameter>> parameters = new LinkedHashMap<>(item.parameters());
        return new KeptPart(
                occurrence,
                item.sequence().orElse(0),
                atVersion,
                item.others().stream()
                        .filter(each -> !OURS.contains(each.name()))
                        .toList(),
                inner,
                parameters,
                item.attendees().stream()
                        .flatMap(each -> each.mail().stream())
                        .map(IcalDraft::key)
                        .distinct()
                        .toList());
    }

    /** About how many characters it takes. */
    int size() {
        int size = properties.stream().mapToInt(KeptPart::size).sum();
        for (IcalComponent each : components) {
            size += size(each);
        }
        return size;
    }

    private static int size(IcalComponent component) {
        int size = component.properties().stream().mapToInt(KeptPart::size).sum() + 40;
        for (IcalComponent each : component.components()) {
            size += size(each);
        }
        return size;
    }

    private static int size(IcalProperty property) {
        int size = property.name().length() + property.value().length() + 60;
        for (IcalParameter each : property.parameters()) {
            size += each.name().length() + 30;
            size += each.values().stream().mapToInt(String::length).sum();
        }
        return size;
    }
}
