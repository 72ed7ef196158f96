package org.guanxi.crm.customer;

import java.time.Instant;
import java.util.List;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.NestedAttribute;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.Upon;

/** The table of {@link CustomerMerge}. */
public final class CustomerMergeTable {

    private static final EntityTypeBuilder<CustomerMerge, CustomerMerge.Builder> TABLE = EntityType.describe(
                    "customerMerge",
                    CustomerMerge.class,
                    CustomerMerge.Builder::new,
                    CustomerMerge.Builder::from,
                    CustomerMerge.Builder::build)
            .identity(CustomerMerge.Builder::id, CustomerMerge.Builder::version);

    public static final ReferenceAttribute<CustomerMerge, Customer> SURVIVOR = TABLE.reference(
            "survivor", Customer.class, Upon.history(), CustomerMerge::survivor, CustomerMerge.Builder::survivor);

    @SuppressWarnings({"unchecked", "rawtypes"}) // an id knows its type only at compile time
    public static final NestedAttribute<CustomerMerge, List<Id<Customer>>> LOSERS = TABLE.nestedList(
            "losers", (Class<Id<Customer>>) (Class) Id.class, CustomerMerge::losers, CustomerMerge.Builder::losers);

    public static final OrderedAttribute<CustomerMerge, Instant> AT =
            TABLE.instant("happenedAt", CustomerMerge::at, CustomerMerge.Builder::at);
    public static final ScalarAttribute<CustomerMerge, ActorId> BY =
            TABLE.printed("actor", 100, ActorId::value, ActorId::of, CustomerMerge::by, CustomerMerge.Builder::by);
    public static final OrderedAttribute<CustomerMerge, Instant> UNDOABLE_UNTIL =
            TABLE.instant("undoableUntil", CustomerMerge::undoableUntil, CustomerMerge.Builder::undoableUntil);
    public static final OrderedAttribute<CustomerMerge, Instant> UNDONE_AT =
            TABLE.optionalInstant("undoneAt", CustomerMerge::undoneAt, CustomerMerge.Builder::undoneAt);
    public static final NestedAttribute<CustomerMerge, List<CustomerMerge.FieldChange>> FIELDS = TABLE.nestedList(
            "fields", CustomerMerge.FieldChange.class, CustomerMerge::fields, CustomerMerge.Builder::fields);
    public static final NestedAttribute<CustomerMerge, List<CustomerMerge.Dropped>> DROPPED = TABLE.nestedList(
            "dropped", CustomerMerge.Dropped.class, CustomerMerge::dropped, CustomerMerge.Builder::dropped);

    public static final EntityType<CustomerMerge> TYPE =
            TABLE.personal(FIELDS, DROPPED).governedBy(SURVIVOR).build();

    private CustomerMergeTable() {}
}
