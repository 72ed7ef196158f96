package org.guanxi.crm.reporting;

import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;
import org.immutables.value.Value;

/** Where something is sold: a table of the tests. */
@Value.Immutable
@CrmStyle
public interface Shop extends Entity<Shop> {
    @Override
    Id<Shop> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    String name();

    Optional<String> city();

    Optional<Id<Shop>> head();

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableShop.Builder {}

    /** Its table. */
    final class Table {
        private static final EntityTypeBuilder<Shop, Builder> TABLE = EntityType.describe(
                        "testShop", Shop.class, Builder::new, Builder::from, Builder::build)
                .identity(Builder::id, Builder::version);
        public static final TextAttribute<Shop> NAME = TABLE.text("name", 60, Shop::name, Builder::name);
        public static final TextAttribute<Shop> CITY = TABLE.optionalText("city", 60, Shop::city, Builder::city);
        public static final ReferenceAttribute<Shop, Shop> HEAD =
                TABLE.optionalReference("head", Shop.class, Upon.partOf(), Shop::head, Builder::head);
        public static final EntityType<Shop> TYPE = TABLE.build();

        private Table() {}
    }
}
