package org.guanxi.crm.storage.memory;

import java.math.BigDecimal;
import java.time.Instant;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;
import org.guanxi.crm.storage.memory.Deal.Builder;

/** The table of {@link Deal}. */
final class DealTable {
    private static final EntityTypeBuilder<Deal, Builder> TABLE = EntityType.describe(
                    "deal", Deal.class, Builder::new, Builder::from, Builder::build)
            .identity(Builder::id, Builder::version)
            .customFields(Deal::custom, Builder::custom);

    static final TextAttribute<Deal> TITLE = TABLE.text("title", 100, Deal::title, Builder::title);
    static final TextAttribute<Deal> CODE = TABLE.optionalText("code", 20, Deal::code, Builder::code);
    static final TextAttribute<Deal> STAGE = TABLE.optionalText("stage", 20, Deal::stage, Builder::stage);
    static final OrderedAttribute<Deal, Long> RANK = TABLE.whole("position", Deal::rank, Builder::rank);
    static final OrderedAttribute<Deal, BigDecimal> AMOUNT =
            TABLE.decimal("amount", 19, 4, Deal::amount, Builder::amount);
    static final OrderedAttribute<Deal, Instant> STARTS_AT =
            TABLE.optionalInstant("startsAt", Deal::startsAt, Builder::startsAt);
    static final OrderedAttribute<Deal, Instant> ENDS_AT =
            TABLE.optionalInstant("endsAt", Deal::endsAt, Builder::endsAt);
    static final ReferenceAttribute<Deal, Firm> FIRM =
            TABLE.optionalReference("firm", Firm.class, Upon.partOf(), Deal::firm, Builder::firm);

    static final EntityType<Deal> TYPE = TABLE.unique(CODE)
            .sorted(STAGE, RANK)
            .sorted(AMOUNT)
            .hash(TITLE)
            .overlap(STAGE, STARTS_AT, ENDS_AT)
            .build();

    private DealTable() {}
}
