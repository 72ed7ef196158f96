package org.guanxi.crm.journal;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.guanxi.crm.common.Json;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.event.Event;
import org.guanxi.crm.event.EventName;

/** All kinds of events by the names under which they are journalled, and how old forms of them are read. Immutable. */
public final class EventTypes {

    private final Map<String, Class<? extends Event>> byName = new TreeMap<>();
    private final Map<String, EventUpcaster> upcasters = new HashMap<>();

    private EventTypes(Collection<Class<? extends Event>> classes, Collection<EventUpcaster> raising) {
        Problems problems = new Problems();
        for (Class<? extends Event> type : classes) {
            EventName name = type.getAnnotation(EventName.class);
            if (name == null) {
                problems.add(type.getSimpleName(), "event.unnamed", "event", type.getName());
            } else if (byName.putIfAbsent(name.value(), type) != null && byName.get(name.value()) != type) {
                problems.add(type.getSimpleName(), "event.same-name", "name", name.value());
            }
        }
        raising.forEach(each -> upcasters.put(each.event() + "." + each.from(), each));
        problems.throwIfAny();
    }

    /**
     * These events.
     *
     * @throws org.guanxi.crm.error.Invalid {@code event.unnamed} for every class without an {@link EventName}, {@code event.same-name}
     *     for every name that two classes have
     */
    public static EventTypes of(Collection<Class<? extends Event>> classes, Collection<EventUpcaster> upcasters) {
        return new EventTypes(classes, upcasters);
    }

    /** The classes, by name. */
    public Map<String, Class<? extends Event>> byName() {
        return Collections.unmodifiableMap(byName);
    }

    /**
     * The event that an entry tells; empty after an erasure.
     *
     * @throws org.guanxi.crm.error.Invalid {@code event.unknown} if no class has its name; {@code json.invalid} if an old form cannot
     *     be read
     */
    public Optional<Event> read(JournalEntry entry) {
        return entry.payload().map(payload -> read(entry.event(), entry.eventVersion(), payload));
    }

    /** The event of this name that was told so in this version; errors as {@link #read(JournalEntry)}. */
    public Event read(String name, int version, String payload) {
        Class<? extends Event> type = byName.get(name);
        if (type == null) {
            throw Problems.one("event", "event.unknown", "event", name);
        }
        int present = type.getAnnotation(EventName.class).version();
        if (version >= present) {
            return Json.read(payload, type);
        }
        Map<String, Object> told = Json.readMap(payload);
        for (int from = version; from < present; from++) {
            EventUpcaster upcaster = upcasters.get(name + "." + from);
            told = upcaster == null ? told : upcaster.raise().apply(told);
        }
        return Json.read(Json.write(told), type);
    }
}
