package org.guanxi.crm.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import net.jqwik.api.lifecycle.AfterContainer;
import org.guanxi.crm.storage.Catalogue;
import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.tck.StorageTck;
import org.h2.jdbcx.JdbcConnectionPool;

/** Whatever the contract asks of a storage, each statement names the tenant of each table in it: clusters divide rows by it. */
class TenantInEveryStatementTest extends StorageTck {

    private static final Set<String> VERBS = ConcurrentHashMap.newKeySet();
    private static final AtomicBoolean IS_READY = new AtomicBoolean();

    @Override
    protected Storage newStorage(Catalogue catalogue) {
        DataSource database =
                JdbcConnectionPool.create("jdbc:h2:mem:tck_tenant;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", "sa", "");
        JdbiStorage storage = JdbiStorage.on(Proxies.told(database, TenantInEveryStatementTest::check));
        storage.prepare(catalogue);
        storage.migrate();
        IS_READY.set(true);
        return storage;
    }

    private static void check(String statement) {
        if (IS_READY.get()) {
            assertThat(TenantInStatement.missing(statement)).isEmpty();
            VERBS.add(statement.strip().split("\\s")[0]);
        }
    }

    @AfterContainer
    static void everyVerbWasLookedAt() {
        assertThat(VERBS).contains("select", "insert", "update", "delete", "merge");
    }
}
