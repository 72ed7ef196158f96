package org.guanxi.crm.team;

import java.time.LocalDate;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.Upon;

/** The table of {@link ReportingLine}. */
public final class ReportingLineTable {

    private static final EntityTypeBuilder<ReportingLine, ReportingLine.Builder> TABLE = EntityType.describe(
                    "reportingLine",
                    ReportingLine.class,
                    ReportingLine.Builder::new,
                    ReportingLine.Builder::from,
                    ReportingLine.Builder::build)
            .identity(ReportingLine.Builder::id, ReportingLine.Builder::version);

    public static final ReferenceAttribute<ReportingLine, Member> MEMBER = TABLE.reference(
            "member",
            Member.class,
            Upon.merge(Upon.Then.MOVE).erasure(Upon.Then.KEEP).handOver(Upon.Then.KEEP),
            ReportingLine::member,
            ReportingLine.Builder::member);
    public static final ReferenceAttribute<ReportingLine, Member> MANAGER = TABLE.reference(
            "manager",
            Member.class,
            Upon.merge(Upon.Then.MOVE).erasure(Upon.Then.KEEP).handOver(Upon.Then.KEEP),
            ReportingLine::manager,
            ReportingLine.Builder::manager);
    public static final OrderedAttribute<ReportingLine, LocalDate> VALID_FROM =
            TABLE.date("validFrom", ReportingLine::validFrom, ReportingLine.Builder::validFrom);
    public static final OrderedAttribute<ReportingLine, LocalDate> VALID_UNTIL =
            TABLE.optionalDate("validUntil", ReportingLine::validUntil, ReportingLine.Builder::validUntil);

    public static final EntityType<ReportingLine> TYPE =
            TABLE.unique(MEMBER, VALID_FROM).build();

    private ReportingLineTable() {}
}
