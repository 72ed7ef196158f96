package org.guanxi.crm.ownership;

import java.time.Instant;
import java.util.List;
import org.guanxi.crm.ownership.pool.Pool;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.LinkAttribute;
import org.guanxi.crm.storage.NestedAttribute;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;
import org.guanxi.crm.team.Member;

/** The table of {@link Standing}. */
public final class StandingTable {

    private static final EntityTypeBuilder<Standing, Standing.Builder> TABLE = EntityType.describe(
                    "standing", Standing.class, Standing.Builder::new, Standing.Builder::from, Standing.Builder::build)
            .identity(Standing.Builder::id, Standing.Builder::version);

    public static final LinkAttribute<Standing> RECORD =
            TABLE.link("record", Upon.history(), Standing::record, Standing.Builder::record);
    public static final ScalarAttribute<Standing, Standing.State> STATE =
            TABLE.choice("state", Standing.State.class, Standing::state, Standing.Builder::state);
    public static final ReferenceAttribute<Standing, Member> OWNER =
            TABLE.optionalReference("owner", Member.class, Upon.history(), Standing::owner, Standing.Builder::owner);
    public static final ReferenceAttribute<Standing, Pool> POOL =
            TABLE.reference("pool", Pool.class, Upon.history(), Standing::pool, Standing.Builder::pool);
    public static final OrderedAttribute<Standing, Instant> SINCE =
            TABLE.instant("heldSince", Standing::since, Standing.Builder::since);
    public static final OrderedAttribute<Standing, Long> COUNT =
            TABLE.whole("countOf", Standing::count, Standing.Builder::count);
    public static final OrderedAttribute<Standing, Instant> LOCKED_UNTIL =
            TABLE.optionalInstant("lockedUntil", Standing::lockedUntil, Standing.Builder::lockedUntil);
    public static final OrderedAttribute<Standing, Instant> PROTECTED_UNTIL =
            TABLE.optionalInstant("protectedUntil", Standing::protectedUntil, Standing.Builder::protectedUntil);
    public static final OrderedAttribute<Standing, Instant> EXEMPT_UNTIL =
            TABLE.optionalInstant("exemptUntil", Standing::exemptUntil, Standing.Builder::exemptUntil);
    public static final OrderedAttribute<Standing, Instant> FROZEN_UNTIL =
            TABLE.optionalInstant("frozenUntil", Standing::frozenUntil, Standing.Builder::frozenUntil);
    public static final OrderedAttribute<Standing, Instant> RESTING_UNTIL =
            TABLE.optionalInstant("restingUntil", Standing::restingUntil, Standing.Builder::restingUntil);
    public static final OrderedAttribute<Standing, Instant> REQUEST_UNTIL =
            TABLE.optionalInstant("requestUntil", Standing::requestUntil, Standing.Builder::requestUntil);
    public static final OrderedAttribute<Standing, Instant> DUE =
            TABLE.optionalInstant("dueAt", Standing::due, Standing.Builder::due);
    public static final TextAttribute<Standing> RULE =
            TABLE.optionalText("ruleCode", 60, Standing::rule, Standing.Builder::rule);
    public static final OrderedAttribute<Standing, Long> RECKONED_BY =
            TABLE.whole("reckonedBy", Standing::reckonedBy, Standing.Builder::reckonedBy);
    public static final OrderedAttribute<Standing, Instant> NOTICE_AT =
            TABLE.optionalInstant("noticeAt", Standing::noticeAt, Standing.Builder::noticeAt);
    public static final NestedAttribute<Standing, List<Standing.Noticed>> NOTICED =
            TABLE.nestedList("noticed", Standing.Noticed.class, Standing::noticed, Standing.Builder::noticed);
    public static final NestedAttribute<Standing, Standing.Before> BEFORE =
            TABLE.optionalNested("before", Standing.Before.class, Standing::before, Standing.Builder::before);

    public static final EntityType<Standing> TYPE = TABLE.sorted(STATE, DUE)
            .sorted(STATE, RECKONED_BY)
            .sorted(STATE, NOTICE_AT)
            .hash(OWNER, STATE)
            .ownedBy(OWNER)
            .build();

    private StandingTable() {}
}
