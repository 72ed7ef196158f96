package org.guanxi.crm.ownership.handout;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guanxi.crm.distribution.Handed;
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

/** The table of {@link HandoutDecision}. */
public final class HandoutDecisionTable {

    private static final EntityTypeBuilder<HandoutDecision, HandoutDecision.Builder> TABLE = EntityType.describe(
                    "handoutDecision",
                    HandoutDecision.class,
                    HandoutDecision.Builder::new,
                    HandoutDecision.Builder::from,
                    HandoutDecision.Builder::build)
            .identity(HandoutDecision.Builder::id, HandoutDecision.Builder::version);

    public static final ReferenceAttribute<HandoutDecision, Route> ROUTE = TABLE.reference(
            "route", Route.class, Upon.history(), HandoutDecision::route, HandoutDecision.Builder::route);
    public static final OrderedAttribute<HandoutDecision, Long> ROUTE_VERSION =
            TABLE.whole("routeVersion", HandoutDecision::routeVersion, HandoutDecision.Builder::routeVersion);
    public static final ScalarAttribute<HandoutDecision, UUID> RUN =
            TABLE.uuid("run", HandoutDecision::run, HandoutDecision.Builder::run);
    public static final LinkAttribute<HandoutDecision> RECORD =
            TABLE.link("record", Upon.history(), HandoutDecision::record, HandoutDecision.Builder::record);
    public static final OrderedAttribute<HandoutDecision, Instant> AT =
            TABLE.instant("decidedAt", HandoutDecision::at, HandoutDecision.Builder::at);
    public static final ReferenceAttribute<HandoutDecision, Member> TAKER = TABLE.optionalReference(
            "taker", Member.class, Upon.history(), HandoutDecision::taker, HandoutDecision.Builder::taker);
    public static final ScalarAttribute<HandoutDecision, Handed.Why> WHY =
            TABLE.optionalChoice("why", Handed.Why.class, HandoutDecision::why, HandoutDecision.Builder::why);
    public static final NestedAttribute<HandoutDecision, List<HandoutDecision.PassedOver>> PASSED_OVER =
            TABLE.nestedList(
                    "passedOver",
                    HandoutDecision.PassedOver.class,
                    HandoutDecision::passedOver,
                    HandoutDecision.Builder::passedOver);
    public static final TextAttribute<HandoutDecision> REFUSED_BY =
            TABLE.optionalText("refusedBy", 100, HandoutDecision::refusedBy, HandoutDecision.Builder::refusedBy);

    public static final EntityType<HandoutDecision> TYPE =
            TABLE.sorted(RECORD.recordId(), AT).hash(RUN).governedBy(ROUTE).build();

    private HandoutDecisionTable() {}
}
