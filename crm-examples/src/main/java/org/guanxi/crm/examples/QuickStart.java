package org.guanxi.crm.examples;

import java.util.List;
import org.guanxi.crm.Caller;
import org.guanxi.crm.Crm;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.Money;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.NewCustomer;
import org.guanxi.crm.journal.HistoryItem;
import org.guanxi.crm.opportunity.DealFigure;
import org.guanxi.crm.opportunity.NewOpportunity;
import org.guanxi.crm.opportunity.Opportunity;
import org.guanxi.crm.opportunity.OpportunityTable;
import org.guanxi.crm.pipeline.ReasonGiven;
import org.guanxi.crm.storage.Page;
import org.guanxi.crm.team.Member;

/** A customer, a deal, what was won, and who did what: in memory, with nothing configured. */
public final class QuickStart {

    private QuickStart() {}

    public static void main(String[] args) {
        // tag::quickstart[]
        Crm crm = Crm.builder().build(); // in memory, the system's clock; whoever calls may do everything
        CrmSession session = crm.actingAs(Caller.of("acme", "li.wei"));
        session.opportunities().useStandard();
        Member li = session.team().hire(ActorId.of("li.wei"), "Li Wei", person -> {});
        Customer bell = session.customers().register(NewCustomer.organisation("Shanghai Bell"));
        NewOpportunity.Builder line = NewOpportunity.builder().name("New line").customer(bell.id());
        line.owner(li.id()).amount(Money.of("120000", "CNY"));
        Opportunity deal = session.opportunities().open(line.build());
        session.opportunities().win(deal.id(), ReasonGiven.of("price"));
        List<DealFigure<String>> won = session.opportunities().figures().wonBySeller();
        System.out.println(li.name() + " has won " + won.get(0).amounts());
        Page<HistoryItem> history = session.journal().historyOf(OpportunityTable.TYPE, deal.id());
        for (HistoryItem each : history.items()) {
            System.out.println(each.entry().actor() + ": " + each.entry().event());
        }
        // end::quickstart[]
    }
}
