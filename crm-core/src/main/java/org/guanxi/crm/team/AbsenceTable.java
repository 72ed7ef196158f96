package org.guanxi.crm.team;

import java.time.LocalDate;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;

/** The table of {@link Absence}. */
public final class AbsenceTable {

    private static final EntityTypeBuilder<Absence, Absence.Builder> TABLE = EntityType.describe(
                    "absence", Absence.class, Absence.Builder::new, Absence.Builder::from, Absence.Builder::build)
            .identity(Absence.Builder::id, Absence.Builder::version);

    public static final ReferenceAttribute<Absence, Member> MEMBER = TABLE.reference(
            "member",
            Member.class,
            Upon.merge(Upon.Then.MOVE).erasure(Upon.Then.KEEP).handOver(Upon.Then.KEEP),
            Absence::member,
            Absence.Builder::member);
    public static final ReferenceAttribute<Absence, Member> DEPUTY = TABLE.optionalReference(
            "deputy",
            Member.class,
            Upon.merge(Upon.Then.MOVE).erasure(Upon.Then.KEEP).handOver(Upon.Then.MOVE),
            Absence::deputy,
            Absence.Builder::deputy);
    public static final OrderedAttribute<Absence, LocalDate> VALID_FROM =
            TABLE.date("validFrom", Absence::validFrom, Absence.Builder::validFrom);
    public static final OrderedAttribute<Absence, LocalDate> VALID_UNTIL =
            TABLE.optionalDate("validUntil", Absence::validUntil, Absence.Builder::validUntil);
    public static final TextAttribute<Absence> REASON =
            TABLE.optionalText("reason", 500, Absence::reason, Absence.Builder::reason);

    public static final EntityType<Absence> TYPE =
            TABLE.personal(REASON).sorted(MEMBER, VALID_FROM).build();

    private AbsenceTable() {}
}
