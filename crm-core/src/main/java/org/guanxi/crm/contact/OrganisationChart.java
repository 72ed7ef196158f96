package org.guanxi.crm.contact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.guanxi.crm.common.Id;

/**
 * Who reports to whom at a customer. Every person is in it once; whoever reports to nobody there is at the top.
 *
 * @param top those at the top, by name
 */
public record OrganisationChart(List<Place> top) {

    /** Copies the list. */
    public OrganisationChart {
        top = List.copyOf(top);
    }

    /**
     * One person's place.
     *
     * @param contact the person
     * @param roles the roles the person has with the customer, by code
     * @param reports the places of those who report to the person, by name
     */
    public record Place(Contact contact, List<String> roles, List<Place> reports) {

        /** Copies the lists. */
        public Place {
            roles = List.copyOf(roles);
            reports = List.copyOf(reports);
        }

        /** How many people there are here and below. */
        public int size() {
            return 1 + reports.stream().mapToInt(Place::size).sum();
        }
    }

    /** How many people are in it. */
    public int size() {
        return top.stream().mapToInt(Place::size).sum();
    }

    /** Everybody in it, each before those who report to him or her. */
    public List<Contact> people() {
        return people(top).toList();
    }

    private static Stream<Contact> people(List<Place> places) {
        return places.stream().flatMap(each -> Stream.concat(Stream.of(each.contact()), people(each.reports())));
    }

    /**
     * Draws the chart of these people. Where lines run in a circle, as after two records became one, the person of the smallest name in
     * it is put at the top. Pure.
     */
    public static OrganisationChart of(Collection<Contact> people, Map<Id<Contact>, List<String>> roles) {
        return new Drawing(people, roles).draw();
    }

    private static final class Drawing {
        private static final Comparator<Contact> BY_NAME =
                Comparator.comparing(Contact::nameKey).thenComparing(Contact::id);

        private final List<Contact> people;
        private final Map<Id<Contact>, List<Contact>> reports = new LinkedHashMap<>();
        private final Map<Id<Contact>, List<String>> roles;
        private final Set<Id<Contact>> drawn = new HashSet<>();

        Drawing(Collection<Contact> people, Map<Id<Contact>, List<String>> roles) {
            this.people = people.stream().sorted(BY_NAME).toList();
            this.roles = roles;
        }

        OrganisationChart draw() {
            Set<Id<Contact>> here = new HashSet<>();
            people.forEach(each -> here.add(each.id()));
            List<Contact> heads = new ArrayList<>();
            for (Contact each : people) {
                if (each.reportsTo().filter(here::contains).isEmpty()) {
                    heads.add(each);
                } else {
                    reports.computeIfAbsent(each.reportsTo().get(), id -> new ArrayList<>())
                            .add(each);
                }
            }
            List<Place> top = new ArrayList<>();
            heads.forEach(each -> top.add(place(each)));
            for (Contact each : people) { // only those in a circle, and below one, are left
                if (!drawn.contains(each.id())) {
                    top.add(place(each));
                }
            }
            return new OrganisationChart(top);
        }

        private Place place(Contact contact) {
            drawn.add(contact.id());
            List<Place> below = new ArrayList<>();
            for (Contact each : reports.getOrDefault(contact.id(), List.of())) {
                if (!drawn.contains(each.id())) {
                    below.add(place(each));
                }
            }
            return new Place(contact, roles.getOrDefault(contact.id(), List.of()), below);
        }
    }
}
