package org.guanxi.crm.ownership.handover;

import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.LinkAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;
import org.guanxi.crm.team.Member;

/** The table of {@link HandoverItem}. */
public final class HandoverItemTable {

    private static final EntityTypeBuilder<HandoverItem, HandoverItem.Builder> TABLE = EntityType.describe(
                    "handoverItem",
                    HandoverItem.class,
                    HandoverItem.Builder::new,
                    HandoverItem.Builder::from,
                    HandoverItem.Builder::build)
            .identity(HandoverItem.Builder::id, HandoverItem.Builder::version);

    public static final ReferenceAttribute<HandoverItem, Handover> HANDOVER = TABLE.reference(
            "handover", Handover.class, Upon.history(), HandoverItem::handover, HandoverItem.Builder::handover);
    public static final LinkAttribute<HandoverItem> RECORD =
            TABLE.link("record", Upon.history(), HandoverItem::record, HandoverItem.Builder::record);
    public static final TextAttribute<HandoverItem> ATTRIBUTE =
            TABLE.text("attribute", 100, HandoverItem::attribute, HandoverItem.Builder::attribute);
    public static final ReferenceAttribute<HandoverItem, Member> TO = TABLE.optionalReference(
            "givenTo", Member.class, Upon.history(), HandoverItem::to, HandoverItem.Builder::to);
    public static final ScalarAttribute<HandoverItem, Boolean> IS_UNDER_TERMS =
            TABLE.flag("isUnderTerms", HandoverItem::isUnderTerms, HandoverItem.Builder::isUnderTerms);

    public static final EntityType<HandoverItem> TYPE =
            TABLE.hash(HANDOVER).governedBy(HANDOVER).build();

    private HandoverItemTable() {}
}
