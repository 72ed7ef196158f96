package org.guanxi.crm.territory;

import java.time.Instant;
import java.time.ZoneId;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;

/** The table of {@link TerritoryModel}. */
public final class TerritoryModelTable {

    private static final EntityTypeBuilder<TerritoryModel, TerritoryModel.Builder> TABLE = EntityType.describe(
                    "territoryModel",
                    TerritoryModel.class,
                    TerritoryModel.Builder::new,
                    TerritoryModel.Builder::from,
                    TerritoryModel.Builder::build)
            .identity(TerritoryModel.Builder::id, TerritoryModel.Builder::version);

    public static final ScalarAttribute<TerritoryModel, Purpose> PURPOSE =
            TABLE.choice("purpose", Purpose.class, TerritoryModel::purpose, TerritoryModel.Builder::purpose);
    public static final OrderedAttribute<TerritoryModel, Integer> EDITION =
            TABLE.integer("edition", TerritoryModel::edition, TerritoryModel.Builder::edition);
    public static final TextAttribute<TerritoryModel> NAME =
            TABLE.text("name", 200, TerritoryModel::name, TerritoryModel.Builder::name);
    public static final ScalarAttribute<TerritoryModel, ZoneId> ZONE =
            TABLE.printed("zone", 60, ZoneId::getId, ZoneId::of, TerritoryModel::zone, TerritoryModel.Builder::zone);
    public static final ScalarAttribute<TerritoryModel, Boolean> TIE_BY_CODE =
            TABLE.flag("tieByCode", TerritoryModel::isTieSettledByCode, TerritoryModel.Builder::isTieSettledByCode);
    public static final ScalarAttribute<TerritoryModel, OwnerMode> OWNER_MODE =
            TABLE.choice("ownerMode", OwnerMode.class, TerritoryModel::ownerMode, TerritoryModel.Builder::ownerMode);
    public static final ScalarAttribute<TerritoryModel, TerritoryModel.State> STATE =
            TABLE.choice("state", TerritoryModel.State.class, TerritoryModel::state, TerritoryModel.Builder::state);
    public static final ReferenceAttribute<TerritoryModel, Customer> PLACED_UP_TO = TABLE.optionalReference(
            "placedUpTo",
            Customer.class,
            Upon.history(),
            TerritoryModel::placedUpTo,
            TerritoryModel.Builder::placedUpTo);
    public static final OrderedAttribute<TerritoryModel, Instant> PLACED_AT =
            TABLE.optionalInstant("placedAt", TerritoryModel::placedAt, TerritoryModel.Builder::placedAt);
    public static final OrderedAttribute<TerritoryModel, Instant> DEFINED_AT =
            TABLE.instant("definedAt", TerritoryModel::definedAt, TerritoryModel.Builder::definedAt);

    public static final EntityType<TerritoryModel> TYPE =
            TABLE.unique(PURPOSE, EDITION).hash(STATE).build();

    private TerritoryModelTable() {}
}
