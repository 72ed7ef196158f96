package org.guanxi.crm.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.guanxi.crm.Caller;
import org.guanxi.crm.Crm;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.CustomerService;
import org.guanxi.crm.customer.NewCustomer;
import org.guanxi.crm.persistence.jdbi.JdbiStorage;
import org.h2.jdbcx.JdbcConnectionPool;

/** A customer in a database of a file, found again after the program has ended. */
public final class KeptOnDisk {

    private KeptOnDisk() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("guanxi");
        String url = "jdbc:h2:file:" + folder.resolve("crm").toAbsolutePath();
        for (int run = 1; run <= 2; run++) {
            JdbcConnectionPool pool = JdbcConnectionPool.create(url, "sa", "");
            System.out.println("run " + run + ": " + nameOfErpCustomer(pool));
            pool.dispose();
        }
        Files.delete(folder.resolve("crm.mv.db"));
        Files.delete(folder);
    }

    private static String nameOfErpCustomer(DataSource dataSource) {
        // tag::storage[]
        JdbiStorage storage = JdbiStorage.on(dataSource); // the host's pool, on H2 or PostgreSQL; it stays the host's
        storage.migrate(); // never by itself: or run the scripts with a tool of your own
        Crm crm = Crm.builder().storage(storage).build();
        // end::storage[]
        CustomerService customers = crm.actingAs(Caller.of("acme", "li.wei")).customers();
        Optional<Customer> known = customers.byKey("erp", "4711");
        if (known.isEmpty()) {
            customers.register(NewCustomer.organisation("Shanghai Bell").key("erp", "4711"));
        }
        return known.map(Customer::name).orElse("not known yet, registered");
    }
}
