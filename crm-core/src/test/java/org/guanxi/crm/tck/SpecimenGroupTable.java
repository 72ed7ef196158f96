package org.guanxi.crm.tck;

import java.time.Instant;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.MoneyAttribute;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;

/** The table of {@link SpecimenGroup}. */
public final class SpecimenGroupTable {
    private static final EntityTypeBuilder<SpecimenGroup, SpecimenGroup.Builder> TABLE = EntityType.describe(
                    "specimenGroup",
                    SpecimenGroup.class,
                    SpecimenGroup.Builder::new,
                    SpecimenGroup.Builder::from,
                    SpecimenGroup.Builder::build)
            .identity(SpecimenGroup.Builder::id, SpecimenGroup.Builder::version)
            .customFields(SpecimenGroup::custom, SpecimenGroup.Builder::custom);

    public static final TextAttribute<SpecimenGroup> NAME =
            TABLE.text("name", 200, SpecimenGroup::name, SpecimenGroup.Builder::name);
    public static final OrderedAttribute<SpecimenGroup, Integer> LEVEL =
            TABLE.optionalInteger("level", SpecimenGroup::level, SpecimenGroup.Builder::level);
    public static final ScalarAttribute<SpecimenGroup, Boolean> IS_PUBLIC =
            TABLE.flag("isPublic", SpecimenGroup::isPublic, SpecimenGroup.Builder::isPublic);
    public static final OrderedAttribute<SpecimenGroup, Instant> OPENED =
            TABLE.optionalInstant("opened", SpecimenGroup::opened, SpecimenGroup.Builder::opened);
    public static final MoneyAttribute<SpecimenGroup> BUDGET =
            TABLE.optionalMoney("budget", SpecimenGroup::budget, SpecimenGroup.Builder::budget);
    public static final ReferenceAttribute<SpecimenGroup, SpecimenGroup> PARENT = TABLE.optionalReference(
            "parent", SpecimenGroup.class, Upon.partOf(), SpecimenGroup::parent, SpecimenGroup.Builder::parent);

    public static final EntityType<SpecimenGroup> TYPE =
            TABLE.sorted(LEVEL, NAME).build();

    private SpecimenGroupTable() {}
}
