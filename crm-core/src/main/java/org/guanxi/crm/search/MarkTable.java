package org.guanxi.crm.search;

import java.time.Instant;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.LinkAttribute;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.Upon;

/** The table of {@link Mark}. */
public final class MarkTable {

    private static final EntityTypeBuilder<Mark, Mark.Builder> TABLE = EntityType.describe(
                    "mark", Mark.class, Mark.Builder::new, Mark.Builder::from, Mark.Builder::build)
            .identity(Mark.Builder::id, Mark.Builder::version);

    public static final ScalarAttribute<Mark, ActorId> ACTOR =
            TABLE.printed("actor", 100, ActorId::value, ActorId::of, Mark::actor, Mark.Builder::actor);
    public static final ScalarAttribute<Mark, Mark.Sort> SORT =
            TABLE.choice("sort", Mark.Sort.class, Mark::sort, Mark.Builder::sort);
    public static final LinkAttribute<Mark> RECORD =
            TABLE.link("record", Upon.partOf(), Mark::record, Mark.Builder::record);
    public static final OrderedAttribute<Mark, Instant> AT = TABLE.instant("at", Mark::at, Mark.Builder::at);

    public static final EntityType<Mark> TYPE = TABLE.sorted(ACTOR, SORT, AT).build();

    private MarkTable() {}
}
