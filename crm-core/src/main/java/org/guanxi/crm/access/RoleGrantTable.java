package org.guanxi.crm.access;

import java.time.LocalDate;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.Upon;
import org.guanxi.crm.team.Member;

/** The table of {@link RoleGrant}. */
public final class RoleGrantTable {

    private static final EntityTypeBuilder<RoleGrant, RoleGrant.Builder> TABLE = EntityType.describe(
                    "roleGrant",
                    RoleGrant.class,
                    RoleGrant.Builder::new,
                    RoleGrant.Builder::from,
                    RoleGrant.Builder::build)
            .identity(RoleGrant.Builder::id, RoleGrant.Builder::version);

    public static final ReferenceAttribute<RoleGrant, Member> MEMBER = TABLE.reference(
            "member",
            Member.class,
            Upon.merge(Upon.Then.MOVE).erasure(Upon.Then.KEEP).handOver(Upon.Then.KEEP),
            RoleGrant::member,
            RoleGrant.Builder::member);
    public static final ReferenceAttribute<RoleGrant, AccessRole> ROLE = TABLE.reference(
            "role",
            AccessRole.class,
            Upon.merge(Upon.Then.MOVE).erasure(Upon.Then.KEEP).handOver(Upon.Then.KEEP),
            RoleGrant::role,
            RoleGrant.Builder::role);
    public static final OrderedAttribute<RoleGrant, LocalDate> VALID_FROM =
            TABLE.date("validFrom", RoleGrant::validFrom, RoleGrant.Builder::validFrom);
    public static final OrderedAttribute<RoleGrant, LocalDate> VALID_UNTIL =
            TABLE.optionalDate("validUntil", RoleGrant::validUntil, RoleGrant.Builder::validUntil);

    public static final EntityType<RoleGrant> TYPE =
            TABLE.unique(MEMBER, ROLE, VALID_FROM).build();

    private RoleGrantTable() {}
}
