package org.guanxi.crm.pipeline;

import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.NestedAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.TextAttribute;

/** The table of {@link Reason}. */
public final class ReasonTable {

    private static final EntityTypeBuilder<Reason, Reason.Builder> TABLE = EntityType.describe(
                    "dealReason", Reason.class, Reason.Builder::new, Reason.Builder::from, Reason.Builder::build)
            .identity(Reason.Builder::id, Reason.Builder::version);

    public static final ScalarAttribute<Reason, ReasonPurpose> PURPOSE =
            TABLE.choice("purpose", ReasonPurpose.class, Reason::purpose, Reason.Builder::purpose);
    public static final TextAttribute<Reason> CODE = TABLE.text("code", 60, Reason::code, Reason.Builder::code);
    public static final NestedAttribute<Reason, LocalizedText> NAME =
            TABLE.nested("name", LocalizedText.class, Reason::name, Reason.Builder::name);
    public static final ScalarAttribute<Reason, Boolean> ACTIVE =
            TABLE.flag("active", Reason::isActive, Reason.Builder::isActive);
    public static final ScalarAttribute<Reason, Boolean> COMPETITOR_REQUIRED =
            TABLE.flag("competitorRequired", Reason::isCompetitorRequired, Reason.Builder::isCompetitorRequired);
    public static final ScalarAttribute<Reason, Boolean> NOTE_REQUIRED =
            TABLE.flag("noteRequired", Reason::isNoteRequired, Reason.Builder::isNoteRequired);

    public static final EntityType<Reason> TYPE = TABLE.unique(PURPOSE, CODE).build();

    private ReasonTable() {}
}
