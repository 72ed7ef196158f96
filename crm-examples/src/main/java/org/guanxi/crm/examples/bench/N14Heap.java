package org.guanxi.crm.examples.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.guanxi.crm.Caller;
import org.guanxi.crm.Crm;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.common.Address;
import org.guanxi.crm.common.EmailAddress;
import org.guanxi.crm.common.Money;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.CustomerTable;
import org.guanxi.crm.customer.NewCustomer;
import org.guanxi.crm.storage.Condition;

/** Fills a CRM in memory with customers and prints how many bytes of heap each takes, with its entry in the journal. */
public final class N14Heap {

    private static final int BATCH = 500;
    private static final Currency EURO = Currency.getInstance("EUR");

    private N14Heap() {}

    /** The first argument says how many customers; the last line printed is the bytes of one. */
    public static void main(String[] args) {
        int count = Integer.parseInt(args[0]);
        Crm crm = Crm.builder().build();
        CrmSession session = crm.actingAs(Caller.of("acme", "li.wei"));
        session.customers().registerAll(batch(0));
        long before = used();
        long start = System.nanoTime();
        for (int from = BATCH; from < count + BATCH; from += BATCH) {
            session.customers().registerAll(batch(from));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        long bytes = used() - before;
        long stored = session.records().count(CustomerTable.TYPE, Condition.all());
        System.out.printf(
                Locale.ROOT,
                "%,d customers with a journal entry each: %,d MB of heap, registered in %.0f s; the last line is bytes each%n",
                stored,
                bytes >> 20,
                seconds);
        System.out.printf(Locale.ROOT, "%.1f%n", (double) bytes / count);
    }

    private static List<NewCustomer> batch(int from) {
        List<NewCustomer> batch = new ArrayList<>(BATCH);
        for (int i = from; i < from + BATCH; i++) {
            batch.add(customer(i));
        }
        return batch;
    }

    /** A customer of whom what one usually knows is known. */
    static NewCustomer customer(int number) {
        return NewCustomer.organisation("Société Müller " + number).with(builder -> fill(builder, number));
    }

    private static void fill(Customer.Builder builder, int number) {
        builder.taxNumber("DE" + (100_000_000 + number))
                .industry("industry-" + number % 40)
                .employees(number % 5000)
                .annualRevenue(Money.of(BigDecimal.valueOf(number % 100_003, 2), EURO))
                .website("https://www.example.org/" + number)
                .source("fair")
                .language("de-DE")
                .addAddress(Address.builder()
                        .addLine("Domstraße " + number % 300)
                        .city("Köln")
                        .postalCode("50" + (100 + number % 900))
                        .country("DE")
                        .build())
                .addEmail(EmailAddress.of("office" + number + "@example.org"));
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
