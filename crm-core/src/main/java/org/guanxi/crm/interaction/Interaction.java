package org.guanxi.crm.interaction;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.contact.ContactCodes;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.team.Member;
import org.immutables.value.Value;

/** One recorded touch between us and a customer: a call, a visit, a mail. Whoever recorded it, in whatever department, it is part of one history. */
@Value.Immutable
@CrmStyle
public interface Interaction extends Entity<Interaction> {

    @Override
    Id<Interaction> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** What it was. */
    InteractionKind kind();

    /** From whom it came. */
    Direction direction();

    /** When it began. */
    Instant at();

    /** How long it took. */
    Optional<Duration> duration();

    /** The customer; absent where there is none yet, as with a lead. */
    Optional<Id<Customer>> customer();

    /** Who led it on our side; absent if a machine did. */
    Optional<Id<Member>> member();

    /** In which of our departments, by code; see {@link ContactCodes#DEPARTMENT}. */
    Optional<String> department();

    /** What was said. */
    String summary();

    /** What came of it, by code; see {@link ContactCodes#OUTCOME}. */
    Optional<String> outcome();

    /** What is to be done next. */
    Optional<String> nextStep();

    /** On which day. */
    Optional<LocalDate> nextStepOn();

    /** What belongs to it. */
    List<Attachment> attachments();

    /** The record it was about, such as a deal, a lead or a case. */
    Optional<RecordRef> about();

    /** Whether it counted as a follow-up by the {@link FollowUpRule} when it was recorded. */
    @Value.Default
    default boolean isFollowUp() {
        return false;
    }

    /** When it was recorded. */
    Instant recordedAt();

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableInteraction.Builder {}
}
