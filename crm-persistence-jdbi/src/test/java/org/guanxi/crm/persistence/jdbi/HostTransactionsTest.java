package org.guanxi.crm.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.sql.Connection;
import javax.sql.DataSource;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.tck.SpecimenTable;
import org.guanxi.crm.tck.Specimens;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Joining the transactions of a host, shown with Spring's. */
class HostTransactionsTest {

    private static final TenantId TENANT = TenantId.of("acme");

    private DataSource dataSource = JdbcConnectionPool.create("jdbc:h2:mem:host;DB_CLOSE_DELAY=-1", "sa", "");
    private TransactionTemplate spring = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    private JdbiStorage storage = JdbiStorage.on(dataSource).hostTransactions(new SpringTransactions(dataSource));

    // tag::spring[]
    /** Spring's transactions on one data source. */
    record SpringTransactions(DataSource dataSource) implements HostTransactions {
        @Override
        public boolean isActive() {
            return TransactionSynchronizationManager.hasResource(dataSource)
                    && TransactionSynchronizationManager.isActualTransactionActive();
        }

        @Override
        public Connection acquire() {
            return DataSourceUtils.getConnection(dataSource);
        }

        @Override
        public void release(Connection connection) {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }

        @Override
        public void markRollbackOnly() {
            ConnectionHolder holder = (ConnectionHolder) TransactionSynchronizationManager.getResource(dataSource);
            if (holder != null) {
                holder.setRollbackOnly();
            }
        }
    }
    // end::spring[]

    @BeforeEach
    void emptyTables() {
        storage.prepare(Specimens.CATALOGUE);
        storage.migrate();
        storage.inTransaction(TENANT, session -> {
            session.deleteAll(SpecimenTable.TYPE, session.find(Selection.of(SpecimenTable.TYPE)));
            return true;
        });
    }

    private void store(long number) {
        storage.inTransaction(
                TENANT,
                session -> session.insert(
                        SpecimenTable.TYPE, Specimens.specimen(number).build()));
    }

    private long count() {
        return storage.inTransaction(TENANT, session -> session.count(SpecimenTable.TYPE, Condition.all()));
    }

    @Test
    void whatAHostRollsBackWasNeverThere() {
        spring.executeWithoutResult(status -> {
            assertThat(storage.joins()).isTrue();
            store(1);
            assertThat(count()).isEqualTo(1);
            status.setRollbackOnly();
        });
        assertThat(count()).isZero();
    }

    @Test
    void whatAHostCommitsStays() {
        spring.executeWithoutResult(status -> store(1));
        assertThat(storage.joins()).isFalse();
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void aUnitOfWorkThatFailsIsUndoneAloneAndTheHostGoesOn() {
        spring.executeWithoutResult(status -> {
            store(1);
            assertThatIllegalStateException()
                    .isThrownBy(() -> storage.inTransaction(TENANT, session -> {
                        session.insert(SpecimenTable.TYPE, Specimens.specimen(2).build());
                        throw new IllegalStateException("on purpose");
                    }));
            store(3);
        });
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void withoutATransactionOfTheHostAUnitOfWorkHasItsOwn() {
        store(1);
        assertThat(count()).isEqualTo(1);
    }
}
