package org.guanxi.crm.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.guanxi.crm.storage.memory.Deals.TENANT;
import static org.guanxi.crm.storage.memory.Deals.deal;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.error.Duplicate;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problem;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.error.StorageException;
import org.guanxi.crm.storage.Catalogue;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Grouping;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.storage.StorageSession;
import org.guanxi.crm.storage.Summary;
import org.junit.jupiter.api.Test;

class InMemoryStorageTest {

    private final InMemoryStorage storage = Deals.storage();

    @Test
    void aSwallowedErrorKeepsTheTransactionFromCommitting() {
        StorageException refusal = catchThrowableOfType(
                StorageException.class,
                () -> storage.<Void>inTransaction(TENANT, session -> {
                    session.insert(DealTable.TYPE, deal(1).build());
                    assertThatThrownBy(() -> session.insert(DealTable.TYPE, deal(1).build()))
                            .isInstanceOf(Duplicate.class);
                    return null;
                }));

        assertThat(refusal.code()).isEqualTo("transaction.broken");
        assertThat(refusal).hasCauseInstanceOf(Duplicate.class);
        assertThat(Deals.all(storage)).isEmpty();
    }

    @Test
    void afterAnErrorNothingMoreIsDone() {
        assertThatThrownBy(() -> storage.<Void>inTransaction(TENANT, session -> {
                    assertThatThrownBy(() -> session.insert(
                                    DealTable.TYPE, deal(1).title("").build()))
                            .isInstanceOf(Invalid.class);
                    assertThatThrownBy(() -> session.count(DealTable.TYPE, Condition.all()))
                            .hasFieldOrPropertyWithValue("code", "transaction.broken");
                    throw new IllegalStateException("mine");
                }))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("mine");
    }

    @Test
    void anErrorSwallowedInsideAnAttemptEndsTheAttemptAlone() {
        storage.<Void>inTransaction(TENANT, session -> {
            session.insert(DealTable.TYPE, deal(1).build());
            assertThatThrownBy(() -> session.attempt(() -> {
                        session.insert(DealTable.TYPE, deal(2).build());
                        assertThatThrownBy(() -> session.insert(DealTable.TYPE, deal(1).build()))
                                .isInstanceOf(Duplicate.class);
                        return "as if nothing had happened";
                    }))
                    .hasFieldOrPropertyWithValue("code", "transaction.broken");
            session.insert(DealTable.TYPE, deal(3).build());
            return null;
        });

        assertThat(Deals.all(storage)).extracting(Deal::rank).containsExactly(1L, 3L);
    }

    @Test
    void aThreadThatWouldWaitForItselfIsRefused() {
        assertThatThrownBy(() -> storage.<Deal>inTransaction(TENANT, outer -> {
                    outer.insert(DealTable.TYPE, deal(1).build());
                    return storage.inTransaction(TENANT, inner -> inner.insert(DealTable.TYPE, deal(2).build()));
                }))
                .isInstanceOf(Refused.class)
                .hasFieldOrPropertyWithValue("code", "transaction.nested");
        assertThat(Deals.all(storage)).isEmpty();
    }

    @Test
    void aSessionIsOfNoUseAfterItsEnd() {
        AtomicReference<StorageSession> kept = new AtomicReference<>();
        storage.<Void>inTransaction(TENANT, session -> {
            kept.set(session);
            return null;
        });

        assertThatThrownBy(() -> kept.get().get(DealTable.TYPE, Deals.id(1)))
                .isInstanceOf(Refused.class)
                .hasFieldOrPropertyWithValue("code", "transaction.closed");
    }

    @Test
    void whatIsClosedAnswersNoMore() {
        storage.close();

        assertThat(storage.check().isUp()).isFalse();
        for (Runnable use : List.<Runnable>of(
                () -> Deals.all(storage),
                () -> storage.explain(TENANT, Selection.of(DealTable.TYPE)),
                () -> storage.toVisit(Storage.Errand.DELIVERY, Deals.MONDAY, 1),
                () -> storage.prepare(Catalogue.of(List.of())))) {
            assertThatThrownBy(use::run)
                    .isInstanceOf(StorageException.class)
                    .hasFieldOrPropertyWithValue("code", "storage.closed");
        }
    }

    @Test
    void aCatalogueWithoutTheTargetOfAReferenceIsRefused() {
        Invalid refusal = catchThrowableOfType(
                Invalid.class, () -> new InMemoryStorage().prepare(Catalogue.of(List.of(DealTable.TYPE))));

        assertThat(refusal.problems()).extracting(Problem::code).containsExactly("catalogue.unknown-reference");
        assertThat(refusal.problems()).extracting(Problem::path).containsExactly("deal.firm");
    }

    @Test
    void aTypeThatWasNotPreparedIsRefused() {
        InMemoryStorage empty = new InMemoryStorage();

        assertThatThrownBy(() -> Deals.all(empty)).isInstanceOf(Invalid.class);
        assertThat(empty.check().isUp()).isTrue();
    }

    @Test
    void explainNamesTheIndex() {
        storage.<Void>inTransaction(TENANT, session -> {
            for (int i = 0; i < 1000; i++) {
                session.insert(DealTable.TYPE, deal(i).stage("s" + i % 10).build());
            }
            return null;
        });
        Selection<Deal> all = Selection.of(DealTable.TYPE);
        Condition<Deal> around = DealTable.STAGE
                .is("s1")
                .and(DealTable.STARTS_AT.below(Deals.MONDAY))
                .and(DealTable.ENDS_AT.above(Deals.MONDAY));

        assertThat(storage.explain(TENANT, all)).contains("by id in order");
        assertThat(storage.explain(TENANT, all.orderBy(DealTable.AMOUNT.descending())))
                .contains("index sorted[deal.amount] in order");
        assertThat(storage.explain(TENANT, all.where(DealTable.CODE.is("c1")))).contains("index unique[deal.code]");
        assertThat(storage.explain(TENANT, all.where(around))).contains("index overlap[deal.stage");
        assertThat(storage.explain(TENANT, Summary.of(DealTable.TYPE).groupBy(Grouping.by(DealTable.STAGE))))
                .contains("all 1000 records");
        assertThat(storage.explain(TenantId.of("other"), all)).contains("by id in order");
    }

    @Test
    void moreGroupsThanAnybodyReadsAreRefusedUnlessTheTopOnesAreAsked() {
        storage.<Void>inTransaction(TENANT, session -> {
            for (int i = 0; i <= Summary.MAXIMUM_GROUPS; i++) {
                session.insert(DealTable.TYPE, deal(i).build());
            }
            return null;
        });
        Summary<Deal> byTitle = Summary.of(DealTable.TYPE).groupBy(Grouping.by(DealTable.TITLE));

        Invalid refusal = catchThrowableOfType(
                Invalid.class, () -> storage.inTransaction(TENANT, session -> session.summarize(byTitle)));
        assertThat(refusal.problems()).extracting(Problem::code).containsExactly("summary.too-many-groups");
        assertThat(storage.<List<Summary.Row>>inTransaction(TENANT, session -> session.summarize(byTitle.top(7))))
                .hasSize(7);
    }
}
