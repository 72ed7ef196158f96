package org.guanxi.crm.search;

import java.util.List;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Order;
import org.guanxi.crm.storage.TextAttribute;

/**
 * What of a kind is found by its words, offered by the area that owns the kind, or by an embedder.
 *
 * @param type the kind
 * @param title what a record is called; whoever types the whole of it finds it first
 * @param texts further texts, such as other names and notes
 * @param order the order of lists and findings that say none, such as the last follow-up, the latest first; by id if empty
 */
public record Searchable<E extends Entity<E>>(
        EntityType<E> type, TextAttribute<E> title, List<TextAttribute<E>> texts, List<Order<E>> order) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException for a text that may be withheld from callers: its words would tell it
     */
    public Searchable {
        texts = List.copyOf(texts);
        order = List.copyOf(order);
        for (TextAttribute<E> text : texts) {
            if (type.maskable().contains(text)) {
                throw new IllegalArgumentException(text + " may be withheld and cannot be searched");
            }
        }
        if (type.maskable().contains(title)) {
            throw new IllegalArgumentException(title + " may be withheld and cannot be searched");
        }
    }
}
