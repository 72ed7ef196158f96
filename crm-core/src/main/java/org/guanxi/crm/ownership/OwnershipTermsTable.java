package org.guanxi.crm.ownership;

import java.time.Duration;
import java.util.List;
import org.guanxi.crm.ownership.limit.ClaimQuota;
import org.guanxi.crm.ownership.recycle.RecycleTerms;
import org.guanxi.crm.ownership.spell.CoolDown;
import org.guanxi.crm.ownership.spell.Rests;
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
    public static final NestedAttribute<OwnershipTerms, List<ClaimQuota>> QUOTAS =
            TABLE.nestedList("quotas", ClaimQuota.class, OwnershipTerms::quotas, OwnershipTerms.Builder::quotas);
    public static final OrderedAttribute<OwnershipTerms, Duration> CLAIM_INTERVAL = TABLE.optionalDuration(
            "claimInterval", OwnershipTerms::claimInterval, OwnershipTerms.Builder::claimInterval);
    public static final NestedAttribute<OwnershipTerms, Rests> RESTS =
            TABLE.nested("rests", Rests.class, OwnershipTerms::rests, OwnershipTerms.Builder::rests);
    public static final OrderedAttribute<OwnershipTerms, Integer> LONGEST_LOCK_DAYS = TABLE.optionalInteger(
            "longestLockDays", OwnershipTerms::longestLockDays, OwnershipTerms.Builder::longestLockDays);
    public static final NestedAttribute<OwnershipTerms, List<String>> RELEASE_REASONS = TABLE.nestedList(
            "releaseReasons", String.class, OwnershipTerms::releaseReasons, OwnershipTerms.Builder::releaseReasons);
    public static final OrderedAttribute<OwnershipTerms, Integer> SHORTEST_REASON =
            TABLE.integer("shortestReason", OwnershipTerms::shortestReason, OwnershipTerms.Builder::shortestReason);
    public static final OrderedAttribute<OwnershipTerms, Duration> HOLD_BEFORE_RELEASE = TABLE.optionalDuration(
            "holdBeforeRelease", OwnershipTerms::holdBeforeRelease, OwnershipTerms.Builder::holdBeforeRelease);
    public static final OrderedAttribute<OwnershipTerms, Duration> UNDO_WINDOW =
            TABLE.duration("undoWindow", OwnershipTerms::undoWindow, OwnershipTerms.Builder::undoWindow);
    public static final OrderedAttribute<OwnershipTerms, Integer> LARGEST_BATCH =
            TABLE.integer("largestBatch", OwnershipTerms::largestBatch, OwnershipTerms.Builder::largestBatch);
    public static final OrderedAttribute<OwnershipTerms, Integer> MOST_FALLING = TABLE.optionalInteger(
            "mostFallingPercent", OwnershipTerms::mostFallingPercent, OwnershipTerms.Builder::mostFallingPercent);
    public static final OrderedAttribute<OwnershipTerms, Integer> LONGEST_PAUSE = TABLE.optionalInteger(
            "longestPauseDays", OwnershipTerms::longestPauseDays, OwnershipTerms.Builder::longestPauseDays);
    public static final NestedAttribute<OwnershipTerms, List<ChildTerms>> CHILDREN =
            TABLE.nestedList("children", ChildTerms.class, OwnershipTerms::children, OwnershipTerms.Builder::children);

    public static final EntityType<OwnershipTerms> TYPE = TABLE.unique(KIND).build();

    private OwnershipTermsTable() {}
}
