package org.guanxi.crm.examples;

import org.guanxi.crm.Caller;
import org.guanxi.crm.Crm;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.Money;
import org.guanxi.crm.delivery.Delivered;
import org.guanxi.crm.delivery.DeliveryReport;
import org.guanxi.crm.delivery.Subscription;
import org.guanxi.crm.opportunity.NewOpportunity;
import org.guanxi.crm.opportunity.Opportunity;
import org.guanxi.crm.opportunity.OpportunityEvent;
import org.guanxi.crm.pipeline.ReasonGiven;
import org.guanxi.crm.team.Member;

/** Tells another system of every deal that was won: at least once each, also across a crash of either. */
public final class ErpFeed {

    private ErpFeed() {}

    public static void main(String[] args) {
        // tag::subscribe[]
        Crm crm = Crm.builder()
                .subscribe(Subscription.named("erp").events("opportunity.won"))
                .build();
        // end::subscribe[]
        CrmSession session = crm.actingAs(Caller.of("acme", "li.wei"));
        session.opportunities().useStandard();
        Id<Member> li = session.team()
                .hire(ActorId.of("li.wei"), "Li Wei", person -> {})
                .id();
        win(session, li, "New line", "120000");
        win(session, li, "Spare parts", "8000");

        // tag::deliver[]
        // Call this from your scheduler, on as many threads and machines as you like.
        DeliveryReport report = crm.deliver("erp", ErpFeed::send, 1000);
        // end::deliver[]
        System.out.println(
                report.delivered() + " delivered, " + report.failures().size() + " failed");
    }

    /** Takes a deal to the other system. Throwing here means: try again later. The entry's id tells a repetition. */
    private static void send(Delivered delivered) {
        delivered.event().ifPresent(event -> {
            if (event instanceof OpportunityEvent.Won won) {
                System.out.println("invoice for " + won.amount().orElseThrow() + ", tenant " + delivered.tenant());
            }
        });
    }

    private static void win(CrmSession session, Id<Member> owner, String name, String amount) {
        NewOpportunity.Builder deal = NewOpportunity.builder().name(name).owner(owner);
        Id<Opportunity> opened = session.opportunities()
                .open(deal.amount(Money.of(amount, "CNY")).build())
                .id();
        session.opportunities().win(opened, ReasonGiven.of("price"));
    }
}
