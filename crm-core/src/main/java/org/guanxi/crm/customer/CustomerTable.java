package org.guanxi.crm.customer;

import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;
import org.guanxi.crm.team.Member;

/** The table of {@link Customer}. */
public final class CustomerTable {

    private static final EntityTypeBuilder<Customer, Customer.Builder> TABLE = EntityType.describe(
                    "customer", Customer.class, Customer.Builder::new, Customer.Builder::from, Customer.Builder::build)
            .identity(Customer.Builder::id, Customer.Builder::version);

    public static final TextAttribute<Customer> NAME = TABLE.text("name", 200, Customer::name, Customer.Builder::name);
    public static final ReferenceAttribute<Customer, Member> OWNER = TABLE.optionalReference(
            "owner",
            Member.class,
            Upon.merge(Upon.Then.MOVE).erasure(Upon.Then.KEEP).handOver(Upon.Then.MOVE),
            Customer::owner,
            Customer.Builder::owner);

    public static final EntityType<Customer> TYPE =
            TABLE.sorted(NAME).ownedBy(OWNER).build();

    private CustomerTable() {}
}
