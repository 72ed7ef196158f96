package org.guanxi.crm.tck;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.Money;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.storage.Catalogue;

/** The sample catalogue, and plain records of it: as little in them as there must be, for examples to build on. */
public final class Specimens {

    /** The three types of the samples. */
    public static final Catalogue CATALOGUE =
            Catalogue.of(List.of(SpecimenGroupTable.TYPE, SpecimenTable.TYPE, SpecimenNoteTable.TYPE));

    private Specimens() {}

    /** An id that this number alone has. */
    public static <E> Id<E> id(long number) {
        return Id.of(new UUID(0x018f_2b5e_7c1d_7000L, 0x8000_0000_0000_0000L | number));
    }

    /** A specimen with this number in its id and name, without any optional value. */
    public static Specimen.Builder specimen(long number) {
        return Specimen.builder()
                .id(id(number))
                .name("specimen " + number)
                .grade(Grade.GOOD)
                .isOpen(true)
                .mass(number)
                .shelf(0)
                .amount(BigDecimal.ZERO)
                .born(LocalDate.of(2026, 1, 1))
                .seen(Instant.parse("2026-01-01T00:00:00Z"))
                .effort(Duration.ZERO)
                .price(Money.of("1", "CNY"))
                .origin(id(1))
                .core(new Piece("core", Optional.empty(), List.of()));
    }

    /** A group with this number in its id and name, without any optional value. */
    public static SpecimenGroup.Builder group(long number) {
        return SpecimenGroup.builder().id(id(number)).name("group " + number).isPublic(true);
    }

    /** A note with this number in its id, about a specimen. */
    public static SpecimenNote.Builder note(long number, Id<Specimen> subject) {
        return SpecimenNote.builder()
                .id(id(number))
                .subject(RecordRef.of(SpecimenTable.TYPE.kind(), subject))
                .words("note " + number)
                .written(Instant.parse("2026-01-01T00:00:00Z"));
    }
}
