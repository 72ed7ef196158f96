package org.guanxi.crm.catalog;

import java.util.List;
import org.guanxi.crm.internal.Area;
import org.guanxi.crm.search.Searchable;

/** What the area brings. */
public final class CatalogArea {

    /** The declaration. */
    public static final Area AREA = Area.named("catalog")
            .table("product", Product.class, () -> ProductTable.TYPE)
            .service(CatalogService.class, unit -> new DefaultCatalogService(unit))
            .events(CatalogEvent.class)
            .offersFor(
                    Product.class,
                    Searchable.class,
                    () -> new Searchable<>(
                            ProductTable.TYPE,
                            ProductTable.NAME,
                            List.of(ProductTable.CODE),
                            List.of(ProductTable.NAME.ascending())))
            .build();

    private CatalogArea() {}
}
