package org.guanxi.crm.ownership.limit;

import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.Upon;
import org.guanxi.crm.team.Member;

/** The table of {@link Holder}. */
public final class HolderTable {

    private static final EntityTypeBuilder<Holder, Holder.Builder> TABLE = EntityType.describe(
                    "holder", Holder.class, Holder.Builder::new, Holder.Builder::from, Holder.Builder::build)
            .identity(Holder.Builder::id, Holder.Builder::version);

    public static final ReferenceAttribute<Holder, Member> MEMBER =
            TABLE.reference("member", Member.class, Upon.history(), Holder::member, Holder.Builder::member);
    public static final EntityType<Holder> TYPE = TABLE.build();

    private HolderTable() {}
}
