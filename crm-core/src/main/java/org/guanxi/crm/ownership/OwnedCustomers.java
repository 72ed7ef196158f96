package org.guanxi.crm.ownership;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.CustomerState;
import org.guanxi.crm.customer.CustomerTable;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.opportunity.Opportunity;
import org.guanxi.crm.opportunity.OpportunityTable;
import org.guanxi.crm.ownership.recycle.SpellFacts;
import org.guanxi.crm.pipeline.Stage;
import org.guanxi.crm.pipeline.StageKind;
import org.guanxi.crm.pipeline.StageTable;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.team.Member;

/** What ownership knows of customers: what was done for them, and their deals. */
final class OwnedCustomers implements OwnedKind<Customer> {

    @Override
    public EntityType<Customer> type() {
        return CustomerTable.TYPE;
    }

    @Override
    public ReferenceAttribute<Customer, Member> owner() {
        return CustomerTable.OWNER;
    }

    @Override
    public Customer ownedBy(Customer record, Optional<Id<Member>> owner) {
        return Customer.builder().from(record).owner(owner).build();
    }

    @Override
    public String name(Customer record) {
        return record.name();
    }

    @Override
    public Condition<Customer> isLive() {
        return CustomerTable.STATE.isNot(CustomerState.MERGED);
    }

    @Override
    public void tell(Workspace ws, Customer record, Standing standing, Instant at, SpellFacts.Builder facts) {
        facts.addAllActivities(new Touches(ws).of(record, standing, at));
        List<Opportunity> deals = ws
                .store()
                .find(Selection.of(OpportunityTable.TYPE)
                        .where(OpportunityTable.CUSTOMER.is(record.id()))
                        .orderBy(OpportunityTable.OPENED_AT.descending())
                        .limit(Selection.MAXIMUM_LIMIT))
                .stream()
                .filter(each -> !each.openedAt().isAfter(at))
                .toList();
        List<Opportunity> open = deals.stream().filter(each -> isOpen(each, at)).toList();
        Map<Id<Stage>, String> stages = new HashMap<>();
        ws.store()
                .getAll(
                        StageTable.TYPE,
                        open.stream().map(Opportunity::stage).distinct().toList())
                .forEach(each -> stages.put(each.id(), each.key()));
        open.forEach(each ->
                facts.addOpenDeal(new SpellFacts.InStage(stages.getOrDefault(each.stage(), ""), each.enteredAt())));
        List<Opportunity> closed =
                deals.stream().filter(each -> !isOpen(each, at)).toList();
        facts.lastDealClosedAt(
                closed.stream().flatMap(each -> each.closedAt().stream()).max(Comparator.naturalOrder()));
        if (closed.stream().anyMatch(each -> each.state() == StageKind.WON)) {
            facts.boughtUntil(Instant.MAX);
        }
    }

    private static boolean isOpen(Opportunity deal, Instant at) {
        return deal.isOpen() || deal.closedAt().filter(at::isBefore).isPresent();
    }
}
