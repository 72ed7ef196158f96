package org.guanxi.crm.lead;

import java.time.Instant;
import java.util.List;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.NestedAttribute;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;
import org.guanxi.crm.team.Member;

/** The table of {@link LeadAssignment}. */
public final class LeadAssignmentTable {

    private static final EntityTypeBuilder<LeadAssignment, LeadAssignment.Builder> TABLE = EntityType.describe(
                    "leadAssignment",
                    LeadAssignment.class,
                    LeadAssignment.Builder::new,
                    LeadAssignment.Builder::from,
                    LeadAssignment.Builder::build)
            .identity(LeadAssignment.Builder::id, LeadAssignment.Builder::version);

    public static final ReferenceAttribute<LeadAssignment, Lead> LEAD =
            TABLE.reference("lead", Lead.class, Upon.partOf(), LeadAssignment::lead, LeadAssignment.Builder::lead);
    public static final OrderedAttribute<LeadAssignment, Integer> NUMBER =
            TABLE.integer("serial", LeadAssignment::number, LeadAssignment.Builder::number);
    public static final ReferenceAttribute<LeadAssignment, LeadRule> RULE = TABLE.optionalReference(
            "rule", LeadRule.class, Upon.history(), LeadAssignment::rule, LeadAssignment.Builder::rule);
    public static final ReferenceAttribute<LeadAssignment, Member> TAKER = TABLE.optionalReference(
            "taker", Member.class, Upon.history(), LeadAssignment::taker, LeadAssignment.Builder::taker);
    public static final TextAttribute<LeadAssignment> REASON =
            TABLE.text("reason", 60, LeadAssignment::reason, LeadAssignment.Builder::reason);
    public static final NestedAttribute<LeadAssignment, List<LeadAssignment.Passed>> PASSED_OVER = TABLE.nestedList(
            "passedOver", LeadAssignment.Passed.class, LeadAssignment::passedOver, LeadAssignment.Builder::passedOver);
    public static final TextAttribute<LeadAssignment> TERRITORY =
            TABLE.optionalText("territory", 60, LeadAssignment::territory, LeadAssignment.Builder::territory);
    public static final OrderedAttribute<LeadAssignment, Instant> AT =
            TABLE.instant("decidedAt", LeadAssignment::at, LeadAssignment.Builder::at);

    public static final EntityType<LeadAssignment> TYPE =
            TABLE.unique(LEAD, NUMBER).governedBy(LEAD).build();

    private LeadAssignmentTable() {}
}
