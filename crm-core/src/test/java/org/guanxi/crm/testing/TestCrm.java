package org.guanxi.crm.testing;

import java.util.Random;
import java.util.function.Consumer;
import org.guanxi.crm.Caller;
import org.guanxi.crm.Crm;
import org.guanxi.crm.CrmSession;

/**
 * A CRM in memory for one test, which knows nobody and nothing yet, and answers the same at every run: its clock stands still at
 * {@link #START} until it is moved, its ids count up, its random numbers are always the same ones.
 *
 * <pre>{@code
 * TestCrm test = TestCrm.inMemory();
 * Customer customer = test.samples().customer();
 * test.clock().tick(Duration.ofDays(30));
 * assertThat(test.events().names()).containsExactly("customer.registered");
 * }</pre>
 */
public final class TestCrm implements AutoCloseable {

    /** Where the clock stands at first, a Sunday. */
    public static final String START = "2026-03-01T08:00:00Z";

    /** The tenant of {@link #session}. */
    public static final String TENANT = "test";

    /** The actor of {@link #session}. */
    public static final String ACTOR = "tester";

    private final SettableClock clock = SettableClock.at(START);
    private final SequentialIds ids = new SequentialIds();
    private final EventRecorder events = new EventRecorder();
    private final Crm crm;
    private final CrmSession session;
    private final Samples samples;

    private TestCrm(Consumer<Crm.Builder> more) {
        Crm.Builder builder = Crm.builder().clock(clock).ids(ids).random(new Random(1));
        more.accept(builder);
        this.crm = events.build(builder);
        this.session = actingAs(ACTOR);
        this.samples = Samples.in(session);
    }

    /** One as it is. */
    public static TestCrm inMemory() {
        return new TestCrm(builder -> {});
    }

    /** One that is built with more: policies, own tables, reactions, even another storage. */
    public static TestCrm inMemory(Consumer<Crm.Builder> more) {
        return new TestCrm(more);
    }

    /** The CRM. */
    public Crm crm() {
        return crm;
    }

    /** Its clock. */
    public SettableClock clock() {
        return clock;
    }

    /** Where its ids come from. */
    public SequentialIds ids() {
        return ids;
    }

    /** What happened in it. */
    public EventRecorder events() {
        return events;
    }

    /** The session of {@link #ACTOR} in {@link #TENANT}. */
    public CrmSession session() {
        return session;
    }

    /** The session of somebody else in {@link #TENANT}. */
    public CrmSession actingAs(String actor) {
        return crm.actingAs(Caller.of(TENANT, actor));
    }

    /** Makes records by {@link #session}. */
    public Samples samples() {
        return samples;
    }

    /** Closes the CRM; needed by none that is in memory. */
    @Override
    public void close() {
        crm.close();
    }
}
