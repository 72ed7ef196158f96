package org.guanxi.crm.territory;

import java.time.Instant;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.Upon;
import org.guanxi.crm.territory.rule.Decision;

/** The table of {@link Placement}. */
public final class PlacementTable {

    private static final EntityTypeBuilder<Placement, Placement.Builder> TABLE = EntityType.describe(
                    "placement",
                    Placement.class,
                    Placement.Builder::new,
                    Placement.Builder::from,
                    Placement.Builder::build)
            .identity(Placement.Builder::id, Placement.Builder::version);

    public static final ReferenceAttribute<Placement, TerritoryModel> MODEL =
            TABLE.reference("model", TerritoryModel.class, Upon.history(), Placement::model, Placement.Builder::model);
    public static final ReferenceAttribute<Placement, Customer> CUSTOMER = TABLE.reference(
            "customer", Customer.class, Upon.history(), Placement::customer, Placement.Builder::customer);
    public static final ReferenceAttribute<Placement, Territory> TERRITORY = TABLE.optionalReference(
            "territory", Territory.class, Upon.history(), Placement::territory, Placement.Builder::territory);
    public static final ScalarAttribute<Placement, Decision.Outcome> OUTCOME =
            TABLE.choice("outcome", Decision.Outcome.class, Placement::outcome, Placement.Builder::outcome);
    public static final OrderedAttribute<Placement, Instant> SINCE =
            TABLE.instant("placedSince", Placement::since, Placement.Builder::since);

    public static final EntityType<Placement> TYPE = TABLE.unique(MODEL, CUSTOMER)
            .hash(MODEL, OUTCOME)
            .governedBy(CUSTOMER)
            .build();

    private PlacementTable() {}
}
