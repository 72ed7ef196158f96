package org.guanxi.crm.team;

import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.TextAttribute;

/** The table of {@link Member}. */
public final class MemberTable {

    private static final EntityTypeBuilder<Member, Member.Builder> TABLE = EntityType.describe(
                    "member", Member.class, Member.Builder::new, Member.Builder::from, Member.Builder::build)
            .identity(Member.Builder::id, Member.Builder::version);

    public static final ScalarAttribute<Member, ActorId> ACTOR =
            TABLE.printed("actor", 100, ActorId::value, ActorId::of, Member::actor, Member.Builder::actor);
    public static final TextAttribute<Member> NAME = TABLE.text("name", 200, Member::name, Member.Builder::name);

    public static final EntityType<Member> TYPE =
            TABLE.unique(ACTOR).sorted(NAME).build();

    private MemberTable() {}
}
