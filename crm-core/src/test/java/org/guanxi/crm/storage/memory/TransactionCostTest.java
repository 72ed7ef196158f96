package org.guanxi.crm.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanxi.crm.storage.memory.Deals.TENANT;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.guanxi.crm.storage.Catalogue;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.storage.TextAttribute;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A transaction costs what it touches: with a million records hardly more than with a thousand. */
@Tag("STO-01")
class TransactionCostTest {

    private static final int ROUNDS = 300;

    private final AtomicLong reads = new AtomicLong();
    private final EntityTypeBuilder<Firm, Firm.Builder> table = EntityType.describe(
                    "firm", Firm.class, Firm.Builder::new, Firm.Builder::from, Firm.Builder::build)
            .identity(Firm.Builder::id, Firm.Builder::version);
    private final TextAttribute<Firm> name = table.text("name", 100, this::name, Firm.Builder::name);
    private final TextAttribute<Firm> sector = table.text("sector", 20, Firm::sector, Firm.Builder::sector);
    private final EntityType<Firm> type = table.unique(name).sorted(sector).build();

    private String name(Firm firm) {
        reads.incrementAndGet();
        return firm.name();
    }

    @Test
    void aMillionRecordsMakeATransactionHardlyDearerThanAThousand() {
        InMemoryStorage few = filled(1_000);
        InMemoryStorage many = filled(1_000_000);
        long readsOfFew = readsOf(few, 1_000);
        long readsOfMany = readsOf(many, 1_000_000);
        // what the index compares grows with the logarithm of the number of records: 10 against 20
        assertThat(readsOfMany).isBetween(readsOfFew, 3 * readsOfFew);

        long timeOfFew = Long.MAX_VALUE;
        long timeOfMany = Long.MAX_VALUE;
        for (int i = 0; i < 10; i++) {
            timeOfFew = Math.min(timeOfFew, timeOf(few, 1_000));
            timeOfMany = Math.min(timeOfMany, timeOf(many, 1_000_000));
        }
        // a copy of a million references alone would take hundreds of times as long
        assertThat(timeOfMany).isLessThan(20 * timeOfFew);
    }

    private InMemoryStorage filled(int count) {
        InMemoryStorage storage = new InMemoryStorage();
        storage.prepare(Catalogue.of(List.of(type)));
        for (int i = 0; i < count; i += 1_000) {
            List<Firm> firms = new ArrayList<>();
            for (int j = i; j < i + 1_000; j++) {
                firms.add(Deals.firm(j, "sector " + j % 1_000));
            }
            storage.inTransaction(TENANT, session -> session.insertAll(type, firms));
        }
        return storage;
    }

    private long readsOf(Storage storage, int count) {
        long before = reads.get();
        run(storage, count);
        return reads.get() - before;
    }

    private long timeOf(Storage storage, int count) {
        long start = System.nanoTime();
        run(storage, count);
        return System.nanoTime() - start;
    }

    /** Changes, inserts and deletes one record, commits one transaction and rolls another back, all over the table. */
    private void run(Storage storage, int count) {
        for (int i = 0; i < ROUNDS; i++) {
            long number = (long) i * (count / ROUNDS);
            storage.<Void>inTransaction(TENANT, session -> {
                Firm firm = session.get(type, Deals.id(number)).orElseThrow();
                Firm fresh = session.insert(type, Deals.firm(count + number, "new"));
                session.update(
                        type, Firm.builder().from(firm).name(firm.name() + "!").build());
                session.attempt(() -> session.update(type, fresh));
                session.delete(type, session.get(type, fresh.id()).orElseThrow());
                Firm changed = session.get(type, firm.id()).orElseThrow();
                session.update(
                        type, Firm.builder().from(changed).name(firm.name()).build());
                return null;
            });
            rollBack(storage, number);
        }
    }

    private void rollBack(Storage storage, long number) {
        RuntimeException regret = new RuntimeException("rolled back");
        try {
            storage.<Void>inTransaction(TENANT, session -> {
                session.delete(type, session.get(type, Deals.id(number)).orElseThrow());
                throw regret;
            });
        } catch (RuntimeException thrown) {
            assertThat(thrown).isSameAs(regret);
        }
    }
}
