package org.guanxi.crm.worktime;

import java.time.LocalDate;
import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.Unit;
import org.immutables.value.Value;

/** That somebody works by a schedule from a day on, or by none of the own, until the next such day of the same. */
@Value.Immutable
@CrmStyle
public interface WorkHours extends Entity<WorkHours> {

    @Override
    Id<WorkHours> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The person whose hours they are; absent if it is none. */
    Optional<Id<Member>> member();

    /** The unit whose hours they are; absent if it is none. */
    Optional<Id<Unit>> unit();

    /** The service whose hours they are; absent if it is none. */
    Optional<String> service();

    /** The first day, in the zone of the schedule. */
    LocalDate validFrom();

    /** The schedule; absent if from that day on what is said of the unit above holds. */
    Optional<Id<WorkSchedule>> schedule();

    /** Whose hours they are. */
    default Worker worker() {
        return new Worker(member(), unit(), service());
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableWorkHours.Builder {}
}
