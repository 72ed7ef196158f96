package org.guanxi.crm.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.tck.SpecimenTable;
import org.guanxi.crm.tck.Specimens;
import org.junit.jupiter.api.Test;

/** The second wall between tenants. */
class RowLevelSecurityTest {

    private static int rows(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from crm_specimen")) {
            row.next();
            return row.getInt(1);
        }
    }

    @Test
    void aStatementThatForgetsTheTenantSeesNothingOfOthers() throws SQLException {
        DataSource database = TestPostgres.database("rls_wall", "crm_wall");
        JdbiStorage storage = JdbiStorage.on(database).rowLevelSecurity(true);
        storage.prepare(Specimens.CATALOGUE);
        storage.migrate();
        for (String tenant : new String[] {"a", "b", "b"}) {
            storage.inTransaction(TenantId.of(tenant), session -> {
                long number = session.count(SpecimenTable.TYPE, org.guanxi.crm.storage.Condition.all());
                return session.insert(
                        SpecimenTable.TYPE, Specimens.specimen(number).build());
            });
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(rows(connection)).isZero();
            connection.setAutoCommit(false);
            statement.execute("select set_config('guanxi.tenant', 'b', true)");
            assertThat(rows(connection)).isEqualTo(2);
            connection.commit();
            assertThat(rows(connection)).isZero();
            connection.rollback();
        }
    }
}
