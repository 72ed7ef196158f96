package org.guanxi.crm.tck.area;

import java.util.UUID;
import org.guanxi.crm.Caller;
import org.guanxi.crm.Crm;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.CustomerService;
import org.guanxi.crm.customer.NewCustomer;
import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the contracts of the customers have in common: a CRM on the storage, and a tenant of its own for each test. */
abstract class CustomerScene {

    final SettableClock clock = SettableClock.at("2026-03-01T08:00:00Z");
    Crm crm;
    CrmSession session;

    /** The storage under test; may be the same for several tests. */
    protected abstract Storage newStorage();

    @BeforeEach
    void open() {
        session = opened(Crm.builder());
    }

    @AfterEach
    void close() {
        crm.close();
    }

    /** A session of a new tenant in a CRM made otherwise. */
    CrmSession opened(Crm.Builder builder) {
        if (crm != null) {
            crm.close();
        }
        crm = builder.storage(newStorage()).clock(clock).build();
        return crm.actingAs(Caller.of("t" + UUID.randomUUID(), "li.wei"));
    }

    CustomerService customers() {
        return session.customers();
    }

    Customer register(String name) {
        return customers().register(NewCustomer.organisation(name));
    }

    Id<Customer> registered(String name) {
        return register(name).id();
    }
}
