package org.guanxi.crm.reporting.standing;

import java.time.Instant;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.TextAttribute;

/** The table of {@link ReportSnapshot}. */
public final class ReportSnapshotTable {

    static final int LONGEST_CONTENT = 1_000_000;
    static final int LONGEST_DEFINITION = 100_000;
    static final int LONGEST_NAME = 200;

    private static final EntityTypeBuilder<ReportSnapshot, ReportSnapshot.Builder> TABLE = EntityType.describe(
                    "reportSnapshot",
                    ReportSnapshot.class,
                    ReportSnapshot.Builder::new,
                    ReportSnapshot.Builder::from,
                    ReportSnapshot.Builder::build)
            .identity(ReportSnapshot.Builder::id, ReportSnapshot.Builder::version);

    public static final TextAttribute<ReportSnapshot> NAME =
            TABLE.text("name", LONGEST_NAME, ReportSnapshot::name, ReportSnapshot.Builder::name);
    public static final OrderedAttribute<ReportSnapshot, Instant> AS_OF =
            TABLE.instant("asOf", ReportSnapshot::asOf, ReportSnapshot.Builder::asOf);
    public static final TextAttribute<ReportSnapshot> TAKEN_BY =
            TABLE.text("takenBy", LONGEST_NAME, ReportSnapshot::takenBy, ReportSnapshot.Builder::takenBy);
    public static final TextAttribute<ReportSnapshot> DEFINITION = TABLE.text(
            "definition", LONGEST_DEFINITION, ReportSnapshot::definition, ReportSnapshot.Builder::definition);
    public static final TextAttribute<ReportSnapshot> CONTENT =
            TABLE.text("content", LONGEST_CONTENT, ReportSnapshot::content, ReportSnapshot.Builder::content);

    public static final EntityType<ReportSnapshot> TYPE =
            TABLE.sorted(NAME, AS_OF).build();

    private ReportSnapshotTable() {}
}
