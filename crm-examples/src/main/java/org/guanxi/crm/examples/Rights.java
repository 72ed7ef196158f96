package org.guanxi.crm.examples;

import java.time.LocalDate;
import java.util.List;
import org.guanxi.crm.Caller;
import org.guanxi.crm.Crm;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.access.AccessPolicy;
import org.guanxi.crm.access.Action;
import org.guanxi.crm.access.Grant;
import org.guanxi.crm.access.Scope;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.DateRange;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.CustomerTable;
import org.guanxi.crm.customer.NewCustomer;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.Unit;

/** Sellers see their own customers, the manager those of the whole unit; whoever holds no role sees nothing. */
public final class Rights {

    private static final LocalDate SINCE = LocalDate.of(2024, 1, 1);

    private Rights() {}

    public static void main(String[] args) {
        // tag::rights[]
        Crm crm = Crm.builder()
                .policy(AccessPolicy.class, AccessPolicy.byRole(ActorId.of("setup")))
                .build();
        CrmSession setup = crm.actingAs(Caller.of("acme", "setup")); // trusted: may do everything
        defineRole(setup, "seller", Scope.OWN);
        defineRole(setup, "manager", Scope.UNIT_AND_BELOW);
        // end::rights[]
        setup.team().nameUnitKind("sales", LocalizedText.of("Sales"));
        Unit east = setup.team().createUnit("East", "sales", SINCE, unit -> {});
        hire(setup, "Zhang", east, "manager");
        for (String seller : List.of("Li", "Wang")) {
            Id<Member> owner = hire(setup, seller, east, "seller");
            NewCustomer customer = NewCustomer.organisation("Customer of " + seller);
            setup.customers().register(customer.with(details -> details.owner(owner)));
        }
        for (String who : List.of("Li", "Wang", "Zhang", "a stranger")) {
            System.out.println(who + " sees " + namesSeenBy(crm.actingAs(Caller.of("acme", who))));
        }
    }

    private static void defineRole(CrmSession setup, String code, Scope scope) {
        setup.team().nameRole(code, LocalizedText.of(code));
        Grant grant = Grant.of(CustomerTable.TYPE.kind(), Action.READ, scope);
        setup.access().defineRole(code, LocalizedText.of(code), List.of(grant), List.of());
    }

    private static Id<Member> hire(CrmSession setup, String name, Unit unit, String role) {
        Id<Member> member = setup.team()
                .hire(ActorId.of(name), name, who -> who.joinedOn(SINCE))
                .id();
        setup.team().assign(member, unit.id(), role, DateRange.since(SINCE));
        return member;
    }

    private static List<String> namesSeenBy(CrmSession session) {
        Selection<Customer> all = Selection.of(CustomerTable.TYPE).orderBy(CustomerTable.NAME.ascending());
        return session.records().find(all).stream().map(Customer::name).toList();
    }
}
