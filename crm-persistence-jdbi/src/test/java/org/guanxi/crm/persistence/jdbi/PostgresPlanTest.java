package org.guanxi.crm.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.tck.Grade;
import org.guanxi.crm.tck.Specimen;
import org.guanxi.crm.tck.SpecimenTable;
import org.guanxi.crm.tck.Specimens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** With 100,000 records the planner of PostgreSQL takes the declared indexes. */
class PostgresPlanTest {

    private static final TenantId TENANT = TenantId.of("big");
    private static final int RECORDS = 100_000;
    private static DataSource database;
    private static JdbiStorage storage;

    @BeforeAll
    static void hundredThousandRecords() throws SQLException {
        database = TestPostgres.database("plans");
        storage = JdbiStorage.on(database);
        storage.prepare(Specimens.CATALOGUE);
        storage.migrate();
        for (int first = 0; first < RECORDS; first += 5_000) {
            List<Specimen> some = LongStream.range(first, first + 5_000)
                    .mapToObj(PostgresPlanTest::specimen)
                    .toList();
            storage.inTransaction(TENANT, session -> session.insertAll(SpecimenTable.TYPE, some));
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("analyze");
        }
    }

    private static Specimen specimen(long number) {
        return Specimens.specimen(number)
                .code("code " + number)
                .grade(Grade.values()[(int) (number % Grade.values().length)])
                .amount(BigDecimal.valueOf(number * 7919 % RECORDS))
                .family(Id.of(Specimens.id(number % 1000).uuid()))
                .build();
    }

    /** What PostgreSQL does for a selection. */
    private static String plan(Selection<Specimen> selection) {
        Sql sql = SqlSelection.of(selection, new Tables(Specimens.CATALOGUE, "crm_"), Dialect.postgresql(), TENANT);
        Sql explain = new Sql().add("explain ").addAll(sql);
        try (org.jdbi.v3.core.Handle handle =
                org.jdbi.v3.core.Jdbi.create(database).open()) {
            return String.join(
                    "\n", new Statements(handle, Dialect.postgresql(), false).query(explain, row -> row.getString(1)));
        }
    }

    @Test
    void aRecordIsFoundByItsKey() {
        assertThat(plan(Selection.of(SpecimenTable.TYPE)
                        .where(SpecimenTable.TYPE.id().is(Specimens.id(77)))))
                .contains("Index Scan using crm_specimen_pkey");
    }

    @Test
    void aUniqueValueIsLookedUpInItsIndex() {
        assertThat(plan(Selection.of(SpecimenTable.TYPE).where(SpecimenTable.CODE.is("code 77"))))
                .contains("crm_specimen_u_code");
    }

    @Test
    void childrenAreFoundByTheirReference() {
        assertThat(plan(Selection.of(SpecimenTable.TYPE)
                        .where(SpecimenTable.FAMILY.is(Id.of(Specimens.id(5).uuid())))))
                .contains("crm_specimen_h_family");
    }

    @Test
    void pagesOfASortedIndexAreReadFromItWithoutSorting() {
        Selection<Specimen> page = Selection.of(SpecimenTable.TYPE)
                .where(SpecimenTable.GRADE.is(Grade.GOOD))
                .orderBy(SpecimenTable.AMOUNT.ascending());
        List<Optional<Object>> middle = List.of(
                Optional.of(new BigDecimal(50_000)), Optional.of(Specimens.id(1).uuid()));
        assertThat(plan(page)).contains("Index Scan").doesNotContain("Sort");
        assertThat(plan(page.after(middle))).contains("Index Scan").doesNotContain("Sort", "Seq Scan");
    }

    @Test
    void pagesByIdAreReadFromTheKey() {
        Selection<Specimen> page = Selection.of(SpecimenTable.TYPE);
        assertThat(plan(page)).contains("crm_specimen_pkey").doesNotContain("Sort");
        assertThat(plan(page.after(List.of(Optional.of(Specimens.id(50_000).uuid())))))
                .contains("crm_specimen_pkey")
                .doesNotContain("Sort", "Seq Scan");
    }

    @Test
    void theBeginningOfATextIsARangeOfItsIndex() {
        assertThat(plan(Selection.of(SpecimenTable.TYPE).where(SpecimenTable.NAME.startsWith("specimen 7777"))))
                .contains("crm_specimen_h_name");
    }
}
