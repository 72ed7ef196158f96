package org.guanxi.crm.journal;

import java.time.Instant;
import java.util.UUID;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.TextAttribute;

/** The table of {@link JournalSeal}. */
public final class JournalSealTable {

    private static final int LONGEST_ENTRIES = 200_000;
    private static final EntityTypeBuilder<JournalSeal, JournalSeal.Builder> TABLE = EntityType.describe(
                    "journalSeal",
                    JournalSeal.class,
                    JournalSeal.Builder::new,
                    JournalSeal.Builder::from,
                    JournalSeal.Builder::build)
            .identity(JournalSeal.Builder::id, JournalSeal.Builder::version);

    public static final OrderedAttribute<JournalSeal, Long> NUMBER =
            TABLE.whole("sealNumber", JournalSeal::number, JournalSeal.Builder::number);
    public static final OrderedAttribute<JournalSeal, Instant> AT =
            TABLE.instant("sealedAt", JournalSeal::at, JournalSeal.Builder::at);
    public static final OrderedAttribute<JournalSeal, Integer> COUNT =
            TABLE.integer("entryCount", JournalSeal::count, JournalSeal.Builder::count);
    public static final OrderedAttribute<JournalSeal, Instant> LAST_AT =
            TABLE.instant("lastAt", JournalSeal::lastAt, JournalSeal.Builder::lastAt);
    public static final ScalarAttribute<JournalSeal, UUID> LAST_ENTRY =
            TABLE.uuid("lastEntry", JournalSeal::lastEntry, JournalSeal.Builder::lastEntry);
    public static final TextAttribute<JournalSeal> ENTRIES =
            TABLE.text("entries", LONGEST_ENTRIES, JournalSeal::entries, JournalSeal.Builder::entries);
    public static final TextAttribute<JournalSeal> DIGEST =
            TABLE.text("digest", 64, JournalSeal::digest, JournalSeal.Builder::digest);

    public static final EntityType<JournalSeal> TYPE = TABLE.unique(NUMBER).build();

    private JournalSealTable() {}
}
