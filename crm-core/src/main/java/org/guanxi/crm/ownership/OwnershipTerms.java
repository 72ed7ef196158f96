package org.guanxi.crm.ownership;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.ownership.limit.ClaimQuota;
import org.guanxi.crm.ownership.recycle.RecycleTerms;
import org.guanxi.crm.ownership.spell.CoolDown;
import org.guanxi.crm.ownership.spell.Rests;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/** What an administrator decides on the ownership of a kind of record. Its version says by which terms something was reckoned; the journal keeps the earlier ones. */
@Value.Immutable
@CrmStyle
public interface OwnershipTerms extends Entity<OwnershipTerms> {

    @Override
    Id<OwnershipTerms> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The kind of record; unique. */
    String kind();

    /** When records fall. */
    RecycleTerms recycle();

    /** For how long who had a record may not claim it again. */
    @Value.Default
    default CoolDown coolDown() {
        return CoolDown.NONE;
    }

    /** How many days after it was got a record cannot fall; absent for none. */
    Optional<Integer> protectionDays();

    /** How many records a person may claim; all hold at once. */
    List<ClaimQuota> quotas();

    /** How long a person must wait from one claim to the next; absent for not at all. */
    Optional<Duration> claimInterval();

    /** For how long nobody may claim what has just come into a pool. */
    @Value.Default
    default Rests rests() {
        return Rests.NONE;
    }

    /** For how many days a lock may last at most; absent for no bound. */
    Optional<Integer> longestLockDays();

    /** The reasons that may be given for a release; any text if there are none. */
    List<String> releaseReasons();

    /** How many characters a reason has at least. */
    @Value.Default
    default int shortestReason() {
        return 1;
    }

    /** For how long an owner must have had a record before releasing it; absent for not at all. */
    Optional<Duration> holdBeforeRelease();

    /** For how long a command can be undone. */
    @Value.Default
    default Duration undoWindow() {
        return Duration.ofDays(1);
    }

    /** How many records one batch may have. */
    @Value.Default
    default int largestBatch() {
        return 1_000;
    }

    /** Of a hundred owned records, how many may be due before a run takes none back and says so; absent for no bound. */
    Optional<Integer> mostFallingPercent();

    /** For how many days an absence of the owner lets clocks rest at most; absent if it does not. */
    Optional<Integer> longestPauseDays();

    /** What happens to what hangs on a record; of a kind that is not named it follows a new owner, and stays when there is none. */
    List<ChildTerms> children();

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableOwnershipTerms.Builder {

        /** So many claims a day, from all pools together; replaces the other quotas. */
        public Builder claimsPerDay(int maximum) {
            quotas(List.of(ClaimQuota.of(ClaimQuota.Window.DAY, maximum)));
            return this;
        }
    }
}
