package org.guanxi.crm.tck.area;

import java.time.Duration;
import java.time.ZoneId;
import java.util.UUID;
import org.guanxi.crm.Caller;
import org.guanxi.crm.Crm;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.NewCustomer;
import org.guanxi.crm.ownership.OwnershipService;
import org.guanxi.crm.ownership.recycle.RecycleTerms;
import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.testing.SettableClock;

/** A tenant with a boss and two sellers, under the usual terms: a follow-up in 7 days, a deal in 30. */
final class OwnershipScene {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    final SettableClock clock = SettableClock.at("2026-03-02T01:00:00Z");
    final Crm crm;
    final Id<Member> boss;
    final Id<Member> wei;
    final Id<Member> lan;

    private final String tenant = "t" + UUID.randomUUID();

    OwnershipScene(Storage storage) {
        this(storage, true);
    }

    private OwnershipScene(Storage storage, boolean hasTerms) {
        crm = Crm.builder().storage(storage).clock(clock).build();
        boss = hire("boss");
        wei = hireBelow("wei", boss);
        lan = hireBelow("lan", boss);
        if (hasTerms) {
            setUp();
        }
    }

    static OwnershipScene withoutTerms(Storage storage) {
        return new OwnershipScene(storage, false);
    }

    void setUp() {
        as("boss").setUp(RecycleTerms.usual(SHANGHAI, 7, 30));
    }

    CrmSession session(String actor) {
        return crm.actingAs(Caller.of(tenant, actor));
    }

    OwnershipService as(String actor) {
        return session(actor).ownership();
    }

    Id<Member> hire(String actor) {
        return session("boss")
                .team()
                .hire(ActorId.of(actor), actor, details -> {})
                .id();
    }

    Id<Member> hireBelow(String actor, Id<Member> manager) {
        return session("boss")
                .team()
                .hire(ActorId.of(actor), actor, details -> details.manager(manager))
                .id();
    }

    /** A new customer in the standard pool. */
    Id<Customer> pooled(String name) {
        return session("boss")
                .customers()
                .register(NewCustomer.organisation(name))
                .id();
    }

    /** A new customer that somebody claimed. */
    Id<Customer> claimed(String name, String by) {
        Id<Customer> customer = pooled(name);
        as(by).claim(customer);
        return customer;
    }

    Customer customer(Id<Customer> id) {
        return session("boss").customers().resolve(id);
    }

    void days(long days) {
        clock.tick(Duration.ofDays(days));
    }
}
