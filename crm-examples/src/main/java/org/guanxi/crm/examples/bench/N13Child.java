package org.guanxi.crm.examples.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.guanxi.crm.Caller;
import org.guanxi.crm.Crm;
import org.guanxi.crm.common.Address;
import org.guanxi.crm.common.EmailAddress;
import org.guanxi.crm.common.Money;
import org.guanxi.crm.common.Outcome;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.CustomerService;
import org.guanxi.crm.customer.NewCustomer;
import org.guanxi.crm.error.CrmException;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problem;
import org.guanxi.crm.exchange.CsvFile;
import org.guanxi.crm.exchange.CsvImport;
import org.guanxi.crm.exchange.CsvRow;
import org.guanxi.crm.exchange.ImportReport;
import org.guanxi.crm.persistence.jdbi.JdbiStorage;

/**
 * Imports a file of customers, as a host would: a thousand rows a transaction, bad ones skipped and counted. Two threads register, so
 * that one computes while the database does for the other; which of two rows with one key wins is then open.
 */
public final class N13Child {

    private static final int BATCH = 1000;
    private static final int THREADS = 2;
    private static final int AT_ONCE = 4 * BATCH;
    private static final int SEEN = 100_000;

    private N13Child() {}

    /** Arguments: the database, the file. The last line printed is the seconds. */
    public static void main(String[] args) throws Exception {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(args[0]);
        config.setMaximumPoolSize(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            JdbiStorage storage = JdbiStorage.on(pool);
            Crm crm = Crm.builder().storage(storage).build();
            CustomerService customers =
                    crm.actingAs(Caller.of("acme", "li.wei")).customers();
            long start = System.nanoTime();
            ImportReport report = CsvImport.of(CsvFile.open(Path.of(args[1])))
                    .batch(AT_ONCE)
                    .progress((rows, bytes, size) -> {
                        if (rows == AT_ONCE) {
                            storage.analyze();
                        }
                        if (rows % SEEN == 0) {
                            System.out.printf(
                                    Locale.ROOT, "%,d rows after %.1f s%n", rows, (System.nanoTime() - start) / 1e9);
                        }
                        return true;
                    })
                    .run((rows, writer) -> take(customers, rows, writer, threads));
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "read %,d, imported %,d, skipped %,d: %s%n",
                    report.read(),
                    report.imported(),
                    report.skipped(),
                    report.findings().stream()
                            .map(finding -> finding.count() + " " + finding.code())
                            .toList());
            System.out.printf(
                    Locale.ROOT,
                    "computed for %.1f s, the server for %.1f s; the last line is seconds%n",
                    BoxedPostgres.computed(ProcessHandle.current()),
                    BoxedPostgres.computedByServer(pool, THREADS));
            System.out.println(seconds);
        } finally {
            threads.shutdown();
        }
    }

    private static void take(
            CustomerService customers, List<CsvRow> rows, ImportReport.Writer report, ExecutorService threads) {
        List<CsvRow> read = new ArrayList<>(rows.size());
        List<NewCustomer> described = new ArrayList<>(rows.size());
        for (CsvRow row : rows) {
            try {
                described.add(described(row));
                read.add(row);
            } catch (Invalid e) {
                report.skipped(row, e.problems());
            }
        }
        List<Future<List<Outcome<Customer>>>> parts = new ArrayList<>();
        for (int from = 0; from < described.size(); from += BATCH) {
            List<NewCustomer> part = described.subList(from, Math.min(described.size(), from + BATCH));
            parts.add(threads.submit(() -> customers.registerAll(part)));
        }
        Iterator<CsvRow> next = read.iterator();
        for (Future<List<Outcome<Customer>>> part : parts) {
            for (Outcome<Customer> outcome : done(part)) {
                CsvRow row = next.next();
                outcome.refusal().ifPresentOrElse(why -> report.skipped(row, problems(why)), report::imported);
            }
        }
    }

    private static <R> R done(Future<R> work) {
        try {
            return work.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Problem> problems(CrmException refusal) {
        return refusal instanceof Invalid invalid
                ? invalid.problems()
                : List.of(new Problem("", refusal.code(), refusal.arguments()));
    }

    private static NewCustomer described(CsvRow row) {
        EmailAddress mail = EmailAddress.of(text(row, "email"));
        Address address = Address.builder()
                .addLine(text(row, "street"))
                .city(text(row, "city"))
                .postalCode(text(row, "postal code"))
                .country(text(row, "country"))
                .build();
        Money revenue = Money.of(text(row, "revenue"), "EUR");
        int employees = Integer.parseInt(text(row, "employees"));
        return NewCustomer.organisation(text(row, "name"))
                .with(builder -> builder.number(text(row, "number"))
                        .taxNumber(text(row, "tax number"))
                        .industry(text(row, "industry"))
                        .employees(employees)
                        .annualRevenue(revenue)
                        .website(text(row, "website"))
                        .source(text(row, "source"))
                        .language(text(row, "language"))
                        .addAddress(address)
                        .addEmail(mail));
    }

    private static String text(CsvRow row, String column) {
        return row.value(column).orElse("");
    }
}
