package org.guanxi.crm.opportunity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.guanxi.crm.catalog.Product;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.Money;
import org.guanxi.crm.common.Percentage;
import org.guanxi.crm.contact.Contact;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.pipeline.ForecastCategory;
import org.guanxi.crm.pipeline.Pipeline;
import org.guanxi.crm.pipeline.Stage;
import org.guanxi.crm.pipeline.StageKind;
import org.guanxi.crm.storage.CustomValues;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.team.Member;
import org.immutables.value.Value;

/**
 * A deal in the works, or one that has ended. It is closed exactly if its state is not open, and then has the instant and the
 * day of its end. Days are those of the tenant's {@link DealZone}.
 */
@Value.Immutable
@CrmStyle
public interface Opportunity extends Entity<Opportunity> {

    @Override
    Id<Opportunity> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The name, as people say it. */
    String name();

    /** Who may buy; absent if not known yet. */
    Optional<Id<Customer>> customer();

    /** Whom to speak with; absent if not known yet. */
    Optional<Id<Contact>> contact();

    /** What it is about; absent if not known yet. */
    Optional<Id<Product>> product();

    /** Whose deal it is. */
    Id<Member> owner();

    /** What it is worth; absent if not known yet. Never negative. */
    Optional<Money> amount();

    /** On which day it is expected to be won; absent if not known. */
    Optional<LocalDate> closeDate();

    /** When it was opened. */
    Instant openedAt();

    /** On which day it was opened. */
    LocalDate openedOn();

    /** When it ended; absent while it is open. */
    Optional<Instant> closedAt();

    /** On which day it ended; absent while it is open. */
    Optional<LocalDate> closedOn();

    /** How many days lie between the day it was opened and the day it ended; absent while it is open. */
    Optional<Integer> daysToClose();

    /** The edition of the pipeline that it passes through. */
    Id<Pipeline> pipeline();

    /** The stage it is in. */
    Id<Stage> stage();

    /** The kind of that stage. */
    StageKind state();

    /** When it came into that stage. */
    Instant enteredAt();

    /**
     * When somebody was last in touch about it: the latest interaction about the deal itself that counts as a follow-up; absent if
     * there was none.
     */
    Optional<Instant> lastTouch();

    /** How many visits of stages it has had, the present one included. */
    int visits();

    /** How likely it is to be won. */
    Percentage probability();

    /** Whether the probability was set by hand, and so does not follow the stage. */
    boolean isProbabilityOverridden();

    /** How far it is counted on. */
    ForecastCategory forecastCategory();

    /** Whether the category was set by hand, and so does not follow the stage. */
    boolean isForecastOverridden();

    /** The stage in which it was when it ended; absent while it is open. */
    Optional<Id<Stage>> closedFrom();

    /** The code of the reason of its end; absent while it is open. */
    Optional<String> reason();

    /** What was said beyond that code. */
    Optional<String> reasonNote();

    /** Who won instead, or was beaten. */
    Optional<String> competitor();

    /** The key by which another system knows it; unique. */
    Optional<String> externalKey();

    /** The values of custom fields. */
    @Value.Default
    default CustomValues custom() {
        return CustomValues.NONE;
    }

    /** Whether it is still in the works. */
    default boolean isOpen() {
        return state() == StageKind.OPEN;
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableOpportunity.Builder {}
}
