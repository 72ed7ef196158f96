package org.guanxi.crm.tck.area;

import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.MoneyAttribute;
import org.guanxi.crm.storage.NestedAttribute;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.TextAttribute;

/** The table of {@link Parcel}. */
public final class ParcelTable {
    private static final EntityTypeBuilder<Parcel, Parcel.Builder> TABLE = EntityType.describe(
                    "parcel", Parcel.class, Parcel.Builder::new, Parcel.Builder::from, Parcel.Builder::build)
            .identity(Parcel.Builder::id, Parcel.Builder::version);

    public static final TextAttribute<Parcel> NAME = TABLE.text("name", 200, Parcel::name, Parcel.Builder::name);
    public static final OrderedAttribute<Parcel, Long> MOVES =
            TABLE.whole("moves", Parcel::moves, Parcel.Builder::moves);
    public static final MoneyAttribute<Parcel> WORTH =
            TABLE.optionalMoney("worth", Parcel::worth, Parcel.Builder::worth);
    public static final NestedAttribute<Parcel, java.util.List<String>> STOPS =
            TABLE.nestedList("stops", String.class, Parcel::stops, Parcel.Builder::stops);

    public static final EntityType<Parcel> TYPE = TABLE.sorted(NAME)
            .customFields(Parcel::custom, Parcel.Builder::custom)
            .maskable(Parcel::masked, Parcel.Builder::masked, WORTH)
            .build();

    private ParcelTable() {}
}
