package org.guanxi.crm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.guanxi.crm.event.Event;
import org.guanxi.crm.internal.Area;
import org.guanxi.crm.internal.UnitOfWork;
import org.guanxi.crm.journal.EventTypes;
import org.guanxi.crm.journal.EventUpcaster;
import org.guanxi.crm.storage.EntityDeclaration;

/** All that the areas and the embedder declare, put together. */
final class Declarations {

    private final List<EntityDeclaration<?>> tables = new ArrayList<>();
    private final Map<Class<?>, Object> policies = new LinkedHashMap<>();
    private final Map<Class<?>, Function<UnitOfWork, ?>> services = new LinkedHashMap<>();
    private final List<Area.Offer<?>> offers = new ArrayList<>();
    private final List<Area> areas;
    private final List<Class<? extends Event>> ownEvents = new ArrayList<>();
    private final Set<String> ownKinds = new LinkedHashSet<>();

    Declarations(List<Area> areas) {
        this.areas = areas;
        for (Area area : areas) {
            tables.addAll(area.tables());
            policies.putAll(area.policies());
            services.putAll(area.services());
            offers.addAll(area.offers());
        }
    }

    void add(
            List<EntityDeclaration<?>> ownTables,
            List<Class<? extends Event>> events,
            Map<Class<?>, Object> ownPolicies,
            List<Area.Offer<?>> ownOffers) {
        EventTypes.of(events, List.of());
        ownEvents.addAll(events);
        tables.addAll(ownTables);
        ownTables.forEach(type -> ownKinds.add(type.kind()));
        policies.putAll(ownPolicies);
        offers.addAll(ownOffers);
    }

    Set<String> ownKinds() {
        return Set.copyOf(ownKinds);
    }

    List<EntityDeclaration<?>> tables() {
        return List.copyOf(tables);
    }

    Map<Class<?>, Object> policies() {
        return new LinkedHashMap<>(policies);
    }

    Map<Class<?>, Function<UnitOfWork, ?>> services() {
        return new LinkedHashMap<>(services);
    }

    /** What is offered, and the register of events among it. */
    List<Area.Offer<?>> offers() {
        List<Area.Offer<?>> all = new ArrayList<>(offers);
        all.add(new Area.Offer<>(EventTypes.class, null, () -> List.of(eventTypes())));
        return all;
    }

    /** Made when history is first read: it loads the class of every event that there is. */
    private EventTypes eventTypes() {
        List<EventUpcaster> upcasters = new ArrayList<>();
        for (Area.Offer<?> offer : offers) {
            if (offer.type() == EventUpcaster.class) {
                offer.values().get().forEach(each -> upcasters.add((EventUpcaster) each));
            }
        }
        List<Class<? extends Event>> events = new ArrayList<>();
        areas.forEach(area -> events.addAll(area.events()));
        events.addAll(ownEvents);
        return EventTypes.of(events, upcasters);
    }
}
