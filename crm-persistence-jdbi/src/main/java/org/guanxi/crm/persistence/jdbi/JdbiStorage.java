package org.guanxi.crm.persistence.jdbi;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.error.StorageException;
import org.guanxi.crm.storage.Catalogue;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.storage.Summary;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps records in a relational database: H2 or PostgreSQL, or another one for which somebody wrote a {@link Dialect}.
 *
 * <pre>{@code
 * JdbiStorage storage = JdbiStorage.on(dataSource);
 * storage.migrate();
 * Crm crm = Crm.builder().storage(storage).build();
 * }</pre>
 *
 * <p>Nothing is created by surprise: the tables come from {@link #migrate}, or from {@link #script} by the tool of the host.
 * They lie in the schema in which the connections begin. The data source stays the host's; it is not closed.
 *
 * <p>Every unit of work has a transaction of its own at READ COMMITTED, unless {@link #hostTransactions} joins it to one of the
 * host. A deadlock or a lost race is a {@link StorageException} {@code storage.try-again}, everything else the database
 * reports is {@code storage.failed}. Thread-safe.
 */
public final class JdbiStorage implements Storage {

    private static final Pattern PREFIX = Pattern.compile("([a-z][a-z0-9_]{0,7})?");

    private final Jdbi jdbi;
    private final String prefix;
    private final HostTransactions host;
    private final boolean hasRowLevelSecurity;
    private final Transactions transactions;
    private final AtomicReference<@Nullable Dialect> dialect;
    private final AtomicReference<@Nullable Tables> tables = new AtomicReference<>();
    private final AtomicBoolean isClosed = new AtomicBoolean();

    private JdbiStorage(
            Jdbi jdbi, String prefix, HostTransactions host, boolean hasRowLevelSecurity, @Nullable Dialect dialect) {
        this.jdbi = jdbi;
        this.prefix = prefix;
        this.host = host;
        this.hasRowLevelSecurity = hasRowLevelSecurity;
        this.transactions = new Transactions(jdbi, host, hasRowLevelSecurity);
        this.dialect = new AtomicReference<>(dialect);
    }

    /** On the database of this data source, which is recognised at the first use. */
    public static JdbiStorage on(DataSource dataSource) {
        return on(Jdbi.create(dataSource));
    }

    /** On the database of this Jdbi, which is recognised at the first use. */
    public static JdbiStorage on(Jdbi jdbi) {
        return new JdbiStorage(jdbi, "crm_", HostTransactions.none(), false, null);
    }

    /**
     * The same with tables whose names begin so, instead of with {@code crm_}.
     *
     * @throws org.guanxi.crm.error.Invalid {@code storage.prefix} unless it is empty, or a letter and at most seven more
     *     letters, digits and underscores, all small
     */
    public JdbiStorage prefix(String beginning) {
        if (!PREFIX.matcher(beginning).matches()) {
            throw Problems.one("prefix", "storage.prefix", "prefix", beginning);
        }
        return new JdbiStorage(jdbi, beginning, host, hasRowLevelSecurity, dialect.get());
    }

    /** The same with this dialect, instead of the one that belongs to the database's name. */
    public JdbiStorage dialect(Dialect spoken) {
        return new JdbiStorage(jdbi, prefix, host, hasRowLevelSecurity, spoken);
    }

    /** The same, joined to the transactions of the host. */
    public JdbiStorage hostTransactions(HostTransactions transactionsOfHost) {
        return new JdbiStorage(jdbi, prefix, transactionsOfHost, hasRowLevelSecurity, dialect.get());
    }

    /**
     * The same with row-level security as a second wall between tenants, on PostgreSQL: {@link #migrate} then adds the
     * policies, and every transaction begins with the name of its tenant. The database's user must be neither superuser nor have
     * BYPASSRLS, or the wall is not there.
     */
    public JdbiStorage rowLevelSecurity(boolean isOn) {
        return new JdbiStorage(jdbi, prefix, host, isOn, dialect.get());
    }

    /**
     * The statements that create all tables of the catalogue, for a host that migrates by a tool of its own; with {@code
     * ${prefix}} as prefix, our committed scripts. They can be executed again.
     */
    public static String script(Dialect dialect, Catalogue catalogue, String prefix) {
        return String.join(";\n\n", SchemaScript.of(dialect, catalogue, prefix)) + ";\n";
    }

    /** The statements that put row-level security on the tables of the catalogue. They can be executed again. */
    public static String rowLevelSecurityScript(Catalogue catalogue, String prefix) {
        return String.join(";\n", SchemaScript.rowLevelSecurity(catalogue, prefix)) + ";\n";
    }

    /**
     * Creates our tables, or brings them up to date, by Flyway with a history of its own ({@code crm_schema_history}). Once
     * a {@code Crm} was built on this storage, also creates those tables of the embedder that are not there; without tables of
     * their own, embedders call it once, before or after. May be called at every start.
     *
     * @throws StorageException {@code storage.flyway-missing}
     */
    public void migrate() {
        Dialect spoken = dialect();
        try {
            Class.forName("org.flywaydb.core.Flyway", false, JdbiStorage.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new StorageException("storage.flyway-missing", e);
        }
        Migrations.run(new HandleDataSource(jdbi), spoken, prefix, hasRowLevelSecurity);
        Tables known = tables.get();
        if (known != null) {
            createTables(spoken, known.catalogue());
        }
    }

    private void createTables(Dialect spoken, Catalogue catalogue) {
        connected("migrate", connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String each : SchemaScript.of(spoken, catalogue, prefix)) {
                    statement.execute(each);
                }
                if (hasRowLevelSecurity) {
                    for (String each : SchemaScript.rowLevelSecurity(catalogue, prefix)) {
                        statement.execute(each);
                    }
                }
            }
            return true;
        });
    }

    /**
     * Checks that the database has what a {@code Crm} built on this storage needs. Tables, columns and indexes of others are let be.
     *
     * @throws org.guanxi.crm.error.Invalid {@code storage.missing-table}, {@code storage.missing-column}, {@code
     *     storage.missing-index} for everything that is missing; {@code storage.column-type}, {@code storage.column-null},
     *     {@code storage.column-not-null} for every column that is not as it should be
     */
    public void validate() {
        Tables known = tables();
        Dialect spoken = dialect();
        connected("validate", connection -> {
            SchemaCheck.run(connection, spoken, known);
            return true;
        });
    }

    /**
     * Makes the database look at what the tables hold, which is what it plans statements by. Databases do so by themselves from time to
     * time; for a large import into empty tables that is too late, and each batch would be slower than the one before: call this after
     * the first batch, and at the end. Takes a moment for each table, and the right to do it, which their owner has.
     */
    public void analyze() {
        Dialect spoken = dialect();
        Tables known = tables();
        connected("analyze", connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(spoken.analyze(known.customValues()));
                for (EntityType<?> type : known.catalogue().types()) {
                    statement.execute(spoken.analyze(known.of(type.kind()).name()));
                }
            }
            return true;
        });
    }

    @Override
    public void prepare(Catalogue catalogue) {
        tables.set(new Tables(catalogue, prefix));
    }

    @Override
    public <R> R inTransaction(TenantId tenant, Work<R> work) {
        Tables known = tables();
        return transactions.run(tenant, known, dialect(), work);
    }

    @Override
    public boolean joins() {
        return host.isActive();
    }

    @Override
    public Health check() {
        if (isClosed.get()) {
            return new Health(false, "closed");
        }
        try (Handle handle = jdbi.open()) {
            DatabaseMetaData metadata = handle.getConnection().getMetaData();
            String detail = metadata.getDatabaseProductName() + " " + metadata.getDatabaseProductVersion();
            return handle.getConnection().isValid(10)
                    ? new Health(true, detail)
                    : new Health(false, detail + " does not answer");
        } catch (SQLException | JdbiException e) {
            return new Health(false, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public String explain(TenantId tenant, Selection<?> selection) {
        return SqlSelection.of(selection, tables(), dialect(), tenant).toString();
    }

    @Override
    public String explain(TenantId tenant, Summary<?> summary) {
        summary.check();
        Dialect spoken = dialect();
        Tables known = tables();
        return transactions.run(
                tenant,
                known,
                spoken,
                session -> ((JdbiSession) session).sql(summary).statement().toString());
    }

    @Override
    public List<TenantId> toVisit(Errand errand, Instant now, int limit) {
        Tables known = tables();
        Dialect spoken = dialect();
        try (Handle handle = jdbi.open()) {
            return new Agenda(new Statements(handle, spoken, hasRowLevelSecurity), known).toVisit(errand, now, limit);
        } catch (JdbiException e) {
            throw Failures.of(e, "visit", spoken);
        }
    }

    @Override
    public Optional<Instant> nextVisit(Errand errand) {
        Tables known = tables();
        Dialect spoken = dialect();
        try (Handle handle = jdbi.open()) {
            return new Agenda(new Statements(handle, spoken, hasRowLevelSecurity), known).nextVisit(errand);
        } catch (JdbiException e) {
            throw Failures.of(e, "visit", spoken);
        }
    }

    @Override
    public void close() {
        isClosed.set(true);
    }

    private Tables tables() {
        if (isClosed.get()) {
            throw StorageException.because("storage.closed");
        }
        Tables known = tables.get();
        if (known == null) {
            throw StorageException.because("storage.not-prepared");
        }
        return known;
    }

    private Dialect dialect() {
        Dialect known = dialect.get();
        if (known != null) {
            return known;
        }
        String product = connected(
                "connect",
                connection -> Objects.requireNonNull(connection.getMetaData().getDatabaseProductName()));
        Dialect recognised = recognised(product)
                .orElseThrow(() -> StorageException.because("storage.unknown-database", "product", product));
        dialect.set(recognised);
        return recognised;
    }

    private static Optional<Dialect> recognised(String product) {
        return switch (product) {
            case "H2" -> Optional.of(Dialect.h2());
            case "PostgreSQL" -> Optional.of(Dialect.postgresql());
            default -> Optional.empty();
        };
    }

    /** Something done on a connection, outside of any unit of work. */
    @FunctionalInterface
    private interface OnConnection<R> {
        R run(Connection connection) throws SQLException;
    }

    private <R> R connected(String operation, OnConnection<R> work) {
        try (Handle handle = jdbi.open()) {
            return work.run(handle.getConnection());
        } catch (SQLException | JdbiException e) {
            throw new StorageException("storage.failed", e, "operation", operation);
        }
    }
}
