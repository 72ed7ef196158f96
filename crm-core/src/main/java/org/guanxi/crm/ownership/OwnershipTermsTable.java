package org.guanxi.crm.ownership;

import java.util.List;
import org.guanxi.crm.ownership.recycle.RecycleTerms;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.NestedAttribute;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.TextAttribute;

/** The table of {@link OwnershipTerms}. */
public final class OwnershipTermsTable {

    private static final EntityTypeBuilder<OwnershipTerms, OwnershipTerms.Builder> TABLE = EntityType.describe(
                    "ownershipTerms",
                    OwnershipTerms.class,
                    OwnershipTerms.Builder::new,
                    OwnershipTerms.Builder::from,
                    OwnershipTerms.Builder::build)
            .identity(OwnershipTerms.Builder::id, OwnershipTerms.Builder::version);

    public static final TextAttribute<OwnershipTerms> KIND =
            TABLE.text("forKind", 60, OwnershipTerms::kind, OwnershipTerms.Builder::kind);
    public static final NestedAttribute<OwnershipTerms, RecycleTerms> RECYCLE =
            TABLE.nested("recycle", RecycleTerms.class, OwnershipTerms::recycle, OwnershipTerms.Builder::recycle);
    public static final NestedAttribute<OwnershipTerms, CoolDown> COOL_DOWN =
            TABLE.nested("coolDown", CoolDown.class, OwnershipTerms::coolDown, OwnershipTerms.Builder::coolDown);
    public static final OrderedAttribute<OwnershipTerms, Integer> PROTECTION_DAYS = TABLE.optionalInteger(
            "protectionDays", OwnershipTerms::protectionDays, OwnershipTerms.Builder::protectionDays);
    public static final OrderedAttribute<OwnershipTerms, Integer> CLAIMS_PER_DAY =
            TABLE.optionalInteger("claimsPerDay", OwnershipTerms::claimsPerDay, OwnershipTerms.Builder::claimsPerDay);
    public static final NestedAttribute<OwnershipTerms, List<String>> RELEASE_REASONS = TABLE.nestedList(
            "releaseReasons", String.class, OwnershipTerms::releaseReasons, OwnershipTerms.Builder::releaseReasons);

    public static final EntityType<OwnershipTerms> TYPE = TABLE.unique(KIND).build();

    private OwnershipTermsTable() {}
}
