package org.guanxi.crm.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.guanxi.crm.Crm;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.storage.Catalogue;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.timer.DueItem;
import org.guanxi.crm.timer.DueItemTable;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** H2 reads the first so many of an order from the declared index, and does not sort all that there are. */
class H2PlanTest {

    private static final Selection<DueItem> BY_ID = Selection.of(DueItemTable.TYPE);
    private static final Selection<DueItem> NEXT =
            BY_ID.orderBy(DueItemTable.NEXT_AT.ascending()).limit(100);

    /** What H2 does for a selection. */
    private static String plan(Selection<DueItem> selection) {
        JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:h2plans", "sa", "");
        try (Handle handle = Jdbi.create(pool).open()) {
            JdbiStorage.on(pool).migrate();
            Catalogue catalogue = Crm.builder().build().catalogue();
            Sql sql = SqlSelection.of(selection, new Tables(catalogue, "crm_"), Dialect.h2(), TenantId.of("acme"));
            Sql explain = new Sql().add("explain ").addAll(sql);
            return String.join(
                    "\n", new Statements(handle, Dialect.h2(), false).query(explain, row -> row.getString(1)));
        } finally {
            pool.dispose();
        }
    }

    @Test
    void whatIsNamedByItsKeyIsFoundByIt() {
        assertThat(plan(BY_ID.where(DueItemTable.KEY.is("a")))).containsIgnoringCase("crm_due_item_u_due_key");
        assertThat(plan(NEXT.where(DueItemTable.KEY.is("a")))).containsIgnoringCase("crm_due_item_u_due_key");
    }

    @Test
    void pagesByIdAreReadFromTheKey() {
        assertThat(plan(BY_ID)).contains("index sorted");
    }

    @Test
    void pagesOfASortedIndexAreReadFromIt() {
        assertThat(plan(NEXT.where(DueItemTable.NEXT_AT.atMost(Instant.EPOCH))))
                .containsIgnoringCase("crm_due_item_s_next_at")
                .contains("index sorted");
        assertThat(plan(NEXT.where(DueItemTable.NEXT_AT.isPresent())))
                .containsIgnoringCase("crm_due_item_s_next_at")
                .contains("index sorted");
    }
}
