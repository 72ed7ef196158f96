package org.guanxi.crm.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.Money;
import org.guanxi.crm.storage.CustomValues;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.MoneyAttribute;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;
import org.immutables.value.Value;

/** Something that was sold: a table of the tests. */
@Value.Immutable
@CrmStyle
public interface Sale extends Entity<Sale> {
    @Override
    Id<Sale> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    Optional<Id<Shop>> shop();

    Optional<String> seller();

    long pieces();

    Optional<BigDecimal> weight();

    Optional<Money> price();

    Optional<LocalDate> soldOn();

    Instant soldAt();

    boolean isGift();

    @Value.Default
    default CustomValues custom() {
        return CustomValues.NONE;
    }

    static Builder builder() {
        return new Builder();
    }

    final class Builder extends ImmutableSale.Builder {}

    /** Its table. */
    final class Table {
        private static final EntityTypeBuilder<Sale, Builder> TABLE = EntityType.describe(
                        "testSale", Sale.class, Builder::new, Builder::from, Builder::build)
                .identity(Builder::id, Builder::version)
                .customFields(Sale::custom, Builder::custom);
        public static final ReferenceAttribute<Sale, Shop> SHOP =
                TABLE.optionalReference("shop", Shop.class, Upon.partOf(), Sale::shop, Builder::shop);
        public static final TextAttribute<Sale> SELLER =
                TABLE.optionalText("seller", 60, Sale::seller, Builder::seller);
        public static final OrderedAttribute<Sale, Long> PIECES = TABLE.whole("pieces", Sale::pieces, Builder::pieces);
        public static final OrderedAttribute<Sale, BigDecimal> WEIGHT =
                TABLE.optionalDecimal("weight", 12, 4, Sale::weight, Builder::weight);
        public static final MoneyAttribute<Sale> PRICE = TABLE.optionalMoney("price", Sale::price, Builder::price);
        public static final OrderedAttribute<Sale, LocalDate> SOLD_ON =
                TABLE.optionalDate("soldOn", Sale::soldOn, Builder::soldOn);
        public static final OrderedAttribute<Sale, Instant> SOLD_AT =
                TABLE.instant("soldAt", Sale::soldAt, Builder::soldAt);
        public static final ScalarAttribute<Sale, Boolean> GIFT = TABLE.flag("gift", Sale::isGift, Builder::isGift);
        public static final EntityType<Sale> TYPE = TABLE.build();

        private Table() {}
    }
}
