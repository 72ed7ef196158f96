package org.guanxi.crm.customer;

import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.LocalizedText;

/**
 * Everything that belongs to one customer, as the caller may see it.
 *
 * @param customer the customer
 * @param sections what each area knows, in order; also those that have nothing
 */
public record CustomerOverview(Customer customer, List<Section> sections) {

    /** Copies the list. */
    public CustomerOverview {
        sections = List.copyOf(sections);
    }

    /** The section of this name; empty if no area offers it. */
    public Optional<Section> section(String name) {
        return sections.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /**
     * What one area knows.
     *
     * @param name the section's name
     * @param title what people read above it
     * @param items the first items
     * @param count how many there are in all
     */
    public record Section(String name, LocalizedText title, List<SectionItem> items, long count) {

        /** Copies the list. */
        public Section {
            items = List.copyOf(items);
        }
    }
}
