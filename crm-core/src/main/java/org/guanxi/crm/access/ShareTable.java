package org.guanxi.crm.access;

import java.time.Instant;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.LinkAttribute;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.Upon;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.Unit;

/** The table of {@link Share}. */
public final class ShareTable {

    private static final EntityTypeBuilder<Share, Share.Builder> TABLE = EntityType.describe(
                    "share", Share.class, Share.Builder::new, Share.Builder::from, Share.Builder::build)
            .identity(Share.Builder::id, Share.Builder::version);

    public static final LinkAttribute<Share> TARGET = TABLE.link(
            "target",
            Upon.merge(Upon.Then.MOVE).erasure(Upon.Then.KEEP).handOver(Upon.Then.KEEP),
            Share::target,
            Share.Builder::target);
    public static final ReferenceAttribute<Share, Member> MEMBER = TABLE.optionalReference(
            "member",
            Member.class,
            Upon.merge(Upon.Then.MOVE).erasure(Upon.Then.KEEP).handOver(Upon.Then.KEEP),
            Share::member,
            Share.Builder::member);
    public static final ReferenceAttribute<Share, Unit> UNIT = TABLE.optionalReference(
            "unit",
            Unit.class,
            Upon.merge(Upon.Then.MOVE).erasure(Upon.Then.KEEP).handOver(Upon.Then.KEEP),
            Share::unit,
            Share.Builder::unit);
    public static final ScalarAttribute<Share, Boolean> MAY_UPDATE =
            TABLE.flag("mayUpdate", Share::mayUpdate, Share.Builder::mayUpdate);
    public static final ScalarAttribute<Share, Boolean> MAY_DELETE =
            TABLE.flag("mayDelete", Share::mayDelete, Share.Builder::mayDelete);
    public static final OrderedAttribute<Share, Instant> EXPIRES_AT =
            TABLE.optionalInstant("expiresAt", Share::expiresAt, Share.Builder::expiresAt);
    public static final ScalarAttribute<Share, ActorId> SHARED_BY =
            TABLE.printed("sharedBy", 100, ActorId::value, ActorId::of, Share::sharedBy, Share.Builder::sharedBy);

    public static final EntityType<Share> TYPE = TABLE.build();

    private ShareTable() {}
}
