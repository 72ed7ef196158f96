package org.guanxi.crm.customer;

import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.OrderedAttribute;

/** The table of {@link CustomerCounter}. */
public final class CustomerCounterTable {

    private static final EntityTypeBuilder<CustomerCounter, CustomerCounter.Builder> TABLE = EntityType.describe(
                    "customerCounter",
                    CustomerCounter.class,
                    CustomerCounter.Builder::new,
                    CustomerCounter.Builder::from,
                    CustomerCounter.Builder::build)
            .identity(CustomerCounter.Builder::id, CustomerCounter.Builder::version);

    public static final OrderedAttribute<CustomerCounter, Long> NEXT =
            TABLE.whole("nextNumber", CustomerCounter::next, CustomerCounter.Builder::next);

    public static final EntityType<CustomerCounter> TYPE = TABLE.build();

    private CustomerCounterTable() {}
}
