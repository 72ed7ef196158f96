package org.guanxi.crm.tck.area;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.guanxi.crm.Caller;
import org.guanxi.crm.Crm;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.DateRange;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.CustomerTable;
import org.guanxi.crm.customer.NewCustomer;
import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.task.NewTask;
import org.guanxi.crm.task.Task;
import org.guanxi.crm.task.TaskTable;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.Unit;
import org.guanxi.crm.testing.SettableClock;

/** A tenant with a head office, a branch below it, somebody in each, and a customer: what contracts about daily work begin with. */
final class Office {

    static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    final SettableClock clock = SettableClock.at(START);
    final Crm crm;
    final CrmSession anna;
    final CrmSession bo;
    final Id<Member> annaId;
    final Id<Member> boId;
    final Id<Unit> head;
    final Id<Unit> branch;
    final Id<Customer> bell;

    private final String tenant = "t" + UUID.randomUUID();

    Office(Storage storage) {
        this(storage, builder -> {});
    }

    Office(Storage storage, Consumer<Crm.Builder> more) {
        Crm.Builder builder = Crm.builder().storage(storage).clock(clock);
        more.accept(builder);
        crm = builder.build();
        anna = as("anna");
        bo = as("bo");
        annaId = hire("anna");
        boId = hire("bo");
        anna.team().nameRole("seller", LocalizedText.of("Seller"));
        anna.team().nameUnitKind("sales", LocalizedText.of("Sales"));
        head = anna.team().createUnit("Head", "sales", DAY, unit -> {}).id();
        branch = anna.team()
                .createUnit("Branch", "sales", DAY, unit -> unit.parent(head))
                .id();
        anna.team().assign(annaId, head, "seller", DateRange.since(DAY));
        anna.team().assign(boId, branch, "seller", DateRange.since(DAY));
        bell = anna.customers().register(NewCustomer.organisation("上海贝尔")).id();
    }

    CrmSession as(String actor) {
        return crm.actingAs(Caller.of(tenant, actor));
    }

    private Id<Member> hire(String name) {
        return anna.team().hire(ActorId.of(name), name, details -> {}).id();
    }

    RecordRef customer() {
        return RecordRef.of(CustomerTable.TYPE.kind(), bell);
    }

    static RecordRef ref(Task task) {
        return RecordRef.of(TaskTable.TYPE.kind(), task.id());
    }

    Task task(String title) {
        return anna.tasks().add(NewTask.of(title));
    }

    Task now(Task task) {
        return anna.records().get(TaskTable.TYPE, task.id());
    }

    /** Runs all that is due in a store that others may use as well. */
    void runDue() {
        while (crm.runDue(1000).hasMore()) {
            // until nothing is due
        }
    }
}
