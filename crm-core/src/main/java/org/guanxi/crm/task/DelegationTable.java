package org.guanxi.crm.task;

import java.time.Instant;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;
import org.guanxi.crm.team.Member;

/** The table of {@link Delegation}. */
public final class DelegationTable {

    private static final EntityTypeBuilder<Delegation, Delegation.Builder> TABLE = EntityType.describe(
                    "delegation",
                    Delegation.class,
                    Delegation.Builder::new,
                    Delegation.Builder::from,
                    Delegation.Builder::build)
            .identity(Delegation.Builder::id, Delegation.Builder::version);

    public static final ReferenceAttribute<Delegation, Task> TASK =
            TABLE.reference("task", Task.class, Upon.partOf(), Delegation::task, Delegation.Builder::task);
    public static final ReferenceAttribute<Delegation, Member> GIVER =
            TABLE.reference("giver", Member.class, Upon.history(), Delegation::giver, Delegation.Builder::giver);
    public static final ReferenceAttribute<Delegation, Member> TAKER =
            TABLE.reference("taker", Member.class, Upon.history(), Delegation::taker, Delegation.Builder::taker);
    public static final TextAttribute<Delegation> NOTE =
            TABLE.optionalText("note", 500, Delegation::note, Delegation.Builder::note);
    public static final OrderedAttribute<Delegation, Instant> OFFERED_AT =
            TABLE.instant("offeredAt", Delegation::offeredAt, Delegation.Builder::offeredAt);
    public static final ScalarAttribute<Delegation, DelegationState> STATE =
            TABLE.choice("state", DelegationState.class, Delegation::state, Delegation.Builder::state);
    public static final OrderedAttribute<Delegation, Instant> ANSWERED_AT =
            TABLE.optionalInstant("answeredAt", Delegation::answeredAt, Delegation.Builder::answeredAt);
    public static final TextAttribute<Delegation> REASON =
            TABLE.optionalText("reason", 500, Delegation::reason, Delegation.Builder::reason);

    public static final EntityType<Delegation> TYPE = TABLE.sorted(TASK, OFFERED_AT)
            .personal(NOTE, REASON)
            .governedBy(TASK)
            .build();

    private DelegationTable() {}
}
