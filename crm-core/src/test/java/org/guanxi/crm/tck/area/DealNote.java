package org.guanxi.crm.tck.area;

import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;
import org.jspecify.annotations.Nullable;

/** A table of an embedder's own, whose rights follow those of a deal. */
public record DealNote(Id<DealNote> id, long version, String words, Optional<Id<Deal>> deal)
        implements Entity<DealNote> {

    private static final EntityTypeBuilder<DealNote, Draft> TABLE = EntityType.describe(
                    "sampleDealNote", DealNote.class, Draft::new, Draft::from, Draft::build)
            .identity((draft, id) -> draft.id = id, (draft, version) -> draft.version = version);

    /** What it says. */
    public static final TextAttribute<DealNote> WORDS =
            TABLE.text("words", 100, DealNote::words, (draft, words) -> draft.words = words);

    /** Of which deal. */
    public static final ReferenceAttribute<DealNote, Deal> DEAL = TABLE.optionalReference(
            "deal",
            Deal.class,
            Upon.merge(Upon.Then.MOVE).erasure(Upon.Then.REFUSE).handOver(Upon.Then.KEEP),
            DealNote::deal,
            (draft, deal) -> draft.deal = deal);

    /** The table. */
    public static final EntityType<DealNote> TYPE = TABLE.governedBy(DEAL).build();

    private static final class Draft {
        private @Nullable Id<DealNote> id;
        private long version;
        private String words = "";
        private @Nullable Id<Deal> deal;

        void from(DealNote note) {
            id = note.id();
            version = note.version();
            words = note.words();
            deal = note.deal().orElse(null);
        }

        DealNote build() {
            Id<DealNote> named = id;
            if (named == null) {
                throw new IllegalStateException("a note has an id");
            }
            return new DealNote(named, version, words, Optional.ofNullable(deal));
        }
    }
}
