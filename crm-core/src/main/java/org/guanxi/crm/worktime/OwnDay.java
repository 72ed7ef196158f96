package org.guanxi.crm.worktime;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.Unit;
import org.immutables.value.Value;

/** One day of somebody's own that is not as the schedule says: closed, open, or of other hours. */
@Value.Immutable
@CrmStyle
public interface OwnDay extends Entity<OwnDay> {

    @Override
    Id<OwnDay> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The person whose day it is; absent if it is none. */
    Optional<Id<Member>> member();

    /** The unit whose day it is; absent if it is none. */
    Optional<Id<Unit>> unit();

    /** The service whose day it is; absent if it is none. */
    Optional<String> service();

    /** The day, in the zone of the schedule that holds on it. */
    LocalDate onDay();

    /** Whether it is closed or open. */
    SpecialDay.Kind kind();

    /** Its hours, if it is open; none if they are as {@link WeeklyHours#makeUpOn} says. */
    List<Shift> hours();

    /** Why it is so. */
    Optional<String> reason();

    /** Whose day it is. */
    default Worker worker() {
        return new Worker(member(), unit(), service());
    }

    /** The same as a value; its name is the reason. */
    default SpecialDay asDay() {
        return new SpecialDay(onDay(), kind(), hours(), reason());
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableOwnDay.Builder {}
}
