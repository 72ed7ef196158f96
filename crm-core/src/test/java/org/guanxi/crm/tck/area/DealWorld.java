package org.guanxi.crm.tck.area;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.guanxi.crm.Caller;
import org.guanxi.crm.Crm;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.catalog.NewProduct;
import org.guanxi.crm.catalog.Product;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.common.Money;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.NewCustomer;
import org.guanxi.crm.opportunity.NewOpportunity;
import org.guanxi.crm.opportunity.Opportunity;
import org.guanxi.crm.opportunity.OpportunityService;
import org.guanxi.crm.opportunity.StageVisit;
import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.testing.SequentialIds;
import org.guanxi.crm.testing.SettableClock;

/** A tenant with two sellers, a customer, a product, and the standard pipeline: what contracts about deals begin with. */
final class DealWorld {

    private static final AtomicLong TENANTS = new AtomicLong();

    final SettableClock clock = SettableClock.at("2026-03-02T09:00:00Z");
    final SequentialIds ids = new SequentialIds();
    final Storage storage;
    final Crm crm;
    final CrmSession session;
    final OpportunityService deals;
    final Id<Member> anna;
    final Id<Member> bo;
    final Id<Customer> acme;
    final Id<Product> pump;

    private final String tenant = "t" + System.nanoTime() + "-" + TENANTS.incrementAndGet();

    DealWorld(Storage storage) {
        this.storage = storage;
        this.crm = Crm.builder().storage(storage).clock(clock).ids(ids).build();
        this.session = crm.actingAs(Caller.of(tenant, "anna"));
        this.deals = session.opportunities();
        this.anna = member("anna", "Anna");
        this.bo = member("bo", "Bo");
        this.acme = customer("Acme");
        this.pump = session.catalog().add(NewProduct.of("P1", "Pump")).id();
        deals.useStandard();
    }

    private Id<Member> member(String actor, String name) {
        return session.team().hire(ActorId.of(actor), name, details -> {}).id();
    }

    Id<Customer> customer(String name) {
        return session.customers().register(NewCustomer.organisation(name)).id();
    }

    NewOpportunity.Builder draft(String name) {
        NewOpportunity.Builder draft = NewOpportunity.builder();
        draft.name(name).owner(anna);
        return draft;
    }

    Opportunity opened(String name) {
        return deals.open(draft(name).build());
    }

    List<String> stages(Opportunity deal) {
        Map<Id<?>, String> keys = new HashMap<>();
        deals.pipelineOf(deal.id()).stages().forEach(stage -> keys.put(stage.id(), stage.key()));
        return deals.history(deal.id()).stream()
                .map(StageVisit::stage)
                .map(stage -> keys.getOrDefault(stage, "?"))
                .toList();
    }

    String stage(Opportunity deal) {
        return deals.pipelineOf(deal.id()).stage(deal.stage()).key();
    }

    static LocalizedText named(String text) {
        return LocalizedText.of(text);
    }

    static Money usd(String amount) {
        return Money.of(amount, "USD");
    }
}
