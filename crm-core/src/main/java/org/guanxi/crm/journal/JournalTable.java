package org.guanxi.crm.journal;

import java.time.Instant;
import java.util.UUID;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.LinkAttribute;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;

/** The table of {@link JournalEntry}. */
public final class JournalTable {

    private static final int LONGEST_PAYLOAD = 1_000_000;
    private static final EntityTypeBuilder<JournalEntry, JournalEntry.Builder> TABLE = EntityType.describe(
                    "journalEntry",
                    JournalEntry.class,
                    JournalEntry.Builder::new,
                    JournalEntry.Builder::from,
                    JournalEntry.Builder::build)
            .identity(JournalEntry.Builder::id, JournalEntry.Builder::version);

    public static final ScalarAttribute<JournalEntry, UUID> COMMAND =
            TABLE.uuid("command", JournalEntry::command, JournalEntry.Builder::command);
    public static final LinkAttribute<JournalEntry> SUBJECT =
            TABLE.link("subject", Upon.history(), JournalEntry::subject, JournalEntry.Builder::subject);
    public static final OrderedAttribute<JournalEntry, Long> SUBJECT_VERSION =
            TABLE.whole("subjectVersion", JournalEntry::subjectVersion, JournalEntry.Builder::subjectVersion);
    public static final OrderedAttribute<JournalEntry, Instant> AT =
            TABLE.instant("happenedAt", JournalEntry::at, JournalEntry.Builder::at);
    public static final ScalarAttribute<JournalEntry, ActorId> ACTOR =
            TABLE.printed("actor", 100, ActorId::value, ActorId::of, JournalEntry::actor, JournalEntry.Builder::actor);
    public static final TextAttribute<JournalEntry> REASON =
            TABLE.optionalText("reason", 1000, JournalEntry::reason, JournalEntry.Builder::reason);
    public static final TextAttribute<JournalEntry> EVENT =
            TABLE.text("event", 80, JournalEntry::event, JournalEntry.Builder::event);
    public static final OrderedAttribute<JournalEntry, Integer> EVENT_VERSION =
            TABLE.integer("eventVersion", JournalEntry::eventVersion, JournalEntry.Builder::eventVersion);
    public static final TextAttribute<JournalEntry> PAYLOAD =
            TABLE.optionalText("payload", LONGEST_PAYLOAD, JournalEntry::payload, JournalEntry.Builder::payload);
    public static final TextAttribute<JournalEntry> BEFORE =
            TABLE.optionalText("stateBefore", LONGEST_PAYLOAD, JournalEntry::before, JournalEntry.Builder::before);
    public static final TextAttribute<JournalEntry> AFTER =
            TABLE.optionalText("stateAfter", LONGEST_PAYLOAD, JournalEntry::after, JournalEntry.Builder::after);
    public static final TextAttribute<JournalEntry> SALT =
            TABLE.optionalText("salt", 40, JournalEntry::salt, JournalEntry.Builder::salt);
    public static final TextAttribute<JournalEntry> DIGEST =
            TABLE.text("digest", 64, JournalEntry::digest, JournalEntry.Builder::digest);
    public static final TextAttribute<JournalEntry> CHAIN =
            TABLE.text("chain", 64, JournalEntry::chain, JournalEntry.Builder::chain);

    public static final EntityType<JournalEntry> TYPE = TABLE.unique(SUBJECT.recordId(), SUBJECT_VERSION)
            .sorted(AT)
            .hash(COMMAND)
            .build();

    private JournalTable() {}
}
