package org.guanxi.crm.tck.area;

import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.event.Event;
import org.guanxi.crm.event.EventName;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;
import org.guanxi.crm.team.Member;
import org.jspecify.annotations.Nullable;

/** A table of an embedder's own, owned by a member. */
public record Deal(Id<Deal> id, long version, String title, long worth, Optional<Id<Member>> owner)
        implements Entity<Deal> {

    private static final EntityTypeBuilder<Deal, Draft> TABLE = EntityType.describe(
                    "sampleDeal", Deal.class, Draft::new, Draft::from, Draft::build)
            .identity((draft, id) -> draft.id = id, (draft, version) -> draft.version = version);

    /** What it is called. */
    public static final TextAttribute<Deal> TITLE =
            TABLE.text("title", 100, Deal::title, (draft, title) -> draft.title = title);

    /** What it is worth. */
    public static final OrderedAttribute<Deal, Long> WORTH =
            TABLE.whole("worth", Deal::worth, (draft, worth) -> draft.worth = worth);

    /** Whose it is. */
    public static final ReferenceAttribute<Deal, Member> OWNER = TABLE.optionalReference(
            "owner",
            Member.class,
            Upon.merge(Upon.Then.MOVE).erasure(Upon.Then.CLEAR).handOver(Upon.Then.MOVE),
            Deal::owner,
            (draft, owner) -> draft.owner = owner);

    /** The table. */
    public static final EntityType<Deal> TYPE = TABLE.ownedBy(OWNER).build();

    /** Something happened to a deal. */
    @EventName("sample.deal-written")
    public record Written() implements Event {}

    private static final class Draft {
        private @Nullable Id<Deal> id;
        private long version;
        private String title = "";
        private long worth;
        private @Nullable Id<Member> owner;

        void from(Deal deal) {
            id = deal.id();
            version = deal.version();
            title = deal.title();
            worth = deal.worth();
            owner = deal.owner().orElse(null);
        }

        Deal build() {
            Id<Deal> named = id;
            if (named == null) {
                throw new IllegalStateException("a deal has an id");
            }
            return new Deal(named, version, title, worth, Optional.ofNullable(owner));
        }
    }
}
