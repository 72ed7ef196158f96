package org.guanxi.crm.team;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.guanxi.crm.common.Address;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/** A place where people of the own organisation work. */
@Value.Immutable
@CrmStyle
public interface Site extends Entity<Site> {

    @Override
    Id<Site> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The name; unique. */
    String name();

    /** Where it is. */
    Optional<Address> address();

    /** The time zone of the place. */
    ZoneId zone();

    /** The first day. */
    LocalDate validFrom();

    /** The first day on which it is no more; absent if no end is set. */
    Optional<LocalDate> validUntil();

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
    final class Builder extends ImmutableSite.Builder {}
}
