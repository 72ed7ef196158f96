package org.guanxi.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanxi.crm.tck.Specimens.id;
import static org.guanxi.crm.tck.Specimens.specimen;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.Example;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.error.Duplicate;
import org.guanxi.crm.error.StaleVersion;
import org.guanxi.crm.storage.Selection;

/** Several threads at once: one winner, one after the other, nothing half done to be seen. */
public interface RaceContract extends StorageContract {

    @Example
    default void ofThreadsThatUpdateOneVersionExactlyOneWins() {
        for (int round = 0; round < 10; round++) {
            TenantId tenant = emptyTenant();
            Specimen read =
                    stored(tenant, SpecimenTable.TYPE, specimen(1).build()).get(0);

            List<Object> outcomes = Race.run(
                    4,
                    thread -> () -> in(
                            tenant,
                            session -> session.update(
                                    SpecimenTable.TYPE,
                                    Specimen.builder().from(read).mass(thread).build())));

            List<Object> winners =
                    outcomes.stream().filter(Specimen.class::isInstance).toList();
            assertThat(winners).hasSize(1);
            assertThat(outcomes).filteredOn(StaleVersion.class::isInstance).hasSize(3);
            assertThat(one(tenant)).isEqualTo(winners.get(0));
        }
    }

    @Example
    default void ofThreadsThatInsertOneUniqueValueExactlyOneWins() {
        for (int round = 0; round < 10; round++) {
            TenantId tenant = emptyTenant();
            List<Object> outcomes = Race.run(
                    4,
                    thread -> () -> in(
                            tenant,
                            session -> session.insert(
                                    SpecimenTable.TYPE,
                                    specimen(thread + 1).code("C-1").build())));
            assertThat(outcomes).filteredOn(Specimen.class::isInstance).hasSize(1);
            assertThat(outcomes).filteredOn(Duplicate.class::isInstance).hasSize(3);
            assertThat(count(tenant, SpecimenTable.TYPE)).isEqualTo(1);
        }
    }

    @Example
    default void whoeverHoldsARecordReadsWhatTheHolderBeforeHasWritten() {
        int threads = 4;
        int turns = 25;
        TenantId tenant = emptyTenant();
        stored(tenant, SpecimenTable.TYPE, specimen(1).mass(0).build());

        List<Object> outcomes = Race.run(threads, thread -> () -> {
            for (int turn = 0; turn < turns; turn++) {
                in(tenant, session -> {
                    Specimen held =
                            session.hold(SpecimenTable.TYPE, List.of(id(1))).get(0);
                    return session.update(
                            SpecimenTable.TYPE,
                            Specimen.builder().from(held).mass(held.mass() + 1).build());
                });
            }
            return "done";
        });

        assertThat(outcomes).containsOnly("done");
        assertThat(one(tenant).mass()).isEqualTo((long) threads * turns);
        assertThat(one(tenant).version()).isEqualTo(1L + threads * turns);
    }

    @Example
    default void aRuleOverSeveralRecordsHoldsWhereEveryWriterHoldsItsGuard() {
        TenantId tenant = emptyTenant();
        stored(tenant, SpecimenGroupTable.TYPE, Specimens.group(1).build());
        int most = 7;

        List<Object> outcomes = Race.run(4, thread -> () -> {
            for (int turn = 0; turn < 5; turn++) {
                long number = 1 + thread * 5L + turn;
                in(tenant, session -> {
                    session.hold(SpecimenGroupTable.TYPE, List.of(id(1)));
                    boolean isFree = session.count(SpecimenTable.TYPE, SpecimenTable.FAMILY.is(id(1))) < most;
                    return isFree
                            ? session.insert(
                                    SpecimenTable.TYPE,
                                    specimen(number).family(id(1)).build())
                            : "full";
                });
            }
            return "done";
        });

        assertThat(outcomes).containsOnly("done");
        assertThat(count(tenant, SpecimenTable.TYPE)).isEqualTo(most);
    }

    @Example
    default void recordsAreHeldInWhateverOrderTheyAreNamedWithoutADeadlock() {
        TenantId tenant = emptyTenant();
        List<Id<Specimen>> ids = new ArrayList<>();
        for (int number = 0; number < 8; number++) {
            stored(
                    tenant,
                    SpecimenTable.TYPE,
                    specimen(number).id(Samples.id(number)).build());
            ids.add(Samples.id(number));
        }
        List<Id<Specimen>> sorted = ids.stream().sorted().toList();

        List<Object> outcomes = Race.run(4, thread -> () -> {
            List<Id<Specimen>> mine = new ArrayList<>(ids);
            java.util.Collections.shuffle(mine, new java.util.Random(thread));
            mine.add(id(999));
            for (int turn = 0; turn < 10; turn++) {
                List<Specimen> held = in(tenant, session -> session.hold(SpecimenTable.TYPE, mine));
                assertThat(held).extracting(Specimen::id).isEqualTo(sorted);
            }
            return "done";
        });

        assertThat(outcomes).containsOnly("done");
    }

    @Example
    default void heldRecordsKeepTheirVersions() {
        TenantId tenant = emptyTenant();
        Specimen before =
                stored(tenant, SpecimenTable.TYPE, specimen(1).build()).get(0);
        List<Specimen> held = in(tenant, session -> session.hold(SpecimenTable.TYPE, List.of(id(1))));
        assertThat(held).containsExactly(before);
        assertThat(one(tenant)).isEqualTo(before);
    }

    @Example
    default void aReaderNeverSeesWhatIsNotCommitted() {
        TenantId tenant = emptyTenant();
        stored(
                tenant,
                SpecimenTable.TYPE,
                specimen(1).mass(50).build(),
                specimen(2).mass(50).build());
        Semaphore halfDone = new Semaphore(0);
        Semaphore haveRead = new Semaphore(0);
        int turns = 6;

        List<Object> outcomes = Race.run(
                2,
                thread -> thread == 0
                        ? () -> shiftToAndFro(tenant, turns, halfDone, haveRead)
                        : () -> sums(tenant, turns, halfDone, haveRead));

        assertThat(outcomes).containsExactly("done", Set.of(100L));
    }

    /**
     * Moves mass between two records and gives the reader a while in the middle, where every second turn fails. The reader may
     * be kept waiting, so it is not waited for.
     */
    private String shiftToAndFro(TenantId tenant, int turns, Semaphore halfDone, Semaphore haveRead) {
        for (int turn = 1; turn <= turns; turn++) {
            boolean fails = turn % 2 == 0;
            try {
                in(tenant, session -> {
                    List<Specimen> both = session.hold(SpecimenTable.TYPE, List.of(id(1), id(2)));
                    session.update(SpecimenTable.TYPE, heavier(both.get(0), 1));
                    halfDone.release();
                    boolean isRead = isAcquired(haveRead, 100);
                    if (fails) {
                        throw new IllegalStateException("in the middle");
                    }
                    session.update(SpecimenTable.TYPE, heavier(both.get(1), -1));
                    return isRead;
                });
            } catch (IllegalStateException expected) {
                assertThat(fails).isTrue();
            }
        }
        return "done";
    }

    /** The sums that a reader saw, in the middle of each turn. */
    private Set<Long> sums(TenantId tenant, int turns, Semaphore halfDone, Semaphore haveRead) {
        Set<Long> sums = new HashSet<>();
        for (int turn = 1; turn <= turns; turn++) {
            assertThat(isAcquired(halfDone, 10_000)).isTrue();
            List<Specimen> both = in(tenant, session -> session.find(Selection.of(SpecimenTable.TYPE)));
            sums.add(both.stream().mapToLong(Specimen::mass).sum());
            haveRead.release();
        }
        return sums;
    }

    private static boolean isAcquired(Semaphore semaphore, long milliseconds) {
        try {
            return semaphore.tryAcquire(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Specimen heavier(Specimen specimen, long by) {
        return Specimen.builder().from(specimen).mass(specimen.mass() + by).build();
    }

    private Specimen one(TenantId tenant) {
        return in(tenant, session -> session.get(SpecimenTable.TYPE, id(1))).orElseThrow();
    }
}
