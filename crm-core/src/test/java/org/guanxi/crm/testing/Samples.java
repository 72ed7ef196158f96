package org.guanxi.crm.testing;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.catalog.NewProduct;
import org.guanxi.crm.catalog.Product;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.Money;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.NewCustomer;
import org.guanxi.crm.opportunity.NewOpportunity;
import org.guanxi.crm.opportunity.Opportunity;
import org.guanxi.crm.team.Member;

/**
 * Makes records of which a test needs that they are there, and nothing else: with the services that everybody uses, so that all rules
 * hold and all events happen. What a test does care for it says itself. Names count up: {@code Customer 1}, {@code Customer 2}.
 */
public final class Samples {

    private final CrmSession session;
    private final AtomicInteger members = new AtomicInteger();
    private final AtomicInteger customers = new AtomicInteger();
    private final AtomicInteger products = new AtomicInteger();
    private final AtomicInteger deals = new AtomicInteger();
    private final AtomicReference<Optional<Member>> seller = new AtomicReference<>(Optional.empty());

    private Samples(CrmSession session) {
        this.session = session;
    }

    /** Makes records by this session, in a tenant that has none of them yet. */
    public static Samples in(CrmSession session) {
        return new Samples(session);
    }

    /** A person of the own organisation: {@code Member 1}, whom the host calls {@code member.1}. */
    public Member member() {
        int number = members.incrementAndGet();
        return session.team().hire(ActorId.of("member." + number), "Member " + number, person -> {});
    }

    /** A person of the own organisation whom the host calls so; the name is the same. */
    public Member member(String actor) {
        return session.team().hire(ActorId.of(actor), actor, person -> {});
    }

    /** An organisation. */
    public Customer customer() {
        return customer(customer -> customer);
    }

    /** An organisation of this name. */
    public Customer customer(String name) {
        return session.customers().register(NewCustomer.organisation(name));
    }

    /** An organisation with what else is said. */
    public Customer customer(UnaryOperator<NewCustomer> more) {
        return session.customers()
                .register(more.apply(NewCustomer.organisation("Customer " + customers.incrementAndGet())));
    }

    /** A product without a price. */
    public Product product() {
        int number = products.incrementAndGet();
        return session.catalog().add(NewProduct.of("P" + number, "Product " + number));
    }

    /** An open deal with a customer of its own; else as {@link #deal(Consumer)}. */
    public Opportunity deal() {
        Customer customer = customer();
        return deal(deal -> deal.customer(customer.id()));
    }

    /**
     * An open deal in the first stage of the standard pipeline, which is defined if it is not there, for 1,000.00 CNY and without a
     * customer unless more is said. All deals of which no owner is said have the same one.
     */
    public Opportunity deal(Consumer<NewOpportunity.Builder> more) {
        session.opportunities().useStandard();
        NewOpportunity.Builder deal = NewOpportunity.builder()
                .name("Deal " + deals.incrementAndGet())
                .pipeline("standard")
                .owner(seller().id())
                .amount(Money.of("1000", "CNY"));
        more.accept(deal);
        return session.opportunities().open(deal.build());
    }

    private Member seller() {
        Optional<Member> known = seller.get();
        if (known.isPresent()) {
            return known.get();
        }
        Member hired = member();
        seller.set(Optional.of(hired));
        return hired;
    }
}
