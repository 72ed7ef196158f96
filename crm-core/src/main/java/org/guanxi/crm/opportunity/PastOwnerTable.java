package org.guanxi.crm.opportunity;

import java.time.Instant;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.Upon;
import org.guanxi.crm.storage.Upon.Then;
import org.guanxi.crm.team.Member;

/** The table of {@link PastOwner}. */
public final class PastOwnerTable {

    private static final EntityTypeBuilder<PastOwner, PastOwner.Builder> TABLE = EntityType.describe(
                    "dealPastOwner",
                    PastOwner.class,
                    PastOwner.Builder::new,
                    PastOwner.Builder::from,
                    PastOwner.Builder::build)
            .identity(PastOwner.Builder::id, PastOwner.Builder::version);

    public static final ReferenceAttribute<PastOwner, Opportunity> OPPORTUNITY = TABLE.reference(
            "opportunity", Opportunity.class, Upon.history(), PastOwner::opportunity, PastOwner.Builder::opportunity);
    public static final ReferenceAttribute<PastOwner, Member> OWNER = TABLE.reference(
            "owner",
            Member.class,
            Upon.merge(Then.MOVE).erasure(Then.KEEP).handOver(Then.KEEP),
            PastOwner::owner,
            PastOwner.Builder::owner);
    public static final OrderedAttribute<PastOwner, Instant> SINCE =
            TABLE.instant("sinceAt", PastOwner::since, PastOwner.Builder::since);
    public static final OrderedAttribute<PastOwner, Instant> UNTIL =
            TABLE.instant("untilAt", PastOwner::until, PastOwner.Builder::until);

    public static final EntityType<PastOwner> TYPE =
            TABLE.sorted(OPPORTUNITY, UNTIL).governedBy(OPPORTUNITY).build();

    private PastOwnerTable() {}
}
