package org.guanxi.crm.tck;

import java.time.Instant;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.LinkAttribute;
import org.guanxi.crm.storage.OrderedAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;

/** The table of {@link SpecimenNote}. */
public final class SpecimenNoteTable {
    private static final EntityTypeBuilder<SpecimenNote, SpecimenNote.Builder> TABLE = EntityType.describe(
                    "specimenNote",
                    SpecimenNote.class,
                    SpecimenNote.Builder::new,
                    SpecimenNote.Builder::from,
                    SpecimenNote.Builder::build)
            .identity(SpecimenNote.Builder::id, SpecimenNote.Builder::version);

    public static final LinkAttribute<SpecimenNote> SUBJECT =
            TABLE.link("subject", Upon.partOf(), SpecimenNote::subject, SpecimenNote.Builder::subject);
    public static final ReferenceAttribute<SpecimenNote, Specimen> MENTIONS = TABLE.optionalReference(
            "mentions", Specimen.class, Upon.partOf(), SpecimenNote::mentions, SpecimenNote.Builder::mentions);
    public static final TextAttribute<SpecimenNote> WORDS =
            TABLE.text("words", 4000, SpecimenNote::words, SpecimenNote.Builder::words);
    public static final OrderedAttribute<SpecimenNote, Instant> WRITTEN =
            TABLE.instant("written", SpecimenNote::written, SpecimenNote.Builder::written);
    public static final OrderedAttribute<SpecimenNote, Integer> STARS =
            TABLE.optionalInteger("stars", SpecimenNote::stars, SpecimenNote.Builder::stars);

    public static final EntityType<SpecimenNote> TYPE =
            TABLE.sorted(SUBJECT.recordId(), WRITTEN).governedBy(MENTIONS).build();

    private SpecimenNoteTable() {}
}
