package org.guanxi.crm.delivery;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.guanxi.crm.common.TextRule;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.journal.JournalEntry;

/**
 * Somebody outside who is told of changes: which ones, and under which name the deliveries are kept. Immutable; every method answers a
 * narrowed copy. What was journalled before the subscription was registered is not delivered.
 *
 * @param name the name under which deliveries are kept, never renamed; 1 to 80 code points
 * @param events the names of the events; none for all
 * @param kinds the kinds of records; none for all
 * @param lease how long one call of the handler may take at the most; after that another worker takes over
 */
public record Subscription(String name, Set<String> events, Set<String> kinds, Duration lease) {

    private static final int LONGEST_NAME = 80;

    /**
     * Copies the sets.
     *
     * @throws org.guanxi.crm.error.Invalid {@code text.empty}, {@code text.not-allowed} or {@code text.too-long} of the name, {@code
     *     subscription.lease} unless the lease is at least a second
     */
    public Subscription {
        Problems problems = new Problems();
        TextRule.check("name", name, LONGEST_NAME, problems);
        if (lease.compareTo(Duration.ofSeconds(1)) < 0) {
            problems.add("lease", "subscription.lease", "lease", lease);
        }
        problems.throwIfAny();
        events = Set.copyOf(events);
        kinds = Set.copyOf(kinds);
    }

    /** A subscription to everything, with leases of five minutes. */
    public static Subscription named(String name) {
        return new Subscription(name, Set.of(), Set.of(), Duration.ofMinutes(5));
    }

    /** Only events of these names. */
    public Subscription events(String... names) {
        return new Subscription(name, new LinkedHashSet<>(List.of(names)), kinds, lease);
    }

    /** Only changes of records of these kinds. */
    public Subscription kinds(String... names) {
        return new Subscription(name, events, new LinkedHashSet<>(List.of(names)), lease);
    }

    /** With another longest time for one call of the handler. */
    public Subscription lease(Duration longest) {
        return new Subscription(name, events, kinds, longest);
    }

    boolean wants(JournalEntry entry) {
        return (events.isEmpty() || events.contains(entry.event()))
                && (kinds.isEmpty() || kinds.contains(entry.subject().kind()));
    }
}
