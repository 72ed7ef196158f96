package org.guanxi.crm.delivery;

import java.time.Instant;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.TextAttribute;

/** The table of {@link DeliveryLease}. */
public final class DeliveryLeaseTable {

    private static final EntityTypeBuilder<DeliveryLease, DeliveryLease.Builder> TABLE = EntityType.describe(
                    "deliveryLease",
                    DeliveryLease.class,
                    DeliveryLease.Builder::new,
                    DeliveryLease.Builder::from,
                    DeliveryLease.Builder::build)
            .identity(DeliveryLease.Builder::id, DeliveryLease.Builder::version);

    public static final TextAttribute<DeliveryLease> SUBSCRIPTION =
            TABLE.text("subscription", 80, DeliveryLease::subscription, DeliveryLease.Builder::subscription);
    public static final OrderedAttribute<DeliveryLease, Integer> PARTITION =
            TABLE.integer("partitionNumber", DeliveryLease::partition, DeliveryLease.Builder::partition);
    public static final OrderedAttribute<DeliveryLease, Instant> UNTIL =
            TABLE.instant("leasedUntil", DeliveryLease::until, DeliveryLease.Builder::until);

    public static final EntityType<DeliveryLease> TYPE =
            TABLE.unique(SUBSCRIPTION, PARTITION).build();

    private DeliveryLeaseTable() {}
}
