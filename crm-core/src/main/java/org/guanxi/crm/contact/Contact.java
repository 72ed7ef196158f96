package org.guanxi.crm.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guanxi.crm.common.Address;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.EmailAddress;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.common.PhoneNumber;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.NameKey;
import org.guanxi.crm.storage.CustomValues;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/** A person at a customer, or once at one. */
@Value.Immutable
@CrmStyle
public interface Contact extends Entity<Contact> {

    @Override
    Id<Contact> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The name, as people say it. */
    String name();

    /** The name as it is searched and sorted by; see {@link NameKey}. */
    @Value.Derived
    default String nameKey() {
        return NameKey.of(name());
    }

    /** The name in other languages. */
    Optional<LocalizedText> otherNames();

    /** What the person is there, such as head of purchasing. */
    Optional<String> title();

    /** In which department. */
    Optional<String> department();

    /** The language to speak, as a tag of BCP 47. */
    Optional<String> language();

    /** How the person likes to be reached, by code; see {@link ContactCodes#CHANNEL}. */
    Optional<String> channel();

    /** When one may call, in {@link #zone}; any time if empty. */
    List<CallTime> callTimes();

    /** Where the person's day begins. */
    Optional<ZoneId> zone();

    /** Telephone numbers, the first is the main one. */
    List<PhoneNumber> phones();

    /** The main number in E.164, to find the person by. */
    @Value.Derived
    default Optional<String> phoneKey() {
        return phones().stream().findFirst().map(PhoneNumber::e164);
    }

    /** Mail addresses, the first is the main one. */
    List<EmailAddress> emails();

    /** The main mail address in the form in which equal ones are equal, to find the person by. */
    @Value.Derived
    default Optional<String> emailKey() {
        return emails().stream().findFirst().map(EmailAddress::key);
    }

    /** Postal addresses, the first is the main one. */
    List<Address> addresses();

    /** The day of birth; may be withheld. */
    Optional<LocalDate> birthDate();

    /** What else to know. */
    Optional<String> note();

    /** Whether the person can still be reached in this role. */
    @Value.Default
    default ContactState state() {
        return ContactState.ACTIVE;
    }

    /** The customer the person works for, as last decided; {@link Employment} tells of any day and of other employers. */
    Optional<Id<Customer>> customer();

    /** Whom the person reports to there. */
    Optional<Id<Contact>> reportsTo();

    /** When the person became known to us. */
    Instant createdAt();

    /** When we last had to do with each other; absent if never. */
    Optional<Instant> lastTouch();

    /** The custom fields. */
    @Value.Default
    default CustomValues custom() {
        return CustomValues.NONE;
    }

    /** The names of the attributes that were withheld from the reader. */
    Set<String> masked();

    /** Whether the person can still be reached in this role. */
    default boolean isActive() {
        return state() == ContactState.ACTIVE;
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableContact.Builder {}
}
