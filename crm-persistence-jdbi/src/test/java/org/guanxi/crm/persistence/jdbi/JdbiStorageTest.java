package org.guanxi.crm.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problem;
import org.guanxi.crm.error.StorageException;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.tck.Specimen;
import org.guanxi.crm.tck.SpecimenTable;
import org.guanxi.crm.tck.Specimens;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdbiStorageTest {

    private static final TenantId TENANT = TenantId.of("acme");

    private static DataSource memory(String name) {
        return JdbcConnectionPool.create("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1", "sa", "");
    }

    private static Specimen stored(JdbiStorage storage, long number) {
        return storage.inTransaction(
                TENANT,
                session -> session.insert(
                        SpecimenTable.TYPE, Specimens.specimen(number).build()));
    }

    @Test
    void ourTablesAreMadeWithoutACatalogueAndTheEmbeddersOncePrepared() {
        JdbiStorage storage = JdbiStorage.on(memory("twice"));
        storage.migrate();
        storage.prepare(Specimens.CATALOGUE);
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(storage::validate)
                .satisfies(invalid ->
                        assertThat(invalid.problems()).extracting(Problem::path).contains("crm_specimen"));

        storage.migrate();
        storage.migrate();

        storage.validate();
        assertThat(stored(storage, 1).version()).isEqualTo(1);
    }

    @Test
    void everyTableAndIndexBeginsWithThePrefixAndLeavesRoomForTheHostsOwn() throws SQLException {
        DataSource database = memory("prefixed");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table invoice (id bigint primary key)");
        }
        JdbiStorage storage = JdbiStorage.on(database).prefix("gx_");
        storage.prepare(Specimens.CATALOGUE);
        storage.migrate();

        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet others = statement.executeQuery("select table_name from information_schema.tables"
                        + " where table_schema = 'PUBLIC' and lower(table_name) not like 'gx!_%' escape '!'")) {
            assertThat(others.next()).isTrue();
            assertThat(others.getString(1)).isEqualTo("INVOICE");
            assertThat(others.next()).isFalse();
        }
        assertThat(stored(storage, 1).version()).isEqualTo(1);
    }

    @Test
    void aPrefixThatIsNoNameIsRefused() {
        for (String prefix : List.of("Crm_", "1crm", "crm-", "crm; drop table x", "much_too_long_")) {
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> JdbiStorage.on(memory("none")).prefix(prefix));
        }
    }

    @Test
    void aStorageThatKnowsNoTablesSaysSo() {
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> JdbiStorage.on(memory("none")).inTransaction(TENANT, session -> 1))
                .satisfies(e -> assertThat(e.code()).isEqualTo("storage.not-prepared"));
    }

    @Test
    void recordsInAFileAreThereWhenItIsOpenedAgain(@TempDir Path folder) {
        String url = "jdbc:h2:file:" + folder.resolve("crm").toAbsolutePath();
        for (int i = 1; i <= 3; i++) {
            JdbcConnectionPool pool = JdbcConnectionPool.create(url, "sa", "");
            JdbiStorage storage = JdbiStorage.on(pool);
            storage.prepare(Specimens.CATALOGUE);
            storage.migrate();
            stored(storage, i);
            long count = storage.inTransaction(
                    TENANT, session -> session.count(SpecimenTable.TYPE, SpecimenTable.IS_OPEN.is(true)));
            assertThat(count).isEqualTo(i);
            pool.dispose();
        }
    }

    @Test
    void anExplanationShowsTheStatementAndWhatIsBound() {
        JdbiStorage storage = JdbiStorage.on(memory("explained"));
        storage.prepare(Specimens.CATALOGUE);
        String text = storage.explain(
                TENANT,
                Selection.of(SpecimenTable.TYPE)
                        .where(SpecimenTable.NAME.is("a'b"))
                        .orderBy(SpecimenTable.MASS.descending()));
        assertThat(text)
                .contains("from crm_specimen t where t.tenant = ? and t.name = ? order by t.mass desc, t.id limit ?")
                .contains("TEXT a'b");
    }
}
