package org.guanxi.crm.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.guanxi.crm.Caller;
import org.guanxi.crm.Crm;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.NewCustomer;
import org.guanxi.crm.ownership.Standing;
import org.guanxi.crm.ownership.recycle.RecycleTerms;
import org.junit.jupiter.api.Test;

/** A public pool from nothing to the first claim. */
class FirstClaimTest {

    @Test
    void aCustomerIsClaimedFromThePool() {
        Crm crm = Crm.builder().build();
        // tag::claim[]
        CrmSession boss = crm.actingAs(Caller.of("acme", "boss"));
        boss.team().hire(ActorId.of("boss"), "Zhang Min", person -> {});
        boss.team().hire(ActorId.of("li.wei"), "Li Wei", person -> {});
        boss.ownership().setUp(RecycleTerms.usual(ZoneId.of("Asia/Shanghai"), 7, 30));
        Id<Customer> bell =
                boss.customers().register(NewCustomer.organisation("上海贝尔")).id();

        Standing claimed = crm.actingAs(Caller.of("acme", "li.wei")).ownership().claim(bell);
        // end::claim[]

        assertThat(claimed.isOwned()).isTrue();
        assertThat(claimed.due()).isPresent();
    }
}
