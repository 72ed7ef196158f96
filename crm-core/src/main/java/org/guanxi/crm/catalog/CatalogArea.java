package org.guanxi.crm.catalog;

import org.guanxi.crm.internal.Area;

/** What the area brings. */
public final class CatalogArea {

    /** The declaration. */
    public static final Area AREA = Area.named("catalog")
            .table("product", Product.class, () -> ProductTable.TYPE)
            .service(CatalogService.class, unit -> new DefaultCatalogService(unit))
            .events(CatalogEvent.class)
            .build();

    private CatalogArea() {}
}
