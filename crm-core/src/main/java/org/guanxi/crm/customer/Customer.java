package org.guanxi.crm.customer;

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
import org.guanxi.crm.common.Money;
import org.guanxi.crm.common.PhoneNumber;
import org.guanxi.crm.storage.CustomValues;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.team.Member;
import org.immutables.value.Value;

/**
 * An organisation or person that buys or may buy. Codes (industry, source, status, level) are entries of the lists of
 * {@link CodeLists}.
 */
@Value.Immutable
@CrmStyle
public interface Customer extends Entity<Customer> {

    @Override
    Id<Customer> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** What sort of party this is. */
    @Value.Default
    default CustomerKind kind() {
        return CustomerKind.ORGANISATION;
    }

    /** The name, as people say it. */
    String name();

    /** The name as it is searched and sorted by; see {@link NameKey}. */
    @Value.Derived
    default String nameKey() {
        return NameKey.of(name());
    }

    /** The name in the register of companies, or in the passport. */
    Optional<String> legalName();

    /** The name for lists and labels. */
    Optional<String> shortName();

    /** The name in other languages. */
    Optional<LocalizedText> otherNames();

    /** The number under which the tax office, or the register, knows it; unique, in capitals without blanks. */
    Optional<String> taxNumber();

    /** Our own number for it; unique; given by {@link CustomerNumbering}. */
    Optional<String> number();

    /** Its industry, by code. */
    Optional<String> industry();

    /** How many people work there. */
    Optional<Integer> employees();

    /** What it takes in a year. */
    Optional<Money> annualRevenue();

    /** Its home on the web. */
    Optional<String> website();

    /** The customer that it belongs to. */
    Optional<Id<Customer>> parent();

    /** The customer that stands for the group it is in. */
    Optional<Id<Customer>> groupHead();

    /** Of a person, the household. */
    Optional<Id<Customer>> household();

    /** Where we have it from, by code. */
    Optional<String> source();

    /** How far it is with us, by code. */
    String status();

    /** How keen it is, by code. */
    Optional<String> level();

    /** Of a person, the day of birth. */
    Optional<LocalDate> birthDate();

    /** Of a person, what they do. */
    Optional<String> occupation();

    /** What it cares for. */
    List<String> interests();

    /** What it buys for. */
    Optional<String> purposeOfUse();

    /** Whose customer it is; absent if nobody's. */
    Optional<Id<Member>> owner();

    /** The language it is written to in, as a tag of BCP 47. */
    Optional<String> language();

    /** Where its day begins. */
    Optional<ZoneId> zone();

    /** Its addresses, the first is the main one. */
    List<Address> addresses();

    /** The country of the main address. */
    default Optional<String> country() {
        return addresses().stream().findFirst().flatMap(Address::country);
    }

    /** The province, state or region of the main address. */
    default Optional<String> region() {
        return addresses().stream().findFirst().flatMap(Address::region);
    }

    /** The city of the main address. */
    default Optional<String> city() {
        return addresses().stream().findFirst().flatMap(Address::city);
    }

    /** The district of the main address. */
    default Optional<String> district() {
        return addresses().stream().findFirst().flatMap(Address::district);
    }

    /** The postal code of the main address. */
    default Optional<String> postalCode() {
        return addresses().stream().findFirst().flatMap(Address::postalCode);
    }

    /** Its telephone numbers, the first is the main one. */
    List<PhoneNumber> phones();

    /** Its mail addresses, the first is the main one. */
    List<EmailAddress> emails();

    /** When it became known to us. */
    Instant createdAt();

    /** When somebody last followed up; absent if nobody has yet. */
    Optional<Instant> lastFollowUp();

    /** Whether it is worked with. */
    @Value.Default
    default CustomerState state() {
        return CustomerState.ACTIVE;
    }

    /** Of a merged customer, the one that stands for it; never itself merged. */
    Optional<Id<Customer>> mergedInto();

    /** The custom fields. */
    @Value.Default
    default CustomValues custom() {
        return CustomValues.NONE;
    }

    /** The names of the attributes that were withheld from the reader. */
    Set<String> masked();

    /** Whether anybody has followed up yet. */
    default boolean isFollowedUp() {
        return lastFollowUp().isPresent();
    }

    /** Whether it is worked with. */
    default boolean isActive() {
        return state() == CustomerState.ACTIVE;
    }

    /** Whether it is a human being. */
    default boolean isPerson() {
        return kind() == CustomerKind.PERSON;
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableCustomer.Builder {}
}
