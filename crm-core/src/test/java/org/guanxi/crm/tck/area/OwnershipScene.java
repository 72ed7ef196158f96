package org.guanxi.crm.tck.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.guanxi.crm.Caller;
import org.guanxi.crm.Crm;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.NewCustomer;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problem;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.ownership.OwnershipService;
import org.guanxi.crm.ownership.pool.Pool;
import org.guanxi.crm.ownership.pool.PoolSeat;
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

    /** A pool run by the boss, in which everybody has a seat. */
    Pool pool(String code) {
        Pool pool = as("boss").definePool(code, LocalizedText.of(code));
        as("boss").seat(pool.id(), PoolSeat.Role.MEMBER, Optional.empty(), Optional.empty());
        as("boss").seat(pool.id(), PoolSeat.Role.ADMIN, Optional.of(boss), Optional.empty());
        return pool;
    }

    Instant inDays(long days) {
        return clock.instant().plus(Duration.ofDays(days));
    }

    static RecordRef ref(Id<Customer> customer) {
        return RecordRef.of("customer", customer);
    }

    static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, each -> assertThat(each.code()).isEqualTo(code));
    }

    static void invalid(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Invalid.class,
                        each -> assertThat(each.problems())
                                .extracting(Problem::code)
                                .contains(code));
    }

    void days(long days) {
        clock.tick(Duration.ofDays(days));
    }
}
