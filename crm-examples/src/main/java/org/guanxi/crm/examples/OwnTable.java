package org.guanxi.crm.examples;

import java.time.LocalDate;
import java.util.UUID;
import org.guanxi.crm.Caller;
import org.guanxi.crm.Crm;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.CustomerTable;
import org.guanxi.crm.customer.NewCustomer;
import org.guanxi.crm.storage.Grouping;
import org.guanxi.crm.storage.Measure;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.Summary;

/** A table of the embedder's own: written, journalled, and asked along its reference to the customer. */
public final class OwnTable {

    private OwnTable() {}

    public static void main(String[] args) {
        Crm crm = Crm.builder()
                .entities(TestDriveTable.TYPE)
                .events(TestDrive.Agreed.class)
                .build();
        CrmSession session = crm.actingAs(Caller.of("acme", "li.wei"));
        Customer bell = session.customers().register(NewCustomer.organisation("Shanghai Bell"));
        agree(session, "Roadster", LocalDate.of(2026, 3, 9), bell);
        TestDrive drive = agree(session, "Estate", LocalDate.of(2026, 3, 2), bell);

        // tag::queries[]
        Selection<TestDrive> drives = Selection.of(TestDriveTable.TYPE)
                .where(TestDriveTable.CUSTOMER.via(CustomerTable.NAME.startsWith("Shanghai")))
                .orderBy(TestDriveTable.AGREED_ON.ascending());
        session.records().find(drives).forEach(each -> System.out.println(each.agreedOn() + " " + each.car()));

        Grouping<TestDrive, String> car = Grouping.by(TestDriveTable.CAR);
        Measure<TestDrive, Long> count = Measure.count();
        Summary<TestDrive> popularity =
                Summary.of(TestDriveTable.TYPE).groupBy(car).measure(count);
        for (Summary.Row row : session.records().summarize(popularity)) {
            System.out.println(row.get(car).orElseThrow() + ": " + row.count(count));
        }
        // end::queries[]
        session.journal()
                .historyOf(TestDriveTable.TYPE, drive.id())
                .items()
                .forEach(item -> System.out.println(item.entry().actor() + ": "
                        + item.entry().event() + ", " + item.changes().size() + " values"));
    }

    private static TestDrive agree(CrmSession session, String car, LocalDate day, Customer customer) {
        Id<TestDrive> id = Id.of(UUID.nameUUIDFromBytes(new byte[] {(byte) day.getDayOfMonth()}));
        TestDrive drive = ImmutableTestDrive.builder()
                .id(id)
                .car(car)
                .agreedOn(day)
                .customer(customer.id())
                .build();
        return session.records().insert(TestDriveTable.TYPE, drive, new TestDrive.Agreed(customer.id(), car, day));
    }
}
