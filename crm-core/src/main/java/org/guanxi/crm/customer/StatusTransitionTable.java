package org.guanxi.crm.customer;

import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.TextAttribute;

/** The table of {@link StatusTransition}. */
public final class StatusTransitionTable {

    private static final EntityTypeBuilder<StatusTransition, StatusTransition.Builder> TABLE = EntityType.describe(
                    "statusTransition",
                    StatusTransition.class,
                    StatusTransition.Builder::new,
                    StatusTransition.Builder::from,
                    StatusTransition.Builder::build)
            .identity(StatusTransition.Builder::id, StatusTransition.Builder::version);

    public static final TextAttribute<StatusTransition> FROM = TABLE.text(
            "fromStatus",
            CustomerTable.LONGEST_CODE,
            StatusTransition::fromStatus,
            StatusTransition.Builder::fromStatus);
    public static final TextAttribute<StatusTransition> TO = TABLE.text(
            "toStatus", CustomerTable.LONGEST_CODE, StatusTransition::toStatus, StatusTransition.Builder::toStatus);
    public static final TextAttribute<StatusTransition> OCCASION = TABLE.optionalText(
            "occasion", CustomerTable.LONGEST_CODE, StatusTransition::occasion, StatusTransition.Builder::occasion);
    public static final ScalarAttribute<StatusTransition, Boolean> MANUAL =
            TABLE.flag("manual", StatusTransition::isManual, StatusTransition.Builder::isManual);

    public static final EntityType<StatusTransition> TYPE =
            TABLE.unique(FROM, TO).build();

    private StatusTransitionTable() {}
}
