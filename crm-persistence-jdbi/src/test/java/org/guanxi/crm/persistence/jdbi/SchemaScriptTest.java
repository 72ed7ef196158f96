package org.guanxi.crm.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.guanxi.crm.Crm;
import org.guanxi.crm.storage.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The committed scripts are what the descriptions say. After a change: {@code -Dcrm.schema.write=true}, and look at the diff. */
class SchemaScriptTest {

    private static final Path FOLDER = Path.of("src/main/resources/org/guanxi/crm/schema");

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void theCommittedScriptIsTheGeneratedOne(String name) throws IOException {
        Dialect dialect = name.equals("h2") ? Dialect.h2() : Dialect.postgresql();
        check(FOLDER.resolve(name).resolve("V001__guanxi.sql"), JdbiStorage.script(dialect, ours(), "${prefix}"));
    }

    @Test
    void theCommittedPoliciesAreTheGeneratedOnes() throws IOException {
        check(
                FOLDER.resolve("postgresql-rls").resolve("R__row_level_security.sql"),
                JdbiStorage.rowLevelSecurityScript(ours(), "${prefix}"));
    }

    private static Catalogue ours() {
        return Crm.builder().build().catalogue();
    }

    private static void check(Path file, String generated) throws IOException {
        if (Boolean.getBoolean("crm.schema.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, generated);
        }
        assertThat(file).content().isEqualTo(generated);
    }
}
