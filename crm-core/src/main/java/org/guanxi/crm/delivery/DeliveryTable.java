package org.guanxi.crm.delivery;

import java.time.Instant;
import org.guanxi.crm.journal.JournalEntry;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.LinkAttribute;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;

/** The table of {@link Delivery}. */
public final class DeliveryTable {

    private static final EntityTypeBuilder<Delivery, Delivery.Builder> TABLE = EntityType.describe(
                    "delivery", Delivery.class, Delivery.Builder::new, Delivery.Builder::from, Delivery.Builder::build)
            .identity(Delivery.Builder::id, Delivery.Builder::version);

    public static final TextAttribute<Delivery> SUBSCRIPTION =
            TABLE.text("subscription", 80, Delivery::subscription, Delivery.Builder::subscription);
    public static final OrderedAttribute<Delivery, Integer> PARTITION =
            TABLE.integer("partitionNumber", Delivery::partition, Delivery.Builder::partition);
    public static final LinkAttribute<Delivery> SUBJECT =
            TABLE.link("subject", Upon.history(), Delivery::subject, Delivery.Builder::subject);
    public static final OrderedAttribute<Delivery, Long> SUBJECT_VERSION =
            TABLE.whole("subjectVersion", Delivery::subjectVersion, Delivery.Builder::subjectVersion);
    public static final ReferenceAttribute<Delivery, JournalEntry> ENTRY =
            TABLE.reference("entry", JournalEntry.class, Upon.history(), Delivery::entry, Delivery.Builder::entry);
    public static final OrderedAttribute<Delivery, Integer> ATTEMPTS =
            TABLE.integer("attempts", Delivery::attempts, Delivery.Builder::attempts);
    public static final OrderedAttribute<Delivery, Instant> NOT_BEFORE =
            TABLE.optionalInstant("notBefore", Delivery::notBefore, Delivery.Builder::notBefore);
    public static final TextAttribute<Delivery> LAST_ERROR =
            TABLE.optionalText("lastError", 1000, Delivery::lastError, Delivery.Builder::lastError);

    public static final EntityType<Delivery> TYPE = TABLE.sorted(
                    SUBSCRIPTION, PARTITION, SUBJECT.recordId(), SUBJECT_VERSION)
            .sorted(SUBSCRIPTION, PARTITION, NOT_BEFORE)
            .build();

    private DeliveryTable() {}
}
