package org.guanxi.crm.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.error.Duplicate;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.tck.Specimen;
import org.guanxi.crm.tck.SpecimenTable;
import org.guanxi.crm.tck.Specimens;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;

/** What is inserted by COPY, and what is not. */
class CopyTest {

    private static final DataSource DATABASE = TestPostgres.database("copy");
    private static final AtomicInteger TENANTS = new AtomicInteger();

    private final TenantId tenant = TenantId.of("t" + TENANTS.incrementAndGet());
    private final List<Integer> copied = new ArrayList<>();
    private final JdbiStorage storage = storage(PostgresDialect.WORTH_A_COPY);

    private JdbiStorage storage(int worthACopy) {
        JdbiStorage made = JdbiStorage.on(DATABASE).dialect(watched(new PostgresDialect(worthACopy)));
        made.prepare(Specimens.CATALOGUE);
        made.migrate();
        return made;
    }

    /** Notes how many rows are copied at once. */
    private Dialect watched(Dialect dialect) {
        return Proxies.before(Dialect.class, dialect, (method, arguments, call) -> {
            Object result = call.make();
            if (result instanceof Optional<?> bulk && bulk.isPresent()) {
                copied.add((Integer) arguments[1]);
            }
            return result;
        });
    }

    private static List<Specimen> specimens(int from, int until) {
        List<Specimen> specimens = new ArrayList<>();
        for (int i = from; i < until; i++) {
            specimens.add(Specimens.specimen(i).build());
        }
        return specimens;
    }

    private List<Specimen> insert(JdbiStorage into, List<Specimen> specimens) {
        return into.inTransaction(tenant, session -> session.insertAll(SpecimenTable.TYPE, specimens));
    }

    private long count() {
        return storage.inTransaction(tenant, session -> session.count(SpecimenTable.TYPE, Condition.all()));
    }

    @Test
    void manyRecordsAreCopiedAndFewAreNot() {
        insert(storage, specimens(0, PostgresDialect.WORTH_A_COPY - 1));
        assertThat(copied).isEmpty();
        List<Specimen> stored = insert(storage, specimens(1000, 2000));
        assertThat(copied).containsExactly(1000);
        List<Id<Specimen>> ids = stored.stream().map(Specimen::id).toList();
        List<Specimen> read = storage.inTransaction(tenant, session -> session.getAll(SpecimenTable.TYPE, ids));
        assertThat(read).isEqualTo(stored);
    }

    @Test
    void aDuplicateAmongManyIsNamedAsInABatch() {
        insert(storage, specimens(0, 10));
        List<Specimen> many = specimens(100, 300);
        many.set(150, Specimens.specimen(7).build());
        JdbiStorage byBatch = storage(Integer.MAX_VALUE);
        Duplicate ofBatch = catchThrowableOfType(Duplicate.class, () -> insert(byBatch, many));
        copied.clear();

        Duplicate ofCopy = catchThrowableOfType(Duplicate.class, () -> insert(storage, many));

        assertThat(copied).containsExactly(200);
        assertThat(ofCopy.arguments()).isEqualTo(ofBatch.arguments());
        assertThat(ofCopy.values()).isEqualTo(ofBatch.values()).isNotEmpty();
        assertThat(count()).isEqualTo(10);
    }

    @Test
    void anAttemptThatMeetsADuplicateLeavesTheTransactionAsItWas() {
        List<Specimen> many = specimens(0, 200);
        many.set(199, many.get(3));
        storage.inTransaction(tenant, session -> {
            session.insertAll(SpecimenTable.TYPE, specimens(500, 600));
            Duplicate refusal = catchThrowableOfType(
                    Duplicate.class, () -> session.attempt(() -> session.insertAll(SpecimenTable.TYPE, many)));
            assertThat(refusal.kind()).isEqualTo("specimen");
            return session.insertAll(SpecimenTable.TYPE, specimens(0, 100));
        });
        assertThat(count()).isEqualTo(200);
    }

    @Test
    void behindRowLevelSecurityNothingIsCopied() {
        JdbiStorage walled = storage.rowLevelSecurity(true);
        walled.prepare(Specimens.CATALOGUE);
        insert(walled, specimens(0, 100));
        assertThat(copied).isEmpty();
        assertThat(count()).isEqualTo(100);
    }

    @Test
    void theConnectionOfAnotherDriverHasNoCopy() throws SQLException {
        try (Connection connection =
                JdbcConnectionPool.create("jdbc:h2:mem:copy", "sa", "").getConnection()) {
            assertThat(new PostgresDialect(1).bulkInsert(connection, 1000)).isEmpty();
        }
    }

    @Test
    void theTablesAreLookedAtWhenAsked() {
        insert(storage, specimens(0, 200));
        storage.analyze();
        assertThat(count()).isEqualTo(200);
    }
}
