package org.guanxi.crm.reporting.standing;

import java.math.BigDecimal;
import java.time.Instant;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.Grouping.Unit;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.TextAttribute;

/** The table of {@link ReportSubscription}. */
public final class ReportSubscriptionTable {

    private static final EntityTypeBuilder<ReportSubscription, ReportSubscription.Builder> TABLE = EntityType.describe(
                    "reportSubscription",
                    ReportSubscription.class,
                    ReportSubscription.Builder::new,
                    ReportSubscription.Builder::from,
                    ReportSubscription.Builder::build)
            .identity(ReportSubscription.Builder::id, ReportSubscription.Builder::version);

    public static final TextAttribute<ReportSubscription> NAME = TABLE.text(
            "name", ReportSnapshotTable.LONGEST_NAME, ReportSubscription::name, ReportSubscription.Builder::name);
    public static final TextAttribute<ReportSubscription> SUBSCRIBER = TABLE.text(
            "subscriber",
            ReportSnapshotTable.LONGEST_NAME,
            ReportSubscription::subscriber,
            ReportSubscription.Builder::subscriber);
    public static final TextAttribute<ReportSubscription> DEFINITION = TABLE.text(
            "definition",
            ReportSnapshotTable.LONGEST_DEFINITION,
            ReportSubscription::definition,
            ReportSubscription.Builder::definition);
    public static final ScalarAttribute<ReportSubscription, Unit> EVERY =
            TABLE.choice("every", Unit.class, ReportSubscription::every, ReportSubscription.Builder::every);
    public static final OrderedAttribute<ReportSubscription, Instant> NEXT_AT =
            TABLE.instant("nextAt", ReportSubscription::nextAt, ReportSubscription.Builder::nextAt);
    public static final TextAttribute<ReportSubscription> FIGURE = TABLE.optionalText(
            "figure", ReportSnapshotTable.LONGEST_NAME, ReportSubscription::figure, ReportSubscription.Builder::figure);
    public static final OrderedAttribute<ReportSubscription, BigDecimal> BOUND =
            TABLE.optionalDecimal("bound", 28, 8, ReportSubscription::bound, ReportSubscription.Builder::bound);
    public static final ScalarAttribute<ReportSubscription, Boolean> ABOVE =
            TABLE.flag("above", ReportSubscription::isAbove, ReportSubscription.Builder::isAbove);
    public static final TextAttribute<ReportSubscription> BEYOND = TABLE.text(
            "beyond",
            ReportSnapshotTable.LONGEST_CONTENT,
            ReportSubscription::beyond,
            ReportSubscription.Builder::beyond);

    public static final EntityType<ReportSubscription> TYPE =
            TABLE.unique(SUBSCRIBER, NAME).build();

    private ReportSubscriptionTable() {}
}
