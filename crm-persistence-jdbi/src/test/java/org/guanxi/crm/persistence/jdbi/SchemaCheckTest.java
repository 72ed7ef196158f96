package org.guanxi.crm.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.guanxi.crm.Crm;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problem;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What validate finds where somebody changed our tables. */
class SchemaCheckTest {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private static DataSource database(String engine) {
        String name = "check" + DATABASES.incrementAndGet();
        return engine.equals("h2")
                ? JdbcConnectionPool.create("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1", "sa", "")
                : TestPostgres.database(name);
    }

    private static JdbiStorage migrated(DataSource database) {
        JdbiStorage storage = JdbiStorage.on(database);
        storage.migrate();
        Crm.builder().storage(storage).build();
        return storage;
    }

    private static void execute(DataSource database, String statement) {
        try (Connection connection = database.getConnection();
                Statement each = connection.createStatement()) {
            each.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void tablesThatWereMadeByUsAreAsTheyShouldBe(String engine) {
        migrated(database(engine)).validate();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void whateverSomebodyChangedIsNamedAtOnce(String engine) {
        DataSource database = database(engine);
        JdbiStorage storage = migrated(database);
        String type = engine.equals("h2") ? " set data type " : " type ";
        execute(database, "alter table crm_customer alter column industry" + type + "varchar(7)");
        execute(database, "alter table crm_customer alter column employees" + type + "integer");
        execute(database, "alter table crm_customer alter column status drop not null");
        execute(database, "alter table crm_customer alter column level set not null");
        execute(database, "drop index crm_customer_s_name");
        execute(database, "drop index crm_customer_u_number");
        execute(database, "drop table crm_customer_key");
        execute(database, "alter table crm_customer drop column occupation");

        Invalid invalid = catchThrowableOfType(Invalid.class, storage::validate);

        assertThat(invalid.problems())
                .extracting(Problem::code)
                .containsOnlyOnce("storage.missing-table", "storage.column-null", "storage.column-not-null")
                .contains("storage.missing-column");
        assertThat(invalid.problems().toString())
                .contains("column=industry", "column=employees", "column=status", "column=level", "column=occupation")
                .contains("index=crm_customer_s_name", "index=crm_customer_u_number", "table=crm_customer_key")
                .doesNotContain("column=name");
    }
}
