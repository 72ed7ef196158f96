package org.guanxi.crm.team;

import java.time.LocalDate;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;

/** The table of {@link Assignment}. */
public final class AssignmentTable {

    private static final EntityTypeBuilder<Assignment, Assignment.Builder> TABLE = EntityType.describe(
                    "assignment",
                    Assignment.class,
                    Assignment.Builder::new,
                    Assignment.Builder::from,
                    Assignment.Builder::build)
            .identity(Assignment.Builder::id, Assignment.Builder::version);

    public static final ReferenceAttribute<Assignment, Member> MEMBER = TABLE.reference(
            "member",
            Member.class,
            Upon.merge(Upon.Then.MOVE).erasure(Upon.Then.KEEP).handOver(Upon.Then.KEEP),
            Assignment::member,
            Assignment.Builder::member);
    public static final ReferenceAttribute<Assignment, Unit> UNIT = TABLE.reference(
            "unit",
            Unit.class,
            Upon.merge(Upon.Then.MOVE).erasure(Upon.Then.KEEP).handOver(Upon.Then.KEEP),
            Assignment::unit,
            Assignment.Builder::unit);
    public static final TextAttribute<Assignment> ROLE =
            TABLE.text("role", 40, Assignment::role, Assignment.Builder::role);
    public static final OrderedAttribute<Assignment, LocalDate> VALID_FROM =
            TABLE.date("validFrom", Assignment::validFrom, Assignment.Builder::validFrom);
    public static final OrderedAttribute<Assignment, LocalDate> VALID_UNTIL =
            TABLE.optionalDate("validUntil", Assignment::validUntil, Assignment.Builder::validUntil);

    public static final EntityType<Assignment> TYPE =
            TABLE.unique(MEMBER, UNIT, ROLE, VALID_FROM).build();

    private AssignmentTable() {}
}
