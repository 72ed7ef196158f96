package org.guanxi.crm.tck;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.Money;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.storage.CustomValues;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/** The main entity of the sample catalogue: an attribute of every sort, required and optional. */
@Value.Immutable
@CrmStyle
public interface Specimen extends Entity<Specimen> {
    @Override
    Id<Specimen> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    String name();

    Optional<String> nickname();

    /** Unique alone. */
    Optional<String> code();

    /** Kept as text. */
    Optional<ZoneId> zone();

    Grade grade();

    Optional<Grade> mood();

    boolean isOpen();

    long mass();

    Optional<Long> height();

    int shelf();

    /** Unique together with the room. */
    Optional<Integer> seat();

    /** Unique together with the seat, and the key of the overlap index. */
    Optional<String> room();

    Optional<Instant> startsAt();

    Optional<Instant> endsAt();

    BigDecimal amount();

    Optional<BigDecimal> ratio();

    LocalDate born();

    Optional<LocalDate> expires();

    Instant seen();

    Duration effort();

    Optional<Duration> pause();

    Money price();

    Optional<Money> cost();

    Id<SpecimenGroup> origin();

    Optional<Id<SpecimenGroup>> family();

    Optional<Id<Specimen>> twin();

    Optional<RecordRef> about();

    Piece core();

    Optional<Piece> extra();

    List<Piece> pieces();

    @Value.Default
    default CustomValues custom() {
        return CustomValues.NONE;
    }

    Set<String> masked();

    /** An empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a specimen. */
    final class Builder extends ImmutableSpecimen.Builder {}
}
