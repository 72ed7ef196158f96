package org.guanxi.crm.persistence.jdbi;

import java.sql.Connection;

/**
 * How the transactions of the embedding program are joined. While one is active, every unit of work runs on its
 * connection: as one savepoint, or, where the connection has none, by marking the host's transaction when the work fails. It
 * never commits, rolls back or closes what is the host's.
 */
public interface HostTransactions {

    /** Whether this thread is inside a transaction of the host now. */
    boolean isActive();

    /** The connection of the host's active transaction. */
    Connection acquire();

    /** Gives back what {@link #acquire} handed out; called once for each. */
    void release(Connection connection);

    /** Makes sure that the host's active transaction will not commit. */
    void markRollbackOnly();

    /** Nothing to join: every unit of work has a transaction of its own. */
    static HostTransactions none() {
        return NoHostTransactions.INSTANCE;
    }
}
