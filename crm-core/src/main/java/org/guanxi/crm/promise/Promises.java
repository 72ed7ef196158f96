package org.guanxi.crm.promise;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.contact.Side;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.CustomerService;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.internal.RecordRule;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.TeamService;
import org.guanxi.crm.timer.DueItem;
import org.guanxi.crm.timer.DueTask;
import org.guanxi.crm.timer.TimerService;

/** Makes promises, settles them, and tells when they are due. */
final class Promises {

    static final DueTask REMINDER = new DueTask("contact.promise-due", Promises::remind);

    private final Workspace ws;

    Promises(Workspace ws) {
        this.ws = ws;
    }

    Promise make(Id<Customer> to, String what, Instant due, Consumer<Promise.Builder> details) {
        Customer customer = ws.service(CustomerService.class).resolve(to);
        Id<Member> nobody = ws.newId();
        Optional<Id<Member>> self =
                ws.service(TeamService.class).memberOf(ws.actor()).map(Member::id);
        Promise.Builder builder = Promise.builder().side(Side.OURS).member(self.orElse(nobody));
        details.accept(builder);
        Promise draft = builder.id(ws.newId())
                .version(0)
                .customer(customer.id())
                .what(what)
                .madeAt(ws.now())
                .dueAt(due.truncatedTo(ChronoUnit.MICROS))
                .state(PromiseState.OPEN)
                .settledAt(Optional.empty())
                .remindedAt(Optional.empty())
                .responsible(nobody)
                .build();
        if (draft.member().equals(nobody)) {
            Problems problems = new Problems().add("member", "contact.no-member", "actor", ws.actor());
            RecordRule.checkForm(PromiseTable.TYPE, PromiseTable.TYPE.kind(), draft, problems);
            problems.throwIfAny();
        }
        Promise promise =
                Promise.builder().from(draft).responsible(draft.member()).build();
        Promise stored = ws.insert(
                PromiseTable.TYPE,
                promise,
                new PromiseEvent.Promised(
                        promise.id(), customer.id(), promise.side(), promise.member(), what, promise.dueAt()));
        schedule(stored);
        return stored;
    }

    private static String key(Id<Promise> promise) {
        return REMINDER.name() + "/" + promise;
    }

    private void schedule(Promise promise) {
        Optional<String> payload = Optional.of('"' + promise.id().toString() + '"');
        ws.<TimerService>asSystem(system -> system.service(TimerService.class))
                .schedule(key(promise.id()), promise.dueAt(), REMINDER.name(), payload);
    }

    private static void remind(Workspace ws, DueItem item) {
        Optional<Promise> due =
                item.payloadAs(String.class).map(Id::<Promise>parse).flatMap(id -> ws.lookFor(PromiseTable.TYPE, id));
        due.filter(promise -> promise.isOpen() && promise.remindedAt().isEmpty())
                .ifPresent(promise -> ws.update(
                        PromiseTable.TYPE,
                        promise,
                        Promise.builder().from(promise).remindedAt(ws.now()).build(),
                        new PromiseEvent.PromiseDue(
                                promise.id(),
                                promise.customer(),
                                promise.side(),
                                promise.responsible(),
                                promise.what(),
                                promise.dueAt())));
    }

    Promise settle(Id<Promise> id, PromiseState state, Optional<String> evidence, Optional<RecordRef> proof) {
        Promise before = open(id);
        Promise after = Promise.builder()
                .from(before)
                .state(state)
                .settledAt(ws.now())
                .evidence(evidence)
                .proof(proof)
                .build();
        ws.<TimerService>asSystem(system -> system.service(TimerService.class)).cancel(key(id));
        return ws.update(
                PromiseTable.TYPE,
                before,
                after,
                new PromiseEvent.PromiseSettled(id, before.customer(), state, evidence));
    }

    Promise putOff(Id<Promise> id, Instant due) {
        Promise before = open(id);
        Promise after = Promise.builder()
                .from(before)
                .dueAt(due.truncatedTo(ChronoUnit.MICROS))
                .remindedAt(Optional.empty())
                .build();
        Promise stored = ws.update(
                PromiseTable.TYPE,
                before,
                after,
                new PromiseEvent.PromisePutOff(id, before.customer(), before.dueAt(), after.dueAt()));
        schedule(stored);
        return stored;
    }

    private Promise open(Id<Promise> id) {
        Promise promise = ws.get(PromiseTable.TYPE, id);
        if (!promise.isOpen()) {
            throw Refused.because(
                    "contact.promise-settled",
                    "promise",
                    promise.what(),
                    "state",
                    promise.state(),
                    "at",
                    promise.settledAt());
        }
        return promise;
    }
}
