package org.guanxi.crm.tck;

import java.time.Instant;
import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/** The child in the sample catalogue: hangs on a record of any kind by its link, and on a specimen by its reference. */
@Value.Immutable
@CrmStyle
public interface SpecimenNote extends Entity<SpecimenNote> {
    @Override
    Id<SpecimenNote> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** What it is about, of any kind. */
    RecordRef subject();

    /** Another specimen that it mentions. */
    Optional<Id<Specimen>> mentions();

    /** Long text. */
    String words();

    /** When it was written. */
    Instant written();

    /** A number. */
    Optional<Integer> stars();

    /** An empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a note. */
    final class Builder extends ImmutableSpecimenNote.Builder {}
}
