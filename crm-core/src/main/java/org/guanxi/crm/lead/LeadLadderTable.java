package org.guanxi.crm.lead;

import java.time.Duration;
import java.util.List;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.NestedAttribute;
import org.guanxi.crm.storage.OrderedAttribute;

/** The table of {@link LeadLadder}. */
public final class LeadLadderTable {

    private static final EntityTypeBuilder<LeadLadder, LeadLadder.Builder> TABLE = EntityType.describe(
                    "leadLadder",
                    LeadLadder.class,
                    LeadLadder.Builder::new,
                    LeadLadder.Builder::from,
                    LeadLadder.Builder::build)
            .identity(LeadLadder.Builder::id, LeadLadder.Builder::version);

    public static final OrderedAttribute<LeadLadder, Duration> FIRST_RESPONSE =
            TABLE.duration("firstResponse", LeadLadder::firstResponse, LeadLadder.Builder::firstResponse);
    public static final OrderedAttribute<LeadLadder, Duration> FOLLOW_UP =
            TABLE.duration("followUp", LeadLadder::followUp, LeadLadder.Builder::followUp);
    public static final NestedAttribute<LeadLadder, List<LeadLadder.Rung>> RUNGS =
            TABLE.nestedList("rungs", LeadLadder.Rung.class, LeadLadder::rungs, LeadLadder.Builder::rungs);

    public static final EntityType<LeadLadder> TYPE = TABLE.build();

    private LeadLadderTable() {}
}
