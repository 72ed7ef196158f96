package org.guanxi.crm.memo;

import java.time.Instant;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.LinkAttribute;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.ScalarAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;

/** The table of {@link Memo}. */
public final class MemoTable {

    private static final EntityTypeBuilder<Memo, Memo.Builder> TABLE = EntityType.describe(
                    "memo", Memo.class, Memo.Builder::new, Memo.Builder::from, Memo.Builder::build)
            .identity(Memo.Builder::id, Memo.Builder::version);

    public static final LinkAttribute<Memo> ABOUT =
            TABLE.link("about", Upon.partOf(), Memo::about, Memo.Builder::about);
    public static final LinkAttribute<Memo> ROOT =
            TABLE.optionalLink("root", Upon.partOf(), Memo::root, Memo.Builder::root);
    public static final ReferenceAttribute<Memo, Customer> CUSTOMER =
            TABLE.optionalReference("customer", Customer.class, Upon.partOf(), Memo::customer, Memo.Builder::customer);
    public static final TextAttribute<Memo> TEXT = TABLE.text("text", Memo.LONGEST, Memo::text, Memo.Builder::text);
    /** Worked out, and so never set. */
    public static final TextAttribute<Memo> HEADING =
            TABLE.text("heading", Memo.LONGEST_HEADING, Memo::heading, (builder, worked) -> {});

    public static final ScalarAttribute<Memo, ActorId> AUTHOR =
            TABLE.printed("author", 100, ActorId::value, ActorId::of, Memo::author, Memo.Builder::author);
    public static final OrderedAttribute<Memo, Instant> PINNED_AT =
            TABLE.optionalInstant("pinnedAt", Memo::pinnedAt, Memo.Builder::pinnedAt);
    public static final OrderedAttribute<Memo, Instant> CREATED_AT =
            TABLE.instant("createdAt", Memo::createdAt, Memo.Builder::createdAt);
    public static final OrderedAttribute<Memo, Instant> EDITED_AT =
            TABLE.optionalInstant("editedAt", Memo::editedAt, Memo.Builder::editedAt);

    public static final EntityType<Memo> TYPE = TABLE.sorted(ABOUT.recordId(), PINNED_AT, CREATED_AT)
            .sorted(CUSTOMER, PINNED_AT, CREATED_AT)
            .sorted(CUSTOMER, CREATED_AT)
            .personal(TEXT, HEADING)
            .governedBy(CUSTOMER)
            .build();

    private MemoTable() {}
}
