package org.guanxi.crm.customer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.storage.Condition;

/**
 * How often customers are to be followed up: a next follow-up is due so many days of 24 hours after the last, or after the customer
 * became known to us if nobody has followed up yet. What counts as one is up to whoever says {@link CustomerService#followedUp}. Pure.
 * A policy: {@code Crm.builder().policy(FollowUpCadence.class, own)}.
 *
 * @param daysByLevel the days for customers of a level, by its code; at least 1
 * @param otherwise the days for those of all other levels and of none, at least 1; empty if they are never due
 */
public record FollowUpCadence(Map<String, Integer> daysByLevel, Optional<Integer> otherwise) {

    /**
     * Copies the map.
     *
     * @throws org.guanxi.crm.error.Invalid {@code customer.cadence-days} at each place with less than a day
     */
    public FollowUpCadence {
        daysByLevel = Map.copyOf(daysByLevel);
        Problems problems = new Problems();
        new TreeMap<>(daysByLevel).forEach((level, days) -> check("daysByLevel." + level, days, problems));
        otherwise.ifPresent(days -> check("otherwise", days, problems));
        problems.throwIfAny();
    }

    private static void check(String path, int days, Problems problems) {
        if (days < 1) {
            problems.add(path, "customer.cadence-days", "days", days);
        }
    }

    /** Every so many days, whatever the level. */
    public static FollowUpCadence every(int days) {
        return new FollowUpCadence(Map.of(), Optional.of(days));
    }

    /** The default, for the levels of {@link CustomerPreset#standard}: H every 2 days, A 4, B 7, C 15; others are never due. */
    public static FollowUpCadence standard() {
        return new FollowUpCadence(Map.of("H", 2, "A", 4, "B", 7, "C", 15), Optional.empty());
    }

    /** When the next follow-up of a customer is due, whether or not it is worked with; empty if never. */
    public Optional<Instant> due(Customer customer) {
        return customer.level()
                .map(daysByLevel::get)
                .or(() -> otherwise)
                .map(days -> since(customer).plus(Duration.ofDays(days)));
    }

    /** From when the days count. */
    static Instant since(Customer customer) {
        return customer.lastFollowUp().orElse(customer.createdAt());
    }

    /** The condition that a customer is worked with and due by then. */
    Condition<Customer> dueBy(Instant by) {
        List<Condition<Customer>> any = new ArrayList<>();
        daysByLevel.forEach(
                (level, days) -> any.add(CustomerTable.LEVEL.is(level).and(since(by, days))));
        otherwise.ifPresent(days -> any.add(CustomerTable.LEVEL
                .isAbsent()
                .or(CustomerTable.LEVEL.in(daysByLevel.keySet()).not())
                .and(since(by, days))));
        return CustomerTable.STATE.is(CustomerState.ACTIVE).and(Condition.anyOf(any));
    }

    private static Condition<Customer> since(Instant by, int days) {
        Instant latest = by.minus(Duration.ofDays(days));
        return CustomerTable.LAST_FOLLOW_UP
                .atMost(latest)
                .or(CustomerTable.LAST_FOLLOW_UP.isAbsent().and(CustomerTable.CREATED_AT.atMost(latest)));
    }
}
