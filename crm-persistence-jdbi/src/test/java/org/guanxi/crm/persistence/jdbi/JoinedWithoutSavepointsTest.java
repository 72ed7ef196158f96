package org.guanxi.crm.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.tck.SpecimenTable;
import org.guanxi.crm.tck.Specimens;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A host whose connections have no savepoints: a unit of work that fails takes the host's transaction with it. */
class JoinedWithoutSavepointsTest {

    private static final TenantId TENANT = TenantId.of("acme");

    private final JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:poor", "sa", "");
    private Connection open;
    private JdbiStorage storage;
    private boolean isRollbackOnly;

    @BeforeEach
    void openTheHostsTransaction() throws SQLException {
        open = pool.getConnection();
        JdbiStorage own = JdbiStorage.on(pool);
        own.prepare(Specimens.CATALOGUE);
        own.migrate();
        open.setAutoCommit(false);
        storage = own.hostTransactions(new Host());
        storage.prepare(Specimens.CATALOGUE);
    }

    @AfterEach
    void closeIt() throws SQLException {
        open.rollback();
        open.close();
    }

    private final class Host implements HostTransactions {
        @Override
        public boolean isActive() {
            return true;
        }

        @Override
        public Connection acquire() {
            return Proxies.before(Connection.class, open, (method, arguments, call) -> {
                if (method.getName().equals("setSavepoint")) {
                    throw new SQLFeatureNotSupportedException();
                }
                Object result = call.make();
                return result instanceof DatabaseMetaData metadata ? poor(metadata) : result;
            });
        }

        private static DatabaseMetaData poor(DatabaseMetaData metadata) {
            return Proxies.before(
                    DatabaseMetaData.class,
                    metadata,
                    (method, arguments, call) ->
                            method.getName().equals("supportsSavepoints") ? Boolean.FALSE : call.make());
        }

        @Override
        public void release(Connection connection) {
            // it stays open
        }

        @Override
        public void markRollbackOnly() {
            isRollbackOnly = true;
        }
    }

    private void store(long number) {
        storage.inTransaction(
                TENANT,
                session -> session.insert(
                        SpecimenTable.TYPE, Specimens.specimen(number).build()));
    }

    @Test
    void whatSucceedsIsAPartOfTheHostsTransaction() throws SQLException {
        store(1);
        assertThat(isRollbackOnly).isFalse();
        open.rollback();
        assertThat(storage.<Long>inTransaction(TENANT, session -> session.count(SpecimenTable.TYPE, Condition.all())))
                .isZero();
    }

    @Test
    void whatFailsMarksTheHostsTransactionForRollback() {
        store(1);
        assertThatIllegalStateException()
                .isThrownBy(() -> storage.inTransaction(TENANT, session -> {
                    session.insert(SpecimenTable.TYPE, Specimens.specimen(2).build());
                    throw new IllegalStateException("on purpose");
                }));
        assertThat(isRollbackOnly).isTrue();
    }
}
