package org.guanxi.crm.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.guanxi.crm.event.Event;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityDeclaration;
import org.guanxi.crm.storage.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * What one area brings: its tables, its service, its events, its policies with their defaults, and what it offers to areas below
 * it. Declared once per area, listed at the door.
 */
public final class Area {

    private final String name;
    private final List<EntityDeclaration<?>> tables;
    private final Map<Class<?>, Function<UnitOfWork, ?>> services;
    private final List<Class<? extends Event>> events;
    private final Map<Class<?>, Object> policies;
    private final List<Offer<?>> offers;

    private Area(Builder builder) {
        this.name = builder.name;
        this.tables = List.copyOf(builder.tables);
        this.services = new LinkedHashMap<>(builder.services);
        this.events = List.copyOf(builder.events);
        this.policies = new LinkedHashMap<>(builder.policies);
        this.offers = List.copyOf(builder.offers);
    }

    /** Starts the declaration of an area. */
    public static Builder named(String name) {
        return new Builder(name);
    }

    /** The area's name, that of its package. */
    public String name() {
        return name;
    }

    /** Its tables. */
    public List<EntityDeclaration<?>> tables() {
        return tables;
    }

    /** Its services: how each is made for a unit of work. */
    public Map<Class<?>, Function<UnitOfWork, ?>> services() {
        return new LinkedHashMap<>(services);
    }

    /** Its events, the sealed interfaces resolved; loads their classes. */
    public List<Class<? extends Event>> events() {
        List<Class<? extends Event>> all = new ArrayList<>();
        events.forEach(type -> resolve(type, all));
        return all;
    }

    private static void resolve(Class<? extends Event> type, List<Class<? extends Event>> all) {
        if (type.isSealed()) {
            for (Class<?> each : type.getPermittedSubclasses()) {
                resolve(each.asSubclass(Event.class), all);
            }
        } else {
            all.add(type);
        }
    }

    /** Its policies' defaults. */
    public Map<Class<?>, Object> policies() {
        return new LinkedHashMap<>(policies);
    }

    /** What it offers to others. */
    public List<Offer<?>> offers() {
        return offers;
    }

    /**
     * Something offered to whoever asks for its type, such as a section of the 360° view.
     *
     * @param type what it is offered as
     * @param about the entity that it is about; null if it is about several or none
     * @param values what is offered; asked for when somebody asks for the type
     */
    public record Offer<T>(Class<T> type, @Nullable Class<?> about, Supplier<List<T>> values) {

        /** Offers what is there. */
        public static <T> Offer<T> of(Class<T> type, T value) {
            return new Offer<>(type, null, () -> List.of(value));
        }
    }

    /** Declares an area. */
    public static final class Builder {
        private final String name;
        private final List<EntityDeclaration<?>> tables = new ArrayList<>();
        private final Map<Class<?>, Function<UnitOfWork, ?>> services = new LinkedHashMap<>();
        private final List<Class<? extends Event>> events = new ArrayList<>();
        private final Map<Class<?>, Object> policies = new LinkedHashMap<>();
        private final List<Offer<?>> offers = new ArrayList<>();

        private Builder(String name) {
            this.name = name;
        }

        /** Adds a table, whose description is asked for when it is first used. */
        public <E extends Entity<E>> Builder table(String kind, Class<E> entity, Supplier<EntityType<E>> description) {
            tables.add(new EntityDeclaration<>(kind, entity, description));
            return this;
        }

        /** Adds a service. Let the maker be a lambda: a reference to the constructor loads the class of a service nobody may ask for. */
        public <S> Builder service(Class<S> type, Function<UnitOfWork, S> maker) {
            services.put(type, maker);
            return this;
        }

        /** Adds an event, or all that a sealed interface permits. */
        public Builder events(Class<? extends Event> type) {
            events.add(type);
            return this;
        }

        /** Adds a policy with its default. */
        public <P> Builder policy(Class<P> type, P standard) {
            policies.put(type, standard);
            return this;
        }

        /** Offers something to whoever asks for its type. */
        public <T> Builder offers(Class<T> type, T value) {
            offers.add(Offer.of(type, value));
            return this;
        }

        /** Offers what is made when somebody asks for the type: so that a program which never does need not load it. */
        public <T> Builder offersLater(Class<T> type, Supplier<List<T>> values) {
            offers.add(new Offer<>(type, null, values));
            return this;
        }

        /** Offers what is about one entity, made when somebody asks for the type for this entity, or for all. */
        public <T> Builder offersFor(Class<? extends Entity<?>> entity, Class<T> type, Supplier<T> value) {
            offers.add(new Offer<>(type, entity, () -> List.of(value.get())));
            return this;
        }

        /** Ends the declaration. */
        public Area build() {
            return new Area(this);
        }
    }
}
