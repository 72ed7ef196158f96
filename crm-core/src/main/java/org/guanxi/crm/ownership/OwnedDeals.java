package org.guanxi.crm.ownership;

import java.util.List;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.customer.CustomerTable;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.opportunity.Opportunity;
import org.guanxi.crm.opportunity.OpportunityService;
import org.guanxi.crm.opportunity.OpportunityTable;
import org.guanxi.crm.pipeline.StageKind;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.team.Member;

/** The open deals of a customer. */
final class OwnedDeals implements OwnedChild {

    @Override
    public String kind() {
        return OpportunityTable.TYPE.kind();
    }

    @Override
    public long open(Workspace ws, RecordRef record, Id<Member> owner) {
        return isCustomer(record) ? ws.store().count(OpportunityTable.TYPE, where(record, owner)) : 0;
    }

    @Override
    public void pass(Workspace ws, RecordRef record, Id<Member> from, Id<Member> to) {
        if (isCustomer(record)) {
            List<Id<Opportunity>> open = ws.store().stream(
                            Selection.of(OpportunityTable.TYPE).where(where(record, from)), Selection.MAXIMUM_LIMIT)
                    .map(Opportunity::id)
                    .toList();
            open.forEach(each -> ws.service(OpportunityService.class).assign(each, to));
        }
    }

    private static Condition<Opportunity> where(RecordRef record, Id<Member> owner) {
        return OpportunityTable.CUSTOMER
                .is(record.idOf())
                .and(OpportunityTable.OWNER.is(owner))
                .and(OpportunityTable.STATE.is(StageKind.OPEN));
    }

    private static boolean isCustomer(RecordRef record) {
        return record.kind().equals(CustomerTable.TYPE.kind());
    }
}
