package org.guanxi.crm.examples;

import java.time.LocalDate;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;

/** The table of test drives. */
final class TestDriveTable {

    private static final EntityTypeBuilder<TestDrive, ImmutableTestDrive.Builder> TABLE = EntityType.describe(
                    "testDrive",
                    TestDrive.class,
                    ImmutableTestDrive::builder,
                    ImmutableTestDrive.Builder::from,
                    ImmutableTestDrive.Builder::build)
            .identity(ImmutableTestDrive.Builder::id, ImmutableTestDrive.Builder::version);
    static final TextAttribute<TestDrive> CAR = TABLE.text("car", 60, TestDrive::car, ImmutableTestDrive.Builder::car);
    static final OrderedAttribute<TestDrive, LocalDate> AGREED_ON =
            TABLE.date("agreedOn", TestDrive::agreedOn, ImmutableTestDrive.Builder::agreedOn);
    static final ReferenceAttribute<TestDrive, Customer> CUSTOMER = TABLE.reference(
            "customer", Customer.class, Upon.partOf(), TestDrive::customer, ImmutableTestDrive.Builder::customer);
    static final EntityType<TestDrive> TYPE = TABLE.sorted(AGREED_ON).build();

    private TestDriveTable() {}
}
