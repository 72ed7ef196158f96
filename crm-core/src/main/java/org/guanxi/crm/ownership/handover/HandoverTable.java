package org.guanxi.crm.ownership.handover;

import java.time.Instant;
import java.util.List;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.NestedAttribute;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;
import org.guanxi.crm.team.Member;

/** The table of {@link Handover}. */
public final class HandoverTable {

    private static final EntityTypeBuilder<Handover, Handover.Builder> TABLE = EntityType.describe(
                    "handover", Handover.class, Handover.Builder::new, Handover.Builder::from, Handover.Builder::build)
            .identity(Handover.Builder::id, Handover.Builder::version);

    public static final TextAttribute<Handover> KEY =
            TABLE.text("handoverKey", 200, Handover::key, Handover.Builder::key);
    public static final ReferenceAttribute<Handover, Member> LEAVER =
            TABLE.reference("leaver", Member.class, Upon.history(), Handover::leaver, Handover.Builder::leaver);
    public static final NestedAttribute<Handover, HandoverPlan> PLAN =
            TABLE.nested("plan", HandoverPlan.class, Handover::plan, Handover.Builder::plan);
    public static final ScalarAttribute<Handover, Handover.State> STATE =
            TABLE.choice("state", Handover.State.class, Handover::state, Handover.Builder::state);
    public static final ScalarAttribute<Handover, ActorId> BY =
            TABLE.printed("startedBy", 100, ActorId::value, ActorId::of, Handover::by, Handover.Builder::by);
    public static final OrderedAttribute<Handover, Instant> BEGAN_AT =
            TABLE.instant("beganAt", Handover::beganAt, Handover.Builder::beganAt);
    public static final OrderedAttribute<Handover, Instant> DONE_AT =
            TABLE.optionalInstant("doneAt", Handover::doneAt, Handover.Builder::doneAt);
    public static final NestedAttribute<Handover, List<Handover.Got>> GOT =
            TABLE.nestedList("got", Handover.Got.class, Handover::got, Handover.Builder::got);
    public static final NestedAttribute<Handover, List<Handover.Line>> LINES =
            TABLE.nestedList("lines", Handover.Line.class, Handover::lines, Handover.Builder::lines);
    public static final OrderedAttribute<Handover, Long> TURNS =
            TABLE.whole("turns", Handover::turns, Handover.Builder::turns);

    public static final EntityType<Handover> TYPE = TABLE.unique(KEY).build();

    private HandoverTable() {}
}
