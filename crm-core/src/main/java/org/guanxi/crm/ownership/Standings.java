package org.guanxi.crm.ownership;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.CustomerTable;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.ownership.pool.Pool;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.team.Member;

/** Carries out what was decided: ends a spell or stay, begins the next at the same instant, and lets the customer follow. */
final class Standings {

    private final Workspace ws;

    Standings(Workspace ws) {
        this.ws = ws;
    }

    /** A customer has one standing, whose id is made of the customer's: so that there is never a second, and it is held without a search. */
    static Id<Standing> idOf(Id<Customer> customer) {
        return Id.of(UUID.nameUUIDFromBytes(("standing/" + customer).getBytes(StandardCharsets.UTF_8)));
    }

    static RecordRef ref(Id<Customer> customer) {
        return RecordRef.of(CustomerTable.TYPE.kind(), customer);
    }

    static Id<Customer> customerOf(Standing standing) {
        return standing.record().idOf();
    }

    /** A new customer comes under the terms; its owner's holding limit is kept. Nothing without terms. */
    void register(Id<Customer> id) {
        Optional<OwnershipTerms> terms = new Reckoning(ws).terms();
        if (terms.isEmpty() || ws.store().get(StandingTable.TYPE, idOf(id)).isPresent()) {
            return;
        }
        Customer customer = ws.store().get(CustomerTable.TYPE, id).orElseThrow();
        if (customer.owner().isPresent()) {
            new Holders(ws).checkRoom(customer.owner().get());
        }
        begin(customer, terms.get());
    }

    /** A customer comes under the terms, as it is. */
    Standing begin(Customer customer, OwnershipTerms terms) {
        Pool pool = new Pools(ws).standard();
        RecordRef record = ref(customer.id());
        Standing standing = Standing.builder()
                .id(idOf(customer.id()))
                .record(record)
                .state(customer.owner().isPresent() ? Standing.State.OWNED : Standing.State.POOLED)
                .owner(customer.owner())
                .pool(pool.id())
                .since(ws.now())
                .count(1)
                .reckonedBy(terms.version())
                .build();
        open(standing, SpellStart.CREATED, Optional.empty());
        return ws.insert(
                StandingTable.TYPE,
                new Reckoning(ws).reckoned(customer, standing, terms),
                new OwnershipEvent.Begun(record, customer.owner(), pool.id()));
    }

    /** The record becomes somebody's. */
    Standing own(Held held, Id<Member> to, SpellStart start, OwnershipTerms terms, OwnershipEvent event) {
        close(held.standing(), SpellEnd.TRANSFERRED, Optional.empty());
        Standing.Builder next =
                next(held.standing()).state(Standing.State.OWNED).owner(to);
        terms.protectionDays().ifPresent(days -> next.protectedUntil(ws.now().plus(Duration.ofDays(days))));
        return write(held, next.build(), start, Optional.empty(), terms, event);
    }

    /** The record is nobody's any more. */
    Standing drop(Held held, Id<Pool> pool, SpellEnd end, String reason, OwnershipTerms terms, OwnershipEvent event) {
        close(held.standing(), end, Optional.of(reason));
        Standing.Builder next = next(held.standing())
                .state(Standing.State.POOLED)
                .owner(Optional.empty())
                .pool(pool);
        return write(held, next.build(), SpellStart.CREATED, Optional.of(end), terms, event);
    }

    private Standing write(
            Held held,
            Standing next,
            SpellStart start,
            Optional<SpellEnd> cause,
            OwnershipTerms terms,
            OwnershipEvent event) {
        open(next, start, cause);
        Customer customer =
                Customer.builder().from(held.customer()).owner(next.owner()).build();
        Standing stored = ws.update(
                StandingTable.TYPE, held.standing(), new Reckoning(ws).reckoned(customer, next, terms), event);
        if (!customer.equals(held.customer())) {
            OwnerRule.Moving.of(
                    ws,
                    customer.id(),
                    () -> ws.update(
                            CustomerTable.TYPE,
                            held.customer(),
                            customer,
                            new OwnershipEvent.OwnerSet(
                                    next.record(), held.customer().owner(), next.owner())));
        }
        return stored;
    }

    private Standing.Builder next(Standing before) {
        return Standing.builder()
                .id(before.id())
                .version(before.version())
                .record(before.record())
                .pool(before.pool())
                .since(ws.now())
                .count(before.count() + 1)
                .reckonedBy(before.reckonedBy());
    }

    private void open(Standing standing, SpellStart start, Optional<SpellEnd> cause) {
        if (standing.isOwned()) {
            ws.store()
                    .insert(
                            SpellTable.TYPE,
                            Spell.builder()
                                    .id(ws.newId())
                                    .record(standing.record())
                                    .count(standing.count())
                                    .owner(standing.owner().orElseThrow())
                                    .since(standing.since())
                                    .startedBy(start)
                                    .build());
        } else {
            ws.store()
                    .insert(
                            PoolStayTable.TYPE,
                            PoolStay.builder()
                                    .id(ws.newId())
                                    .record(standing.record())
                                    .count(standing.count())
                                    .pool(standing.pool())
                                    .since(standing.since())
                                    .cause(cause)
                                    .build());
        }
    }

    /** Ends the present spell so, or the present stay. */
    private void close(Standing standing, SpellEnd end, Optional<String> reason) {
        Instant now = ws.now();
        if (standing.isOwned()) {
            Spell spell = ws.store()
                    .find(Selection.of(SpellTable.TYPE)
                            .where(SpellTable.RECORD.is(standing.record()).and(SpellTable.COUNT.is(standing.count()))))
                    .get(0);
            ws.store()
                    .update(
                            SpellTable.TYPE,
                            Spell.builder()
                                    .from(spell)
                                    .until(now)
                                    .endedBy(end)
                                    .reason(reason)
                                    .build());
        } else {
            ws.store()
                    .find(Selection.of(PoolStayTable.TYPE)
                            .where(PoolStayTable.RECORD
                                    .is(standing.record())
                                    .and(PoolStayTable.COUNT.is(standing.count()))))
                    .forEach(stay -> ws.store()
                            .update(
                                    PoolStayTable.TYPE,
                                    PoolStay.builder().from(stay).until(now).build()));
        }
    }

    /** A merged customer is nobody's by itself; its history ends. */
    void absorb(Id<Customer> id, Id<Customer> survivor) {
        for (Standing before : ws.store().hold(StandingTable.TYPE, List.of(idOf(id)))) {
            close(before, SpellEnd.MERGED, Optional.empty());
            Standing after = next(before)
                    .count(before.count())
                    .state(Standing.State.MERGED)
                    .owner(Optional.empty())
                    .build();
            ws.update(StandingTable.TYPE, before, after, new OwnershipEvent.Merged(before.record(), ref(survivor)));
        }
    }

    /** A customer whose merge was undone is under the terms again, with the owner it has. */
    void restore(Id<Customer> id) {
        Optional<OwnershipTerms> terms = new Reckoning(ws).terms();
        for (Standing before : ws.store().hold(StandingTable.TYPE, List.of(idOf(id)))) {
            Customer customer = ws.store().get(CustomerTable.TYPE, id).orElseThrow();
            boolean isOwned = customer.owner().isPresent();
            Standing after = next(before)
                    .state(isOwned ? Standing.State.OWNED : Standing.State.POOLED)
                    .owner(customer.owner())
                    .build();
            open(after, SpellStart.CREATED, Optional.empty());
            ws.update(
                    StandingTable.TYPE,
                    before,
                    new Reckoning(ws).reckoned(customer, after, terms.orElseThrow()),
                    new OwnershipEvent.Restored(before.record(), customer.owner(), before.pool()));
        }
    }

    /** Holds the customer and its standing for the transaction, in the order in which everybody does. */
    Held hold(Id<Customer> id) {
        List<Customer> customers = ws.store().hold(CustomerTable.TYPE, List.of(id));
        List<Standing> standings = ws.store().hold(StandingTable.TYPE, List.of(idOf(id)));
        if (customers.isEmpty() || standings.isEmpty()) {
            ws.get(CustomerTable.TYPE, id);
            throw Refused.because("ownership.not-under-terms", "customer", id);
        }
        return new Held(customers.get(0), standings.get(0));
    }

    /**
     * A customer and its standing, held.
     *
     * @param customer the customer
     * @param standing its standing
     */
    record Held(Customer customer, Standing standing) {}
}
