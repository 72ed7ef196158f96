package org.guanxi.crm.ownership.recycle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which activities keep a record, with rules against follow-ups that are none: each text counts once, notes close to each other are one, and
 * after so many without a word from the other side no more count.
 *
 * @param counts what an activity of a kind does: those not named do nothing. Recorded interactions are {@code call}, {@code visit},
 *     {@code meeting} (events too), {@code mail}, {@code message} (fax too), {@code reply} where the other side wrote, {@code web};
 *     those that did not count when they were recorded have {@code -attempt} after that
 * @param doMembersCount whether what members of the team do counts like what the owner does
 * @param shortestText how many characters must have been noted, where there is no other evidence
 * @param gap one-way activities written down closer to one another than this are one
 * @param mostOneWay how many one-way activities in a row count; those after count only once the other side has answered
 */
public record FollowUpTerms(
        Map<String, Effect> counts, boolean doMembersCount, int shortestText, Duration gap, int mostOneWay) {

    /** What an activity does. */
    public enum Effect {
        /** Keeps the record. */
        FOLLOW_UP,
        /** Shows only that somebody tried. */
        TOUCH
    }

    /** Meetings, visits, connected calls, replies, quotes, orders and payments keep a record; attempts and messages only touch it. */
    public static final FollowUpTerms USUAL = new FollowUpTerms(
            Map.ofEntries(
                    Map.entry("visit", Effect.FOLLOW_UP),
                    Map.entry("meeting", Effect.FOLLOW_UP),
                    Map.entry("demo", Effect.FOLLOW_UP),
                    Map.entry("test-drive", Effect.FOLLOW_UP),
                    Map.entry("call", Effect.FOLLOW_UP),
                    Map.entry("follow-up", Effect.FOLLOW_UP),
                    Map.entry("reply", Effect.FOLLOW_UP),
                    Map.entry("quote", Effect.FOLLOW_UP),
                    Map.entry("order", Effect.FOLLOW_UP),
                    Map.entry("payment", Effect.FOLLOW_UP),
                    Map.entry("stage", Effect.FOLLOW_UP),
                    Map.entry("call-attempt", Effect.TOUCH),
                    Map.entry("mail", Effect.TOUCH),
                    Map.entry("message", Effect.TOUCH)),
            true,
            0,
            Duration.ZERO,
            Integer.MAX_VALUE);

    /** Copies the map. */
    public FollowUpTerms {
        counts = Map.copyOf(counts);
    }

    /** The same, where an activity of this kind does that. */
    public FollowUpTerms counting(String kind, Effect effect) {
        Map<String, Effect> more = new HashMap<>(counts);
        more.put(kind, effect);
        return new FollowUpTerms(more, doMembersCount, shortestText, gap, mostOneWay);
    }

    /** The same, wanting so many characters or evidence. */
    public FollowUpTerms wantingText(int characters) {
        return new FollowUpTerms(counts, doMembersCount, characters, gap, mostOneWay);
    }

    /** The same, where one-way activities closer than this are one, and only so many in a row count. */
    public FollowUpTerms atMostOneWay(int inARow, Duration apart) {
        return new FollowUpTerms(counts, doMembersCount, shortestText, apart, inARow);
    }

    /** When the record was last followed up in a spell that began then; empty if it was not. */
    public Optional<Instant> lastFollowUp(List<Activity> activities, Instant spellStart) {
        return qualifying(activities, spellStart).stream()
                .map(Activity::effectiveAt)
                .max(Comparator.naturalOrder());
    }

    /** Whether somebody touched the record in a spell that began then. */
    public boolean isTouched(List<Activity> activities, Instant spellStart) {
        return activities.stream()
                .anyMatch(each -> counts.containsKey(each.kind()) && isOfTheSpell(each, spellStart) && isByRight(each));
    }

    /**
     * Those that count as follow-ups. Judged in the order in which they were written down, so that one that is written down later never takes
     * from one before it.
     */
    List<Activity> qualifying(List<Activity> activities, Instant spellStart) {
        List<Activity> result = new ArrayList<>();
        Set<String> texts = new HashSet<>();
        int oneWay = 0;
        Instant lastOneWay = Instant.MIN;
        List<Activity> inOrder = new ArrayList<>(activities);
        inOrder.sort(Comparator.comparing(Activity::recordedAt).thenComparing(Activity::occurredAt));
        for (Activity each : inOrder) {
            boolean isCopy = each.text().isPresent() && !texts.add(each.text().get());
            if (isCopy || !isFollowUp(each, spellStart)) {
                continue;
            }
            if (each.isTwoWay()) {
                oneWay = 0;
                lastOneWay = Instant.MIN;
                result.add(each);
                continue;
            }
            boolean isNew = lastOneWay.equals(Instant.MIN) || !each.recordedAt().isBefore(lastOneWay.plus(gap));
            oneWay += isNew ? 1 : 0;
            lastOneWay = each.recordedAt();
            if (oneWay <= mostOneWay) {
                result.add(each);
            }
        }
        return result;
    }

    private boolean isFollowUp(Activity activity, Instant spellStart) {
        return counts.get(activity.kind()) == Effect.FOLLOW_UP
                && isOfTheSpell(activity, spellStart)
                && isByRight(activity)
                && (activity.hasEvidence()
                        || activity.text().map(String::length).orElse(0) >= shortestText);
    }

    private boolean isByRight(Activity activity) {
        return activity.by() == Activity.By.OWNER || (doMembersCount && activity.by() == Activity.By.MEMBER);
    }

    private static boolean isOfTheSpell(Activity activity, Instant spellStart) {
        return !activity.effectiveAt().isBefore(spellStart);
    }
}
