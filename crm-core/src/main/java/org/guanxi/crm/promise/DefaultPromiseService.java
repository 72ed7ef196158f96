package org.guanxi.crm.promise;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.CustomerService;
import org.guanxi.crm.internal.UnitOfWork;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Page;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.team.Member;

/** Applies what the rules of the area decide. */
final class DefaultPromiseService implements PromiseService {

    private final UnitOfWork unit;

    DefaultPromiseService(UnitOfWork unit) {
        this.unit = unit;
    }

    @Override
    public Promise make(Id<Customer> customer, String what, Instant due, Consumer<Promise.Builder> details) {
        return unit.call(ws -> new Promises(ws).make(customer, what, due, details));
    }

    @Override
    public Promise keep(Id<Promise> promise, Optional<String> evidence, Optional<RecordRef> proof) {
        return unit.call(ws -> new Promises(ws).settle(promise, PromiseState.KEPT, evidence, proof));
    }

    @Override
    public Promise breakPromise(Id<Promise> promise, Optional<String> evidence) {
        return unit.call(ws -> new Promises(ws).settle(promise, PromiseState.BROKEN, evidence, Optional.empty()));
    }

    @Override
    public Promise withdraw(Id<Promise> promise, Optional<String> evidence) {
        return unit.call(ws -> new Promises(ws).settle(promise, PromiseState.WITHDRAWN, evidence, Optional.empty()));
    }

    @Override
    public Promise putOff(Id<Promise> promise, Instant due) {
        return unit.call(ws -> new Promises(ws).putOff(promise, due));
    }

    @Override
    public Page<Promise> promisesOf(Id<Customer> customer, Optional<String> cursor) {
        return unit.call(ws -> ws.page(
                Selection.of(PromiseTable.TYPE)
                        .where(PromiseTable.CUSTOMER.is(resolved(ws, customer).id()))
                        .orderBy(PromiseTable.DUE_AT.descending()),
                cursor));
    }

    @Override
    public Page<Promise> duePromises(Id<Member> member, Instant until, Optional<String> cursor) {
        Condition<Promise> due = PromiseTable.RESPONSIBLE
                .is(member)
                .and(PromiseTable.STATE.is(PromiseState.OPEN))
                .and(PromiseTable.DUE_AT.below(until));
        return unit.call(ws ->
                ws.page(Selection.of(PromiseTable.TYPE).where(due).orderBy(PromiseTable.DUE_AT.ascending()), cursor));
    }

    private static Customer resolved(Workspace ws, Id<Customer> customer) {
        return ws.service(CustomerService.class).resolve(customer);
    }
}
