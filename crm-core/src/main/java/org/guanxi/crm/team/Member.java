package org.guanxi.crm.team;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.EmailAddress;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.PhoneNumber;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/** A person of the own organisation. */
@Value.Immutable
@CrmStyle
public interface Member extends Entity<Member> {

    @Override
    Id<Member> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The name by which the host calls this person; unique. */
    ActorId actor();

    /** The name, as people say it. */
    String name();

    /** Where mail reaches this person. */
    Optional<EmailAddress> email();

    /** Where calls reach this person. */
    Optional<PhoneNumber> phone();

    /** In which language to address this person. */
    @Value.Default
    default Locale language() {
        return Locale.ENGLISH;
    }

    /** In which zone this person's days begin. */
    @Value.Default
    default ZoneId zone() {
        return ZoneOffset.UTC;
    }

    /** The unit this person is counted with. */
    Optional<Id<Unit>> homeUnit();

    /** Where this person works. */
    Optional<Id<Site>> site();

    /** Whom this person reports to, as last decided; {@link TeamService#managerOf} tells of a day. */
    Optional<Id<Member>> manager();

    /** Whether this person still belongs to the organisation. */
    @Value.Default
    default State state() {
        return State.ACTIVE;
    }

    /** The first day. */
    Optional<LocalDate> joinedOn();

    /** The first day on which this person belongs to it no more. */
    Optional<LocalDate> leftOn();

    /** The grade of pay; shown only to those to whom it is granted. */
    Optional<String> salaryGrade();

    /** The names of the attributes that were withheld from the caller. */
    Set<String> masked();

    /** Whether a person still belongs to the organisation. */
    enum State {
        /** Belongs to it, or is about to. */
        ACTIVE,
        /** Belongs to it no more; what the person did remains. */
        LEFT
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableMember.Builder {}
}
