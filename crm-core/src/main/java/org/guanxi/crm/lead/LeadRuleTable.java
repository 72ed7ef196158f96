package org.guanxi.crm.lead;

import java.time.Duration;
import java.util.List;
import org.guanxi.crm.distribution.Strategy;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.NestedAttribute;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.TextAttribute;

/** The table of {@link LeadRule}. */
public final class LeadRuleTable {

    private static final EntityTypeBuilder<LeadRule, LeadRule.Builder> TABLE = EntityType.describe(
                    "leadRule", LeadRule.class, LeadRule.Builder::new, LeadRule.Builder::from, LeadRule.Builder::build)
            .identity(LeadRule.Builder::id, LeadRule.Builder::version);

    public static final TextAttribute<LeadRule> CODE = TABLE.text("code", 60, LeadRule::code, LeadRule.Builder::code);
    public static final OrderedAttribute<LeadRule, Integer> POSITION =
            TABLE.integer("position", LeadRule::position, LeadRule.Builder::position);
    public static final ScalarAttribute<LeadRule, Boolean> ACTIVE =
            TABLE.flag("active", LeadRule::isActive, LeadRule.Builder::isActive);
    public static final NestedAttribute<LeadRule, String> APPLIES_TO =
            TABLE.optionalNested("appliesTo", String.class, LeadRule::appliesTo, LeadRule.Builder::appliesTo);
    public static final ScalarAttribute<LeadRule, Strategy> STRATEGY =
            TABLE.choice("strategy", Strategy.class, LeadRule::strategy, LeadRule.Builder::strategy);
    public static final NestedAttribute<LeadRule, List<LeadTaker>> TAKERS =
            TABLE.nestedList("takers", LeadTaker.class, LeadRule::takers, LeadRule.Builder::takers);
    public static final ScalarAttribute<LeadRule, Boolean> BY_TERRITORY =
            TABLE.flag("byTerritory", LeadRule::isByTerritory, LeadRule.Builder::isByTerritory);
    public static final ScalarAttribute<LeadRule, Boolean> FALLING_THROUGH =
            TABLE.flag("fallingThrough", LeadRule::isFallingThrough, LeadRule.Builder::isFallingThrough);
    public static final OrderedAttribute<LeadRule, Duration> AVAILABLE_WITHIN =
            TABLE.optionalDuration("availableWithin", LeadRule::availableWithin, LeadRule.Builder::availableWithin);

    public static final EntityType<LeadRule> TYPE = TABLE.unique(CODE).build();

    private LeadRuleTable() {}
}
