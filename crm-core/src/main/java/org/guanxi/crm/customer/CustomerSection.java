package org.guanxi.crm.customer;

import java.util.List;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.internal.Workspace;

/**
 * A part of the 360° view, offered by the area (or the embedder) that knows it: {@code Area.offers(CustomerSection.class, …)}. Every
 * read is bounded by its limit and made with the caller's workspace, so that rights apply.
 */
public interface CustomerSection {

    /** Its name, unique among the sections, such as {@code contacts}. */
    String name();

    /** What people read above it. */
    LocalizedText title();

    /** Its place in the view, small first; those of customers themselves are 0 to 99. */
    int order();

    /** What there is about this customer: at most so many items, the most telling first, and how many there are. */
    Content read(Workspace workspace, Customer customer, int limit);

    /**
     * What happened to this customer before a place in its timeline, newest first, at most so many. Items come in the order of
     * {@link TimelinePlace}; a section without any says nothing.
     */
    default List<TimelineItem> timeline(Workspace workspace, Customer customer, TimelinePlace before, int limit) {
        return List.of();
    }

    /** What someone with half an hour must know of it, at most so many; as a rule the first of all there is. */
    default Content briefing(Workspace workspace, Customer customer, int limit) {
        return read(workspace, customer, limit);
    }

    /**
     * Items, and how many there are in all.
     *
     * @param items the first of them
     * @param count how many there are that the caller may see
     */
    record Content(List<SectionItem> items, long count) {
        /** Copies the list. */
        public Content {
            items = List.copyOf(items);
        }
    }
}
