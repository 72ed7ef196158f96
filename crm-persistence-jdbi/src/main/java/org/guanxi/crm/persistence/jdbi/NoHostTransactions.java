package org.guanxi.crm.persistence.jdbi;

import java.sql.Connection;

/** A host without transactions. */
enum NoHostTransactions implements HostTransactions {
    INSTANCE;

    @Override
    public boolean isActive() {
        return false;
    }

    @Override
    public Connection acquire() {
        throw new IllegalStateException("there is no host transaction");
    }

    @Override
    public void release(Connection connection) {
        throw new IllegalStateException("there is no host transaction");
    }

    @Override
    public void markRollbackOnly() {
        throw new IllegalStateException("there is no host transaction");
    }
}
