package org.guanxi.crm.timer;

import java.time.Instant;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.TextAttribute;

/** The table of {@link DueItem}. */
public final class DueItemTable {

    private static final int LONGEST_PAYLOAD = 100_000;
    private static final EntityTypeBuilder<DueItem, DueItem.Builder> TABLE = EntityType.describe(
                    "dueItem", DueItem.class, DueItem.Builder::new, DueItem.Builder::from, DueItem.Builder::build)
            .identity(DueItem.Builder::id, DueItem.Builder::version);

    public static final TextAttribute<DueItem> KEY = TABLE.text("dueKey", 200, DueItem::key, DueItem.Builder::key);
    public static final OrderedAttribute<DueItem, Instant> DUE_AT =
            TABLE.instant("dueAt", DueItem::dueAt, DueItem.Builder::dueAt);
    public static final OrderedAttribute<DueItem, Instant> NEXT_AT =
            TABLE.optionalInstant("nextAt", DueItem::nextAt, DueItem.Builder::nextAt);
    public static final TextAttribute<DueItem> TASK = TABLE.text("task", 80, DueItem::task, DueItem.Builder::task);
    public static final TextAttribute<DueItem> PAYLOAD =
            TABLE.optionalText("payload", LONGEST_PAYLOAD, DueItem::payload, DueItem.Builder::payload);
    public static final OrderedAttribute<DueItem, Integer> ATTEMPTS =
            TABLE.integer("attempts", DueItem::attempts, DueItem.Builder::attempts);
    public static final TextAttribute<DueItem> LAST_ERROR =
            TABLE.optionalText("lastError", 1000, DueItem::lastError, DueItem.Builder::lastError);
    public static final OrderedAttribute<DueItem, Instant> PARKED_AT =
            TABLE.optionalInstant("parkedAt", DueItem::parkedAt, DueItem.Builder::parkedAt);

    public static final EntityType<DueItem> TYPE =
            TABLE.unique(KEY).sorted(NEXT_AT).sorted(PARKED_AT).build();

    private DueItemTable() {}
}
