package org.guanxi.crm.team;

import java.time.LocalDate;
import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/** That a person is away from a day to a day, and who stands in. */
@Value.Immutable
@CrmStyle
public interface Absence extends Entity<Absence> {

    @Override
    Id<Absence> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The person. */
    Id<Member> member();

    /** Who stands in; absent if nobody. */
    Optional<Id<Member>> deputy();

    /** The first day away, in the person's zone. */
    LocalDate validFrom();

    /** The first day back; absent if that is not known yet. */
    Optional<LocalDate> validUntil();

    /** Why, in plain words. */
    Optional<String> reason();

    /** Whether it is so on this day. */
    default boolean isValid(LocalDate day) {
        return !day.isBefore(validFrom())
                && validUntil().filter(end -> !day.isBefore(end)).isEmpty();
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableAbsence.Builder {}
}
