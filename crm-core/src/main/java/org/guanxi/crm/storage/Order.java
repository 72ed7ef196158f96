package org.guanxi.crm.storage;

/**
 * One step of an order. An absent value sorts before all others ascending, and after them descending.
 *
 * @param field the field to sort by
 * @param isDescending whether greater values come first
 */
public record Order<E>(Field<E> field, boolean isDescending) {
    @Override
    public String toString() {
        return field + (isDescending ? " descending" : " ascending");
    }
}
