package org.guanxi.crm.examples.bench;

import java.math.BigDecimal;
import java.time.Instant;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;
import org.immutables.value.Value;

/** A deal to be reported on. */
@Value.Immutable
@CrmStyle
interface Deal extends Entity<Deal> {
    @Override
    Id<Deal> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    String title();

    String stage();

    long days();

    BigDecimal amount();

    Instant closedAt();

    Id<Firm> firm();

    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableDeal.Builder {}

    /** The table. */
    final class Table {
        private static final EntityTypeBuilder<Deal, Builder> TABLE = EntityType.describe(
                        "deal", Deal.class, Builder::new, Builder::from, Builder::build)
                .identity(Builder::id, Builder::version);
        static final TextAttribute<Deal> TITLE = TABLE.text("title", 100, Deal::title, Builder::title);
        static final TextAttribute<Deal> STAGE = TABLE.text("stage", 20, Deal::stage, Builder::stage);
        static final OrderedAttribute<Deal, Long> DAYS = TABLE.whole("days", Deal::days, Builder::days);
        static final OrderedAttribute<Deal, BigDecimal> AMOUNT =
                TABLE.decimal("amount", 19, 4, Deal::amount, Builder::amount);
        static final OrderedAttribute<Deal, Instant> CLOSED_AT =
                TABLE.instant("closedAt", Deal::closedAt, Builder::closedAt);
        static final ReferenceAttribute<Deal, Firm> FIRM =
                TABLE.reference("firm", Firm.class, Upon.partOf(), Deal::firm, Builder::firm);
        static final EntityType<Deal> TYPE = TABLE.sorted(STAGE, CLOSED_AT).build();

        private Table() {}
    }
}
