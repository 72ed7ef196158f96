package org.guanxi.crm.territory;

import java.time.Instant;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.Upon;

/** The table of {@link Activation}. */
public final class ActivationTable {

    private static final EntityTypeBuilder<Activation, Activation.Builder> TABLE = EntityType.describe(
                    "territoryActivation",
                    Activation.class,
                    Activation.Builder::new,
                    Activation.Builder::from,
                    Activation.Builder::build)
            .identity(Activation.Builder::id, Activation.Builder::version);

    public static final ScalarAttribute<Activation, Purpose> PURPOSE =
            TABLE.choice("purpose", Purpose.class, Activation::purpose, Activation.Builder::purpose);
    public static final OrderedAttribute<Activation, Integer> NUMBER =
            TABLE.integer("serial", Activation::number, Activation.Builder::number);
    public static final ReferenceAttribute<Activation, TerritoryModel> MODEL = TABLE.reference(
            "model", TerritoryModel.class, Upon.history(), Activation::model, Activation.Builder::model);
    public static final OrderedAttribute<Activation, Instant> VALID_FROM =
            TABLE.instant("validFrom", Activation::validFrom, Activation.Builder::validFrom);
    public static final OrderedAttribute<Activation, Instant> VALID_UNTIL =
            TABLE.optionalInstant("validUntil", Activation::validUntil, Activation.Builder::validUntil);
    public static final ScalarAttribute<Activation, Boolean> UNDO =
            TABLE.flag("undo", Activation::isUndo, Activation.Builder::isUndo);

    public static final EntityType<Activation> TYPE =
            TABLE.unique(PURPOSE, NUMBER).build();

    private ActivationTable() {}
}
