package org.guanxi.crm.contact;

import java.time.LocalDate;
import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/** That a person works for a customer from a day to a day. One may work for several at once, and for the same one again. */
@Value.Immutable
@CrmStyle
public interface Employment extends Entity<Employment> {

    @Override
    Id<Employment> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** Who works there. */
    Id<Contact> contact();

    /** For whom. */
    Id<Customer> customer();

    /** As what. */
    Optional<String> title();

    /** In which department. */
    Optional<String> department();

    /** The first day on which it holds. */
    LocalDate validFrom();

    /** The first day on which it holds no more; absent if no end is known. */
    Optional<LocalDate> validUntil();

    /** Whether it holds on this day. */
    default boolean isValid(LocalDate day) {
        return !day.isBefore(validFrom())
                && validUntil().filter(end -> !day.isBefore(end)).isEmpty();
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableEmployment.Builder {}
}
