package org.guanxi.crm.tck.area;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.LinkAttribute;
import org.guanxi.crm.storage.MoneyAttribute;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;

/** The table of {@link Asset}. */
public final class AssetTable {

    private static final EntityTypeBuilder<Asset, Asset.Builder> TABLE = EntityType.describe(
                    "asset", Asset.class, Asset.Builder::new, Asset.Builder::from, Asset.Builder::build)
            .identity(Asset.Builder::id, Asset.Builder::version)
            .customFields(Asset::custom, Asset.Builder::custom);

    public static final TextAttribute<Asset> NAME = TABLE.text("name", 200, Asset::name, Asset.Builder::name);
    public static final TextAttribute<Asset> NOTES =
            TABLE.optionalText("notes", 4000, Asset::notes, Asset.Builder::notes);
    public static final OrderedAttribute<Asset, BigDecimal> AMOUNT =
            TABLE.optionalDecimal("amount", 19, 4, Asset::amount, Asset.Builder::amount);
    public static final MoneyAttribute<Asset> PRICE = TABLE.optionalMoney("price", Asset::price, Asset.Builder::price);
    public static final OrderedAttribute<Asset, LocalDate> BOUGHT =
            TABLE.optionalDate("bought", Asset::bought, Asset.Builder::bought);
    public static final ReferenceAttribute<Asset, Asset> WHOLE =
            TABLE.optionalReference("whole", Asset.class, Upon.partOf(), Asset::whole, Asset.Builder::whole);
    public static final LinkAttribute<Asset> ABOUT =
            TABLE.optionalLink("about", Upon.partOf(), Asset::about, Asset.Builder::about);

    public static final EntityType<Asset> TYPE = TABLE.sorted(NAME).build();

    private AssetTable() {}
}
