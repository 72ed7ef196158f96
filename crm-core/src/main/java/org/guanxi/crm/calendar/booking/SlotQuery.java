package org.guanxi.crm.calendar.booking;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.TimeRange;
import org.immutables.value.Value;

/** What slot is looked for. */
@Value.Immutable
@CrmStyle
public interface SlotQuery {

    /** Where it must lie, at most 92 days. */
    TimeRange within();

    /** How long it is, more than zero and at most 24 hours. */
    Duration length();

    /** Who and what must be free. */
    List<Id<Resource>> required();

    /** Who and what had better be free. */
    List<Id<Resource>> optional();

    /** Where it is to be, for the ways from and to what those who attend have elsewhere; absent if it does not matter. */
    Optional<String> place();

    /** How many units are needed of those that have several; one unless given. */
    Map<Id<Resource>, Integer> units();

    /** How long before it all required must be free too. */
    @Value.Default
    default Duration bufferBefore() {
        return Duration.ZERO;
    }

    /** How long after it all required must be free too. */
    @Value.Default
    default Duration bufferAfter() {
        return Duration.ZERO;
    }

    /** Slots begin at multiples of this in UTC, at least a minute. */
    @Value.Default
    default Duration step() {
        return Duration.ofMinutes(15);
    }

    /** Whether time that is taken tentatively counts as free, and the way from there as none; it is then told as a conflict. */
    @Value.Default
    default boolean isTentativeFree() {
        return false;
    }

    /** Which come first. */
    @Value.Default
    default Rank rank() {
        return Rank.EARLIEST;
    }

    /** How many are answered at most, from 1 to 100. */
    @Value.Default
    default int limit() {
        return 10;
    }

    /** Which slots come first. */
    enum Rank {
        /** The earliest. */
        EARLIEST,
        /**
         * Those with most of the optional ones, among them those that leave the fewest gaps too short for another, among them the
         * earliest. Of the first 1,000 that are possible.
         */
        BEST
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableSlotQuery.Builder {}
}
