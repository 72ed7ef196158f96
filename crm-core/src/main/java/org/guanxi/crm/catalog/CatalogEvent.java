package org.guanxi.crm.catalog;

import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.Money;
import org.guanxi.crm.event.Event;
import org.guanxi.crm.event.EventName;

/** What happens to products. */
public sealed interface CatalogEvent extends Event {

    /** The product. */
    Id<Product> product();

    /** A product is sold from now on. */
    @EventName("product.added")
    record Added(Id<Product> product, String code, String name, Optional<String> family, Optional<Money> listPrice)
            implements CatalogEvent {}

    /** A product is described or priced anew; tells how it is since. */
    @EventName("product.changed")
    record Changed(Id<Product> product, String code, String name, Optional<String> family, Optional<Money> listPrice)
            implements CatalogEvent {}

    /** A product is not sold any more. */
    @EventName("product.retired")
    record Retired(Id<Product> product, String code) implements CatalogEvent {}

    /** A retired product is sold again. */
    @EventName("product.reinstated")
    record Reinstated(Id<Product> product, String code) implements CatalogEvent {}
}
