package org.guanxi.crm.examples.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.guanxi.crm.Caller;
import org.guanxi.crm.Crm;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.storage.Catalogue;
import org.guanxi.crm.storage.memory.InMemoryStorage;

/** What the in-memory store does in a second, and what a customer weighs in it. */
final class N14Memory implements Benchmark {

    private static final TenantId TENANT = TenantId.of("acme");
    private static final int RECORDS = 100_000;
    private static final int CUSTOMERS = 10_000;
    private static final int IN_HEAP = 1_000_000;

    @Override
    public String id() {
        return "N14";
    }

    @Override
    public String title() {
        return "in memory: get, update, commit at the port and through a service with journal; bytes of a customer";
    }

    @Override
    public Verdict run(PrintStream out) throws Exception {
        Rate port = port();
        out.println("get, update, commit of a record of 25 columns at the port: " + port);
        out.println("get, build anew, put in a HashMap, without any of that:    " + map());
        CrmSession session = Crm.builder().build().actingAs(Caller.of("acme", "li.wei"));
        Rate register = register(session);
        out.println("register a customer, with journal:                         " + register);
        Rate change = change(session);
        out.println("get, change, commit a customer, with journal:              " + change);
        double bytes = Double.parseDouble(
                Fork.run(out, N14Heap.class, List.of("-Xmx8g", "-XX:+UseParallelGC"), Integer.toString(IN_HEAP)));
        return new Verdict(
                port.byCpu() >= 500_000 && change.byCpu() >= 30_000 && bytes <= 2500,
                String.format(
                        Locale.ROOT,
                        "port %,.0f/s by CPU (500,000), service %,.0f/s by CPU (30,000), %,.0f bytes a customer (2,500)",
                        port.byCpu(),
                        change.byCpu(),
                        bytes));
    }

    private static Rate port() {
        InMemoryStorage storage = new InMemoryStorage();
        storage.prepare(Catalogue.of(List.of(ProspectTable.TYPE)));
        for (int from = 0; from < RECORDS; from += 1000) {
            List<Prospect> batch = new ArrayList<>();
            for (int i = from; i < from + 1000; i++) {
                batch.add(Prospects.of(i));
            }
            storage.inTransaction(TENANT, session -> session.insertAll(ProspectTable.TYPE, batch));
        }
        return Rate.of(200_000, 15, number -> {
            Id<Prospect> id = Prospects.id(number * 7919L % RECORDS);
            storage.inTransaction(TENANT, session -> {
                Prospect before = session.get(ProspectTable.TYPE, id).orElseThrow();
                return session.update(
                        ProspectTable.TYPE,
                        Prospect.builder().from(before).employees(number).build());
            });
        });
    }

    /** What of it is the caller's own: to find a record among so many and to make the next one of it. */
    private static Rate map() {
        Map<Id<Prospect>, Prospect> records = new HashMap<>();
        for (int i = 0; i < RECORDS; i++) {
            records.put(Prospects.id(i), Prospects.of(i));
        }
        return Rate.of(200_000, 15, number -> {
            Id<Prospect> id = Prospects.id(number * 7919L % RECORDS);
            records.computeIfPresent(
                    id,
                    (same, before) ->
                            Prospect.builder().from(before).employees(number).build());
        });
    }

    private static Rate register(CrmSession session) {
        AtomicInteger next = new AtomicInteger(CUSTOMERS);
        return Rate.of(20_000, 5, number -> session.customers().register(N14Heap.customer(next.getAndIncrement())));
    }

    private static Rate change(CrmSession session) {
        List<Id<Customer>> ids = new ArrayList<>();
        for (int i = 0; i < CUSTOMERS; i++) {
            ids.add(session.customers().register(N14Heap.customer(i)).id());
        }
        return Rate.of(
                20_000,
                11,
                number -> session.customers()
                        .change(ids.get((int) (number * 7919L % CUSTOMERS)), builder -> builder.employees(number + 1)));
    }
}
