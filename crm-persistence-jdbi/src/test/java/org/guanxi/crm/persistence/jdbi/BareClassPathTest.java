package org.guanxi.crm.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;

/** What is optional may be missing. */
class BareClassPathTest {

    /** The class path of this test, but for jars of these names. */
    private static URLClassLoader without(String name) throws Exception {
        List<URL> places = new ArrayList<>();
        for (String place : System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator), -1)) {
            if (!Path.of(place).getFileName().toString().startsWith(name)) {
                places.add(Path.of(place).toUri().toURL());
            }
        }
        return new URLClassLoader(places.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    @Test
    void withoutFlywayMigrateSaysWhatIsMissing() throws Exception {
        DataSource database = JdbcConnectionPool.create("jdbc:h2:mem:bare;DB_CLOSE_DELAY=-1", "sa", "");
        try (URLClassLoader loader = without("flyway")) {
            Class<?> type = loader.loadClass(JdbiStorage.class.getName());
            Object storage = type.getMethod("on", DataSource.class).invoke(null, database);
            InvocationTargetException thrown = catchThrowableOfType(
                    InvocationTargetException.class,
                    () -> type.getMethod("migrate").invoke(storage));
            Throwable cause = thrown.getCause();
            assertThat(cause.getClass().getMethod("code").invoke(cause)).isEqualTo("storage.flyway-missing");
        }
    }

    @Test
    void withoutTheDriverOfPostgresNothingIsCopied() throws Exception {
        try (URLClassLoader loader = without("postgresql");
                Connection connection = DriverManager.getConnection("jdbc:h2:mem:bare2")) {
            Class<?> type = loader.loadClass(Dialect.class.getName());
            Object dialect = type.getMethod("postgresql").invoke(null);
            assertThat(type.getMethod("bulkInsert", Connection.class, int.class).invoke(dialect, connection, 1000))
                    .isEqualTo(Optional.empty());
        }
    }
}
