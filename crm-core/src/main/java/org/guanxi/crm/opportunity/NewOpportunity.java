package org.guanxi.crm.opportunity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.catalog.Product;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.Money;
import org.guanxi.crm.common.Percentage;
import org.guanxi.crm.contact.Contact;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.pipeline.ForecastCategory;
import org.guanxi.crm.storage.CustomValues;
import org.guanxi.crm.team.Member;
import org.immutables.value.Value;

/**
 * A deal to be opened: a new one, or one of the past with the days on which it was opened, went on, and ended. What is said of the
 * past is taken as it is said; rules of the pipeline hold for what happens from now on.
 */
@Value.Immutable
@CrmStyle
public interface NewOpportunity {

    /** The name, at most 200 code points. */
    String name();

    /** Whose deal it is. */
    Id<Member> owner();

    /** Who may buy. */
    Optional<Id<Customer>> customer();

    /** Whom to speak with. */
    Optional<Id<Contact>> contact();

    /** What it is about. */
    Optional<Id<Product>> product();

    /** What it is worth; not negative. */
    Optional<Money> amount();

    /** On which day it is expected to be won. */
    Optional<LocalDate> closeDate();

    /** The code of the pipeline; may be left out where only one is offered. */
    Optional<String> pipeline();

    /** The key of the open stage it is in, or was in before it ended; the first stage unless given. */
    Optional<String> stage();

    /** The stages it went through before that one, in order. */
    List<PastStage> pastStages();

    /** On which day it was opened; now unless given. */
    Optional<LocalDate> openedOn();

    /** How it ended; absent if it is open. */
    Optional<PastEnding> ending();

    /** How likely it is to be won while it is open, if not as its stage says: 0 to 100, at most two decimals. */
    Optional<Percentage> probability();

    /** How far it is counted on while it is open, if not as its stage says; not as closed. */
    Optional<ForecastCategory> forecastCategory();

    /** The key by which another system knows it, at most 200 code points: a deal of this key is opened only once. */
    Optional<String> externalKey();

    /** The values of custom fields. */
    @Value.Default
    default CustomValues custom() {
        return CustomValues.NONE;
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableNewOpportunity.Builder {}
}
