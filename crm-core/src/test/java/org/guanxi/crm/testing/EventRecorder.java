package org.guanxi.crm.testing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.guanxi.crm.Crm;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.delivery.Delivered;
import org.guanxi.crm.delivery.Subscription;
import org.guanxi.crm.event.Event;

/**
 * Lists what happened in a CRM, of every tenant, in the order in which it was journalled. Only what was committed is listed: it comes
 * by a subscription of its own. Not thread-safe; asked outside of any transaction.
 *
 * <pre>{@code
 * EventRecorder recorder = new EventRecorder();
 * Crm crm = recorder.build(Crm.builder());
 * }</pre>
 */
public final class EventRecorder {

    /** The name of the subscription by which events reach a recorder. */
    public static final String SUBSCRIPTION = "event-recorder";

    private static final int AT_ONCE = 1000;

    private final AtomicReference<Crm> recorded = new AtomicReference<>();
    private final List<Delivered> delivered = new ArrayList<>();

    /** Records nothing yet. */
    public EventRecorder() {}

    /**
     * Builds the CRM whose events this recorder lists from now on.
     *
     * @throws IllegalStateException if it records another one already
     */
    public Crm build(Crm.Builder builder) {
        Crm crm = builder.subscribe(Subscription.named(SUBSCRIPTION)).build();
        if (!recorded.compareAndSet(null, crm)) {
            throw new IllegalStateException("a recorder records one CRM, make another for the next");
        }
        return crm;
    }

    /**
     * All events since the start, or since they were last forgotten.
     *
     * @throws IllegalStateException if it records no CRM yet
     */
    public List<Event> events() {
        fetch();
        return delivered.stream().flatMap(each -> each.event().stream()).toList();
    }

    /** Those events of {@link #events} that are of this class, or of the sealed interface of an area. */
    public <V extends Event> List<V> events(Class<V> type) {
        return events().stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The names of {@link #events}, such as {@code customer.registered}. */
    public List<String> names() {
        fetch();
        return delivered.stream().map(each -> each.entry().event()).toList();
    }

    /** Forgets what happened so far. */
    public void forget() {
        fetch();
        delivered.clear();
    }

    private void fetch() {
        Crm crm = recorded.get();
        if (crm == null) {
            throw new IllegalStateException("the recorder records nothing, build a Crm with it first");
        }
        boolean hasMore = true;
        while (hasMore) {
            hasMore = crm.deliver(SUBSCRIPTION, delivered::add, AT_ONCE).hasMore();
        }
        // deliveries keep the order of each record only; ids are made in the order of the journal
        delivered.sort(Comparator.comparing(each -> each.entry().id().uuid(), Id::compareUnsigned));
    }
}
