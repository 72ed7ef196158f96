package org.guanxi.crm.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.guanxi.crm.Caller;
import org.guanxi.crm.Crm;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.CustomerService;
import org.guanxi.crm.customer.CustomerTable;
import org.guanxi.crm.customer.NewCustomer;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problem;
import org.guanxi.crm.ownership.recycle.RecycleTerms;
import org.guanxi.crm.team.Member;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No path of the public API changes the owner of a customer under terms but the verbs of ownership. */
@Tag("OWN-01")
class OnePathTest {

    private final Crm crm = Crm.builder().build();
    private final CrmSession session = crm.actingAs(Caller.of("t", "boss"));
    private final Id<Member> boss =
            session.team().hire(ActorId.of("boss"), "Boss", each -> {}).id();
    private final Id<Member> wei =
            session.team().hire(ActorId.of("wei"), "Wei", each -> {}).id();

    private Customer owned() {
        session.ownership().setUp(RecycleTerms.usual(ZoneOffset.UTC, 7, 30));
        return session.customers().register(NewCustomer.organisation("Acme").with(each -> each.owner(boss)));
    }

    /** Whoever adds a method that takes a whole customer, or lets one be built, must look here. */
    @Test
    void theMethodsThatCanCarryAnOwnerAreThese() {
        List<String> carrying = new ArrayList<>();
        for (Method method : CustomerService.class.getMethods()) {
            boolean isCarrying = Arrays.stream(method.getGenericParameterTypes())
                    .map(Object::toString)
                    .anyMatch(each -> each.contains("Customer$Builder") || each.endsWith(".Customer"));
            if (isCarrying) {
                carrying.add(method.getName());
            }
        }
        assertThat(carrying).containsOnly("change");
    }

    @Test
    void aChangeOfACustomerDoesNotChangeItsOwner() {
        Customer acme = owned();

        assertThatThrownBy(() -> session.customers().change(acme.id(), each -> each.owner(wei)))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        each -> assertThat(each.problems())
                                .extracting(Problem::code)
                                .containsExactly("ownership.own-verb"));
        assertThat(session.customers().resolve(acme.id()).owner()).contains(boss);
    }

    @Test
    void recordsOfTheLibraryAreWrittenByItsServicesAlone() {
        List<String> writing = Arrays.stream(session.records().getClass().getMethods())
                .map(Method::getName)
                .filter(each -> each.startsWith("insert") || each.startsWith("update"))
                .toList();
        Customer acme = owned();

        assertThat(writing).isNotEmpty();
        assertThatThrownBy(() -> session.records()
                        .update(
                                CustomerTable.TYPE,
                                Customer.builder().from(acme).owner(wei).build(),
                                new OwnershipEvent.TermsSet("customer")))
                .isInstanceOf(RuntimeException.class);
        assertThat(session.customers().resolve(acme.id()).owner()).contains(boss);
    }
}
