package org.guanxi.crm.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.guanxi.crm.tck.Specimens.group;
import static org.guanxi.crm.tck.Specimens.id;
import static org.guanxi.crm.tck.Specimens.specimen;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Example;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.error.Conflict;
import org.guanxi.crm.error.CrmException;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.CustomValues;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.storage.StorageSession;
import org.guanxi.crm.storage.Summary;

/** All of a unit of work, or nothing. */
public interface TransactionContract extends StorageContract {

    @Example
    default void failedWorkLeavesNoTraceAndItsExceptionArrivesUnchanged() {
        TenantId tenant = emptyTenant();
        List<Specimen> before = twoStored(tenant);
        RuntimeException failure = new IllegalStateException("mine");

        Throwable arrived = catchThrowable(() -> in(tenant, session -> {
            changeEverything(session, before);
            throw failure;
        }));

        assertThat(arrived).isSameAs(failure);
        assertThat(all(tenant)).isEqualTo(before);
        assertThat(count(tenant, SpecimenGroupTable.TYPE)).isZero();
        stored(tenant, SpecimenTable.TYPE, specimen(3).code("C-3").build());
    }

    @Example
    default void anErrorThatIsNoExceptionRollsBackTooAndArrivesUnchanged() {
        TenantId tenant = emptyTenant();
        Error failure = new AssertionError("mine");
        Throwable arrived = catchThrowable(() -> in(tenant, session -> {
            session.insert(SpecimenTable.TYPE, specimen(1).build());
            throw failure;
        }));
        assertThat(arrived).isSameAs(failure);
        assertThat(count(tenant, SpecimenTable.TYPE)).isZero();
    }

    @Example
    default void workThatSwallowsAStorageErrorDoesNotCommit() {
        TenantId tenant = emptyTenant();
        List<Specimen> before = twoStored(tenant);
        List<Consumer<StorageSession>> losers = List.of(
                session -> session.insert(SpecimenTable.TYPE, specimen(1).build()),
                session -> session.insert(
                        SpecimenTable.TYPE, specimen(9).code("C-1").build()),
                session -> session.update(
                        SpecimenTable.TYPE, specimen(1).version(7).build()),
                session -> session.delete(
                        SpecimenTable.TYPE, specimen(9).version(1).build()));
        for (Consumer<StorageSession> loser : losers) {
            Throwable told = catchThrowable(() -> in(tenant, session -> {
                session.insert(SpecimenTable.TYPE, specimen(5).build());
                assertThatThrownBy(() -> loser.accept(session)).isInstanceOf(Conflict.class);
                return "went on";
            }));
            assertThat(told).isInstanceOf(CrmException.class);
            assertThat(all(tenant)).isEqualTo(before);
        }
    }

    @Example
    default void anAttemptThatFailsUndoesOnlyItsOwnWrites() {
        TenantId tenant = emptyTenant();
        List<Specimen> before = twoStored(tenant);

        String result = in(tenant, session -> {
            session.insert(SpecimenTable.TYPE, specimen(3).code("C-3").build());
            assertThatThrownBy(() -> session.attempt(() -> {
                        changeEverything(session, before);
                        return session.insert(
                                SpecimenTable.TYPE, specimen(9).code("C-3").build());
                    }))
                    .isInstanceOf(Conflict.class);
            assertThat(session.get(SpecimenTable.TYPE, id(1))).contains(before.get(0));
            session.insert(SpecimenTable.TYPE, specimen(4).code("C-4").build());
            return "survived";
        });

        assertThat(result).isEqualTo("survived");
        assertThat(all(tenant))
                .extracting(Specimen::name)
                .containsExactly("specimen 1", "specimen 2", "specimen 3", "specimen 4");
        assertThat(all(tenant).subList(0, 2)).isEqualTo(before);
        assertThat(count(tenant, SpecimenGroupTable.TYPE)).isZero();
    }

    @Example
    default void anAttemptThatSucceedsAnswersAndItsWritesStay() {
        TenantId tenant = emptyTenant();
        Specimen answered = in(
                tenant,
                session -> session.attempt(() -> session.insert(
                        SpecimenTable.TYPE, specimen(1).code("C-1").build())));
        assertThat(all(tenant)).containsExactly(answered);
    }

    @Example
    default void attemptsCanBeNestedAndTheirExceptionsArriveUnchanged() {
        TenantId tenant = emptyTenant();
        RuntimeException failure = new IllegalStateException("mine");
        in(
                tenant,
                session -> session.attempt(() -> {
                    session.insert(SpecimenTable.TYPE, specimen(1).build());
                    Throwable arrived = catchThrowable(() -> session.attempt(() -> {
                        session.insert(SpecimenTable.TYPE, specimen(2).build());
                        throw failure;
                    }));
                    assertThat(arrived).isSameAs(failure);
                    return session.insert(SpecimenTable.TYPE, specimen(3).build());
                }));
        assertThat(all(tenant)).extracting(Specimen::name).containsExactly("specimen 1", "specimen 3");
    }

    @Example
    default void anErrorSwallowedInsideOfAnAttemptEndsTheAttempt() {
        TenantId tenant = emptyTenant();
        in(tenant, session -> {
            session.insert(SpecimenTable.TYPE, specimen(1).build());
            assertThatThrownBy(() -> session.attempt(() -> {
                        session.insert(SpecimenTable.TYPE, specimen(2).build());
                        assertThatThrownBy(() -> session.insert(
                                        SpecimenTable.TYPE, specimen(1).build()))
                                .isInstanceOf(Conflict.class);
                        return "went on";
                    }))
                    .isInstanceOf(CrmException.class);
            return session.insert(SpecimenTable.TYPE, specimen(3).build());
        });
        assertThat(all(tenant)).extracting(Specimen::name).containsExactly("specimen 1", "specimen 3");
    }

    @Example
    default void workThatFailsAfterAnAttemptTakesTheAttemptWithIt() {
        TenantId tenant = emptyTenant();
        assertThatThrownBy(() -> in(tenant, session -> {
                    session.attempt(
                            () -> session.insert(SpecimenTable.TYPE, specimen(1).build()));
                    throw new IllegalStateException("mine");
                }))
                .hasMessage("mine");
        assertThat(count(tenant, SpecimenTable.TYPE)).isZero();
    }

    @Example
    default void aSessionIsOfNoUseAfterItsEnd() {
        TenantId tenant = emptyTenant();
        List<StorageSession> ended = new ArrayList<>();
        in(tenant, ended::add);
        catchThrowable(() -> in(tenant, session -> {
            ended.add(session);
            throw new IllegalStateException("mine");
        }));
        assertThat(ended).hasSize(2);
        for (StorageSession session : ended) {
            for (ThrowingCallable use : everyUse(session)) {
                Refused refusal = org.assertj.core.api.Assertions.catchThrowableOfType(Refused.class, use);
                assertThat(refusal).isNotNull();
                assertThat(refusal.code()).isEqualTo("transaction.closed");
            }
        }
        assertThat(count(tenant, SpecimenTable.TYPE)).isZero();
    }

    private static List<ThrowingCallable> everyUse(StorageSession session) {
        return List.of(
                () -> session.insert(SpecimenTable.TYPE, specimen(1).build()),
                () -> session.update(SpecimenTable.TYPE, specimen(1).version(1).build()),
                () -> session.delete(SpecimenTable.TYPE, specimen(1).version(1).build()),
                () -> session.get(SpecimenTable.TYPE, id(1)),
                () -> session.getAll(SpecimenTable.TYPE, List.of(id(1))),
                () -> session.find(Selection.of(SpecimenTable.TYPE)),
                () -> session.stream(Selection.of(SpecimenTable.TYPE), 10).toList(),
                () -> session.count(SpecimenTable.TYPE, Condition.all()),
                () -> session.summarize(Summary.of(SpecimenTable.TYPE)),
                () -> session.hold(SpecimenTable.TYPE, List.of(id(1))),
                () -> session.read(Specimen.class, id(1)),
                () -> session.hasAny(Specimen.class, Condition.all()),
                () -> session.attempt(() -> "attempted"),
                () -> session.visitBy(Storage.Errand.DUE_WORK, java.time.Instant.EPOCH),
                () -> session.visited(Storage.Errand.DUE_WORK, java.time.Instant.EPOCH));
    }

    private List<Specimen> twoStored(TenantId tenant) {
        CustomValues custom =
                CustomValues.of(List.of(CustomFields.TEXT.value("before"), CustomFields.UNIQUE.value("X-1")));
        return stored(
                tenant,
                SpecimenTable.TYPE,
                specimen(1).code("C-1").custom(custom).build(),
                specimen(2).code("C-2").build());
    }

    /** Inserts, updates twice, deletes, and gives up unique values. */
    private static void changeEverything(StorageSession session, List<Specimen> before) {
        session.insert(SpecimenGroupTable.TYPE, group(1).build());
        Specimen changed = session.update(
                SpecimenTable.TYPE,
                Specimen.builder()
                        .from(before.get(0))
                        .code("C-9")
                        .custom(CustomValues.of(List.of(CustomFields.TEXT.value("after"))))
                        .build());
        session.update(
                SpecimenTable.TYPE,
                Specimen.builder().from(changed).name("again").build());
        session.delete(SpecimenTable.TYPE, before.get(1));
        session.insert(SpecimenTable.TYPE, specimen(7).code("C-1").build());
    }

    private List<Specimen> all(TenantId tenant) {
        return in(tenant, session -> session.find(Selection.of(SpecimenTable.TYPE)));
    }
}
