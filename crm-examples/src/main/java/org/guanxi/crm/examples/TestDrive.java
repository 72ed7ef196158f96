package org.guanxi.crm.examples;

import java.time.LocalDate;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.journal.Event;
import org.guanxi.crm.journal.EventName;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;
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

    EntityTypeBuilder<TestDrive, ImmutableTestDrive.Builder> TABLE = EntityType.describe(
                    "testDrive",
                    TestDrive.class,
                    ImmutableTestDrive::builder,
                    ImmutableTestDrive.Builder::from,
                    ImmutableTestDrive.Builder::build)
            .identity(ImmutableTestDrive.Builder::id, ImmutableTestDrive.Builder::version);
    TextAttribute<TestDrive> CAR = TABLE.text("car", 60, TestDrive::car, ImmutableTestDrive.Builder::car);
    OrderedAttribute<TestDrive, LocalDate> AGREED_ON =
            TABLE.date("agreedOn", TestDrive::agreedOn, ImmutableTestDrive.Builder::agreedOn);
    ReferenceAttribute<TestDrive, Customer> CUSTOMER = TABLE.reference(
            "customer", Customer.class, Upon.partOf(), TestDrive::customer, ImmutableTestDrive.Builder::customer);
    EntityType<TestDrive> TYPE = TABLE.sorted(AGREED_ON).build();

    /** What happens to it, as the journal tells it. */
    @EventName("testDrive.agreed")
    record Agreed(Id<Customer> customer, String car, LocalDate day) implements Event {}
}
// end::table[]
