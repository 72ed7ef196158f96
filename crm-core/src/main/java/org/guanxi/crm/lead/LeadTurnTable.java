package org.guanxi.crm.lead;

import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.NestedAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.Upon;

/** The table of {@link LeadTurn}. */
public final class LeadTurnTable {

    private static final EntityTypeBuilder<LeadTurn, LeadTurn.Builder> TABLE = EntityType.describe(
                    "leadTurn", LeadTurn.class, LeadTurn.Builder::new, LeadTurn.Builder::from, LeadTurn.Builder::build)
            .identity(LeadTurn.Builder::id, LeadTurn.Builder::version);

    public static final ReferenceAttribute<LeadTurn, LeadRule> RULE =
            TABLE.reference("rule", LeadRule.class, Upon.history(), LeadTurn::rule, LeadTurn.Builder::rule);
    public static final NestedAttribute<LeadTurn, LeadTurn.Queue> TURN =
            TABLE.nested("turn", LeadTurn.Queue.class, LeadTurn::turn, LeadTurn.Builder::turn);

    public static final EntityType<LeadTurn> TYPE = TABLE.unique(RULE).build();

    private LeadTurnTable() {}
}
