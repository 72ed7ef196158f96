package org.guanxi.crm.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.guanxi.crm.Crm;
import org.guanxi.crm.storage.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tenant comes first in every key and every index, and what looks for it in statements finds where it is not. */
class TenantInStatementTest {

    static Stream<Dialect> dialects() {
        return Stream.of(Dialect.h2(), Dialect.postgresql());
    }

    private static List<String> script(Dialect dialect) {
        return SchemaScript.of(dialect, catalogue(), "crm_");
    }

    private static Catalogue catalogue() {
        return Crm.builder().build().catalogue();
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void everyTableBeginsWithTheTenantAndSoDoesItsKey(Dialect dialect) {
        List<String> tables = script(dialect).stream()
                .filter(each -> each.startsWith("create table"))
                .toList();
        assertThat(tables)
                .hasSize(catalogue().types().size() + 2)
                .allMatch(each -> each.contains("(\n  tenant varchar"))
                .allMatch(each -> each.contains("primary key (tenant, "));
    }

    /** But for the one by which the tenants are found that are to be visited. */
    @ParameterizedTest
    @MethodSource("dialects")
    void everyIndexBeginsWithTheTenant(Dialect dialect) {
        List<String> indexes = script(dialect).stream()
                .filter(each -> each.startsWith("create ") && each.contains("index if not exists"))
                .toList();
        assertThat(indexes)
                .hasSizeGreaterThan(catalogue().types().size())
                .filteredOn(each -> !each.contains(" (tenant, "))
                .containsExactly("create index if not exists crm_agenda_by on crm_agenda (errand, visit_by)");
    }

    @Test
    void whatIsCopiedBeginsWithTheTenant() {
        Tables tables = new Tables(catalogue(), "crm_");
        assertThat(catalogue().types())
                .allSatisfy(type -> assertThat(tables.of(type.kind()).written()).startsWith("tenant", "id", "version"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select a from crm_a t where t.id = ?",
                "select a from crm_a where id = ?",
                "select a from crm_a t left join crm_b j1 on j1.id = t.b where t.tenant = ?",
                "select a from crm_a t where t.tenant = ? and exists (select 1 from crm_b c1 where c1.a = t.id)",
                "update crm_a set version = version where id = ?",
                "delete from crm_a where id = ? and version = ?",
                "insert into crm_a (id, tenant) values (?, ?)",
            })
    void aStatementThatLeavesTheTenantOutIsFound(String statement) {
        assertThat(TenantInStatement.missing(statement)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select a from crm_a t left join crm_b j1 on j1.tenant = ? and j1.id = t.b where t.tenant = ?",
                "update crm_a set version = version where tenant = ? and id = ?",
                "insert into crm_a (tenant, id) values (?, ?)",
                "select set_config('guanxi.tenant', ?, true)",
            })
    void aStatementThatNamesItIsLeftAlone(String statement) {
        assertThat(TenantInStatement.missing(statement)).isEmpty();
    }
}
