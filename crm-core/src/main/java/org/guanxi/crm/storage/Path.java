package org.guanxi.crm.storage;

import java.util.List;

/**
 * Where a summary looks: an attribute of the record itself, or one that is reached along references. A value is absent
 * where a reference on the way names nothing, or nothing that may be seen.
 *
 * @param <E> where the path begins
 * @param <V> what lies at its end
 */
public sealed interface Path<E, V> permits ScalarAttribute, Path.Route {

    /** The references to follow, first to last; empty for an attribute of the record itself. */
    List<Hop<?, ?>> hops();

    /** The attribute at the end. */
    ScalarAttribute<?, V> end();

    /**
     * One step along a reference.
     *
     * @param reference the reference to follow
     * @param visible what the named record must meet to be seen at all
     */
    record Hop<E extends Entity<E>, T extends Entity<T>>(ReferenceAttribute<E, T> reference, Condition<T> visible) {
        @Override
        public String toString() {
            return reference + (visible instanceof Condition.All<T> ? "" : " where " + visible);
        }
    }

    /** A path along at least one reference. */
    record Route<E, V>(List<Hop<?, ?>> hops, ScalarAttribute<?, V> end) implements Path<E, V> {
        /** Copies the list. */
        public Route {
            hops = List.copyOf(hops);
            if (hops.isEmpty()) {
                throw new IllegalArgumentException("a route follows at least one reference");
            }
        }

        @Override
        public String toString() {
            return hops + " " + end;
        }
    }
}
