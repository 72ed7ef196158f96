package org.guanxi.crm.examples;

import java.time.LocalDate;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.event.Event;
import org.guanxi.crm.event.EventName;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

// tag::table[]
/** A kind of record that the library has not heard of: a customer tries a car. */
@Value.Immutable
public interface TestDrive extends Entity<TestDrive> {
    @Override
    Id<TestDrive> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    String car();

    LocalDate agreedOn();

    Id<Customer> customer();

    /** What happens to it, as the journal tells it. */
    @EventName("testDrive.agreed")
    record Agreed(Id<Customer> customer, String car, LocalDate day) implements Event {}
}
// end::table[]
