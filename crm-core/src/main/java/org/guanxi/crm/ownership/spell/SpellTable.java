package org.guanxi.crm.ownership.spell;

import java.time.Instant;
import org.guanxi.crm.ownership.pool.Pool;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.LinkAttribute;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;
import org.guanxi.crm.team.Member;

/** The table of {@link Spell}. */
public final class SpellTable {

    private static final EntityTypeBuilder<Spell, Spell.Builder> TABLE = EntityType.describe(
                    "spell", Spell.class, Spell.Builder::new, Spell.Builder::from, Spell.Builder::build)
            .identity(Spell.Builder::id, Spell.Builder::version);

    public static final LinkAttribute<Spell> RECORD =
            TABLE.link("record", Upon.history(), Spell::record, Spell.Builder::record);
    public static final OrderedAttribute<Spell, Long> COUNT =
            TABLE.whole("countOf", Spell::count, Spell.Builder::count);
    public static final ReferenceAttribute<Spell, Member> OWNER =
            TABLE.reference("owner", Member.class, Upon.history(), Spell::owner, Spell.Builder::owner);
    public static final OrderedAttribute<Spell, Instant> SINCE =
            TABLE.instant("heldSince", Spell::since, Spell.Builder::since);
    public static final ScalarAttribute<Spell, SpellStart> START =
            TABLE.choice("startedBy", SpellStart.class, Spell::startedBy, Spell.Builder::startedBy);
    public static final OrderedAttribute<Spell, Instant> UNTIL =
            TABLE.optionalInstant("heldUntil", Spell::until, Spell.Builder::until);
    public static final ScalarAttribute<Spell, SpellEnd> END =
            TABLE.optionalChoice("endedBy", SpellEnd.class, Spell::endedBy, Spell.Builder::endedBy);
    public static final TextAttribute<Spell> REASON =
            TABLE.optionalText("reason", 2000, Spell::reason, Spell.Builder::reason);
    public static final ReferenceAttribute<Spell, Pool> POOL =
            TABLE.optionalReference("pool", Pool.class, Upon.history(), Spell::pool, Spell.Builder::pool);
    public static final ScalarAttribute<Spell, Boolean> IS_REOPENED =
            TABLE.flag("isReopened", Spell::isReopened, Spell.Builder::isReopened);

    public static final EntityType<Spell> TYPE = TABLE.unique(RECORD.recordId(), COUNT)
            .sorted(OWNER, SINCE)
            .ownedBy(OWNER)
            .build();

    private SpellTable() {}
}
