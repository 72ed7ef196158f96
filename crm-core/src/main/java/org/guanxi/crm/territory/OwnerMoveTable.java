package org.guanxi.crm.territory;

import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;
import org.guanxi.crm.team.Member;

/** The table of {@link OwnerMove}. */
public final class OwnerMoveTable {

    private static final EntityTypeBuilder<OwnerMove, OwnerMove.Builder> TABLE = EntityType.describe(
                    "ownerMove",
                    OwnerMove.class,
                    OwnerMove.Builder::new,
                    OwnerMove.Builder::from,
                    OwnerMove.Builder::build)
            .identity(OwnerMove.Builder::id, OwnerMove.Builder::version);

    public static final ReferenceAttribute<OwnerMove, Activation> ACTIVATION = TABLE.reference(
            "activation", Activation.class, Upon.history(), OwnerMove::activation, OwnerMove.Builder::activation);
    public static final ReferenceAttribute<OwnerMove, Customer> CUSTOMER = TABLE.reference(
            "customer", Customer.class, Upon.history(), OwnerMove::customer, OwnerMove.Builder::customer);
    public static final ReferenceAttribute<OwnerMove, Member> FORMER_OWNER = TABLE.optionalReference(
            "formerOwner", Member.class, Upon.history(), OwnerMove::formerOwner, OwnerMove.Builder::formerOwner);
    public static final ReferenceAttribute<OwnerMove, Member> NEW_OWNER =
            TABLE.reference("newOwner", Member.class, Upon.history(), OwnerMove::newOwner, OwnerMove.Builder::newOwner);
    public static final ScalarAttribute<OwnerMove, OwnerMove.State> STATE =
            TABLE.choice("state", OwnerMove.State.class, OwnerMove::state, OwnerMove.Builder::state);
    public static final TextAttribute<OwnerMove> REFUSAL =
            TABLE.optionalText("refusal", 60, OwnerMove::refusal, OwnerMove.Builder::refusal);

    public static final EntityType<OwnerMove> TYPE = TABLE.unique(ACTIVATION, CUSTOMER)
            .hash(ACTIVATION, STATE)
            .governedBy(CUSTOMER)
            .build();

    private OwnerMoveTable() {}
}
