package org.guanxi.crm.persistence.jdbi;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.storage.Storage;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs units of work: each in a transaction of its own, or as a part of the host's. */
final class Transactions {

    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);

    private final Jdbi jdbi;
    private final HostTransactions host;
    private final boolean hasRowLevelSecurity;
    /** The isolation with which the connections come: asked once, since it is a question to the server. */
    private final AtomicReference<@Nullable Integer> isolation = new AtomicReference<>();

    Transactions(Jdbi jdbi, HostTransactions host, boolean hasRowLevelSecurity) {
        this.jdbi = jdbi;
        this.host = host;
        this.hasRowLevelSecurity = hasRowLevelSecurity;
    }

    <R> R run(TenantId tenant, Tables tables, Dialect dialect, Storage.Work<R> work) {
        return host.isActive() ? joined(tenant, tables, dialect, work) : own(tenant, tables, dialect, work);
    }

    // ---- a transaction of its own

    private <R> R own(TenantId tenant, Tables tables, Dialect dialect, Storage.Work<R> work) {
        try (Handle handle = open(dialect)) {
            int usual = usualIsolation(handle, dialect);
            begin(handle, dialect, usual);
            try {
                R result = work(handle, tenant, tables, dialect, work);
                handle.commit();
                return result;
            } catch (JdbiException e) {
                RuntimeException failure = Failures.of(e, "commit", dialect);
                rollback(handle, failure);
                throw failure;
            } catch (RuntimeException | Error thrown) {
                rollback(handle, thrown);
                throw thrown;
            } finally {
                giveBack(handle, usual);
            }
        }
    }

    private Handle open(Dialect dialect) {
        try {
            return jdbi.open();
        } catch (JdbiException e) {
            throw Failures.of(e, "connect", dialect);
        }
    }

    private int usualIsolation(Handle handle, Dialect dialect) {
        try {
            Integer known = isolation.get();
            if (known == null) {
                known = handle.getConnection().getTransactionIsolation();
                isolation.set(known);
            }
            return known;
        } catch (SQLException e) {
            throw Failures.of(e, "begin", dialect);
        }
    }

    private static void begin(Handle handle, Dialect dialect, int usual) {
        try {
            if (usual != Connection.TRANSACTION_READ_COMMITTED) {
                handle.getConnection().setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            }
            handle.begin();
        } catch (SQLException | JdbiException e) {
            throw Failures.of(e, "begin", dialect);
        }
    }

    private static void rollback(Handle handle, Throwable thrown) {
        try {
            handle.rollback();
        } catch (JdbiException e) {
            thrown.addSuppressed(e);
        }
    }

    /** Quietly: what was committed stays so, and a broken connection is the pool's to notice. */
    private static void giveBack(Handle handle, int usual) {
        if (usual != Connection.TRANSACTION_READ_COMMITTED) {
            try {
                handle.getConnection().setTransactionIsolation(usual);
            } catch (SQLException e) {
                LOG.debug("the isolation of a connection could not be restored", e);
            }
        }
    }

    // ---- a part of the host's

    private <R> R joined(TenantId tenant, Tables tables, Dialect dialect, Storage.Work<R> work) {
        Connection connection = host.acquire();
        try (Handle handle = Jdbi.create(new Borrowed(connection))
                .configure(Handles.class, handles -> handles.setForceEndTransactions(false))
                .open()) {
            Optional<Savepoint> place = savepoint(connection, dialect);
            try {
                R result = work(handle, tenant, tables, dialect, work);
                if (place.isPresent()) {
                    connection.releaseSavepoint(place.get());
                }
                return result;
            } catch (RuntimeException | Error thrown) {
                undo(connection, place, thrown);
                throw thrown;
            } catch (SQLException e) {
                RuntimeException failure = Failures.of(e, "release", dialect);
                undo(connection, place, failure);
                throw failure;
            }
        } finally {
            host.release(connection);
        }
    }

    private static Optional<Savepoint> savepoint(Connection connection, Dialect dialect) {
        try {
            return connection.getMetaData().supportsSavepoints()
                    ? Optional.of(connection.setSavepoint())
                    : Optional.empty();
        } catch (SQLException e) {
            throw Failures.of(e, "begin", dialect);
        }
    }

    private void undo(Connection connection, Optional<Savepoint> place, Throwable thrown) {
        if (place.isPresent()) {
            try {
                connection.rollback(place.get());
                return;
            } catch (SQLException e) {
                thrown.addSuppressed(e);
            }
        }
        host.markRollbackOnly();
    }

    /** A connection of the host, which stays open. */
    private record Borrowed(Connection connection) implements ConnectionFactory {
        @Override
        public Connection openConnection() {
            return connection;
        }

        @Override
        public void closeConnection(Connection borrowed) {
            // the host closes it
        }
    }

    // ---- both

    private <R> R work(Handle handle, TenantId tenant, Tables tables, Dialect dialect, Storage.Work<R> work) {
        Statements statements = new Statements(handle, dialect, hasRowLevelSecurity);
        if (hasRowLevelSecurity) {
            enter(statements.connection(), tenant, dialect);
        }
        JdbiSession session = new JdbiSession(tenant, tables, statements);
        try {
            R result = work.run(session);
            session.refuseBroken();
            return result;
        } finally {
            session.close();
        }
    }

    /** Tells PostgreSQL which tenant's rows are to be seen until the transaction ends. */
    private static void enter(Connection connection, TenantId tenant, Dialect dialect) {
        try (PreparedStatement statement = connection.prepareStatement("select set_config('guanxi.tenant', ?, true)")) {
            statement.setString(1, tenant.value());
            statement.execute();
        } catch (SQLException e) {
            throw Failures.of(e, "enter", dialect);
        }
    }
}
