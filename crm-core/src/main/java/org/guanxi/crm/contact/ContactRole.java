package org.guanxi.crm.contact;

import java.time.LocalDate;
import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/** What a person is in what a customer, or a deal, decides: who decides, influences, uses, pays. */
@Value.Immutable
@CrmStyle
public interface ContactRole extends Entity<ContactRole> {

    @Override
    Id<ContactRole> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** Who has the role. */
    Id<Contact> contact();

    /** The customer or the deal in which the person has it. */
    RecordRef subject();

    /** The role, by code; see {@link ContactCodes#ROLE}. */
    String role();

    /** How much the person's word weighs, from 1 (little) to 5 (decisive). */
    @Value.Default
    default int influence() {
        return 3;
    }

    /** What else to know, such as for or against us. */
    Optional<String> note();

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
    final class Builder extends ImmutableContactRole.Builder {}
}
