package org.guanxi.crm.examples.bench;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.Money;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/** A record as large as the usual ones: 25 columns and three nested lists. */
@Value.Immutable
@CrmStyle
interface Prospect extends Entity<Prospect> {
    @Override
    Id<Prospect> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    String name();

    String nameKey();

    String number();

    Optional<String> taxNumber();

    Optional<String> industry();

    String status();

    Optional<String> level();

    Optional<String> source();

    Optional<Integer> employees();

    Optional<Money> annualRevenue();

    Optional<String> website();

    Optional<String> city();

    Optional<String> country();

    UUID owner();

    Optional<Id<Prospect>> parent();

    Optional<String> language();

    Optional<LocalDate> founded();

    BigDecimal score();

    boolean isOpen();

    Instant createdAt();

    Optional<Instant> lastFollowUp();

    Optional<String> note();

    List<Place> places();

    List<Person> people();

    List<Visit> visits();

    /** Where it is. */
    record Place(String street, String city, String zip) {}

    /** Who works there. */
    record Person(String name, String mail, String phone) {}

    /** When somebody was there. */
    record Visit(LocalDate day, String purpose) {}

    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableProspect.Builder {}
}
