package org.guanxi.crm.customer;

import java.time.LocalDate;
import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/** What one customer is to another, from a day on: {@code customer} is the {@code role} of {@code to}. */
@Value.Immutable
@CrmStyle
public interface CustomerRelation extends Entity<CustomerRelation> {

    @Override
    Id<CustomerRelation> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** Who is it. */
    Id<Customer> customer();

    /** To whom. */
    Id<Customer> to();

    /** What it is to the other, by code of {@link CodeLists#RELATION}, such as {@code partner} or {@code referrer}. */
    String role();

    /** The first day on which it holds; absent if that is not known. */
    Optional<LocalDate> since();

    /** The first day on which it no longer holds; absent while it goes on. */
    Optional<LocalDate> until();

    /** Whether it holds on this day. */
    default boolean isValidOn(LocalDate day) {
        return since().map(first -> !day.isBefore(first)).orElse(true)
                && until().map(day::isBefore).orElse(true);
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableCustomerRelation.Builder {}
}
