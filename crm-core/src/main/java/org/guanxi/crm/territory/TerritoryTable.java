package org.guanxi.crm.territory;

import java.time.LocalDate;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.NestedAttribute;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;

/** The table of {@link Territory}. */
public final class TerritoryTable {

    private static final EntityTypeBuilder<Territory, Territory.Builder> TABLE = EntityType.describe(
                    "territory",
                    Territory.class,
                    Territory.Builder::new,
                    Territory.Builder::from,
                    Territory.Builder::build)
            .identity(Territory.Builder::id, Territory.Builder::version);

    public static final ReferenceAttribute<Territory, TerritoryModel> MODEL =
            TABLE.reference("model", TerritoryModel.class, Upon.history(), Territory::model, Territory.Builder::model);
    public static final ReferenceAttribute<Territory, Territory> PARENT = TABLE.optionalReference(
            "parent", Territory.class, Upon.history(), Territory::parent, Territory.Builder::parent);
    public static final TextAttribute<Territory> CODE =
            TABLE.text("code", 60, Territory::code, Territory.Builder::code);
    public static final NestedAttribute<Territory, LocalizedText> NAME =
            TABLE.nested("name", LocalizedText.class, Territory::name, Territory.Builder::name);
    public static final OrderedAttribute<Territory, Integer> LEVEL =
            TABLE.integer("treeLevel", Territory::level, Territory.Builder::level);
    public static final OrderedAttribute<Territory, Integer> PRIORITY =
            TABLE.integer("priority", Territory::priority, Territory.Builder::priority);
    public static final ScalarAttribute<Territory, Boolean> WITHIN_PARENT =
            TABLE.flag("withinParent", Territory::isWithinParent, Territory.Builder::isWithinParent);
    public static final ScalarAttribute<Territory, Boolean> FOR_THE_REST =
            TABLE.flag("forTheRest", Territory::isForTheRest, Territory.Builder::isForTheRest);
    public static final OrderedAttribute<Territory, LocalDate> VALID_FROM =
            TABLE.optionalDate("validFrom", Territory::validFrom, Territory.Builder::validFrom);
    public static final OrderedAttribute<Territory, LocalDate> VALID_UNTIL =
            TABLE.optionalDate("validUntil", Territory::validUntil, Territory.Builder::validUntil);
    public static final NestedAttribute<Territory, String> RULE =
            TABLE.optionalNested("rule", String.class, Territory::rule, Territory.Builder::rule);

    public static final EntityType<Territory> TYPE = TABLE.unique(MODEL, CODE).build();

    private TerritoryTable() {}
}
