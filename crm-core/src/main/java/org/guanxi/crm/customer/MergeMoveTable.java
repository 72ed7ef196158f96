package org.guanxi.crm.customer;

import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.LinkAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;

/** The table of {@link MergeMove}. */
public final class MergeMoveTable {

    private static final EntityTypeBuilder<MergeMove, MergeMove.Builder> TABLE = EntityType.describe(
                    "mergeMove",
                    MergeMove.class,
                    MergeMove.Builder::new,
                    MergeMove.Builder::from,
                    MergeMove.Builder::build)
            .identity(MergeMove.Builder::id, MergeMove.Builder::version);

    public static final ReferenceAttribute<MergeMove, CustomerMerge> MERGE =
            TABLE.reference("merge", CustomerMerge.class, Upon.history(), MergeMove::merge, MergeMove.Builder::merge);
    public static final LinkAttribute<MergeMove> RECORD =
            TABLE.link("record", Upon.history(), MergeMove::record, MergeMove.Builder::record);
    public static final TextAttribute<MergeMove> ATTRIBUTE =
            TABLE.text("attribute", 60, MergeMove::attribute, MergeMove.Builder::attribute);
    public static final ReferenceAttribute<MergeMove, Customer> LOSER =
            TABLE.reference("loser", Customer.class, Upon.history(), MergeMove::loser, MergeMove.Builder::loser);
    public static final ReferenceAttribute<MergeMove, Customer> TARGET = TABLE.optionalReference(
            "target", Customer.class, Upon.history(), MergeMove::target, MergeMove.Builder::target);

    public static final EntityType<MergeMove> TYPE = TABLE.governedBy(MERGE).build();

    private MergeMoveTable() {}
}
