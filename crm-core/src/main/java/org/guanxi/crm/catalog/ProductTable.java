package org.guanxi.crm.catalog;

import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.MoneyAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.TextAttribute;

/** The table of {@link Product}. */
public final class ProductTable {

    private static final EntityTypeBuilder<Product, Product.Builder> TABLE = EntityType.describe(
                    "product", Product.class, Product.Builder::new, Product.Builder::from, Product.Builder::build)
            .identity(Product.Builder::id, Product.Builder::version);

    public static final TextAttribute<Product> CODE = TABLE.text("code", 60, Product::code, Product.Builder::code);
    public static final TextAttribute<Product> NAME = TABLE.text("name", 200, Product::name, Product.Builder::name);
    public static final TextAttribute<Product> FAMILY =
            TABLE.optionalText("family", 60, Product::family, Product.Builder::family);
    public static final MoneyAttribute<Product> LIST_PRICE =
            TABLE.optionalMoney("listPrice", Product::listPrice, Product.Builder::listPrice);
    public static final ScalarAttribute<Product, Boolean> ACTIVE =
            TABLE.flag("active", Product::isActive, Product.Builder::isActive);

    public static final EntityType<Product> TYPE = TABLE.unique(CODE)
            .sorted(NAME)
            .sorted(FAMILY, NAME)
            .customFields(Product::custom, Product.Builder::custom)
            .build();

    private ProductTable() {}
}
