package org.guanxi.crm.ownership.recycle;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * When a record falls back into a pool, and why: the one formula that the job, the reminders, the days left, the simulation and
 * the explanation share.
 *
 * <pre>
 *   soft  = the soonest of the rules; rules that count together: the latest of them
 *   floor = the latest of the protections
 *   due   = the later of soft and floor, but not after cap, the soonest hard maximum;
 *           not before a lock, an exemption or a freeze ends; not before a notice that is wanted has had its time
 * </pre>
 *
 * A record falls at {@code due}, not after it: it may be taken back from that instant on.
 *
 * @param at when it falls; empty if it never will as things are, or if {@link #isNoticeMissing}
 * @param unnoticed when it would fall if no notice were wanted
 * @param soft the rules' own answer; empty if none runs
 * @param floor the protections' answer; empty if there is none
 * @param cap the hard maximum; empty if there is none
 * @param deciding the rule that lets it fall; empty if none does
 * @param clocks what every clock shows, in the order of the rules
 * @param holds what keeps it, in no case forgotten
 * @param isNoticeMissing whether it cannot fall before its owner has been told
 */
public record Due(
        Optional<Instant> at,
        Optional<Instant> unnoticed,
        Optional<Instant> soft,
        Optional<Instant> floor,
        Optional<Instant> cap,
        Optional<RecycleRule> deciding,
        List<ClockReading> clocks,
        List<Hold> holds,
        boolean isNoticeMissing) {

    private static final Comparator<ClockReading> BY_DUE = Comparator.<ClockReading, Instant>comparing(
                    each -> each.due().orElseThrow())
            .thenComparing(each -> each.rule().code());

    /** Copies the lists. */
    public Due {
        clocks = List.copyOf(clocks);
        holds = List.copyOf(holds);
    }

    /**
     * What keeps a record.
     *
     * @param why what it is
     * @param until to when
     */
    public record Hold(Why why, Instant until) {

        /** What can keep a record. The first five hold back the rules, but not a hard maximum. */
        public enum Why {
            /** The protection after it was got. */
            PROTECTED,
            /** The grace of terms that have just come into force. */
            NEW_TERMS,
            /** A request about it that is not decided. */
            REQUEST_PENDING,
            /** The owner's absence. */
            OWNER_ABSENT,
            /** The grace after an activity was deleted. */
            ACTIVITY_DELETED,
            /** A lock. */
            LOCKED,
            /** It belongs to those that never fall. */
            EXEMPT,
            /** Nothing may happen to it. */
            FROZEN,
            /** The notice to the owner has not had its time. */
            NOTICE
        }
    }

    /**
     * Works it out. Pure.
     *
     * @param isWorkingDay the days on which work is done, for terms in working days
     */
    public static Due of(RecycleTerms terms, SpellFacts facts, Predicate<LocalDate> isWorkingDay) {
        List<ClockReading> clocks = new Clocks(terms, facts, isWorkingDay).readings();
        Optional<ClockReading> soft = soft(clocks);
        Optional<ClockReading> cap = clocks.stream()
                .filter(each -> each.rule().clock() == ClockKind.HARD_MAXIMUM
                        && each.due().isPresent())
                .min(Comparator.comparing(each -> each.due().orElseThrow()));
        List<Hold> holds = holds(terms, facts);
        Optional<Instant> floor = latest(holds.stream().filter(each -> isProtection(each, terms)));
        Optional<Instant> capAt = cap.flatMap(ClockReading::due);
        Optional<Instant> softAt = soft.flatMap(ClockReading::due);
        Optional<Instant> kept = softAt.map(each -> later(each, floor));
        boolean isAtCap = capAt.isPresent() && (kept.isEmpty() || capAt.get().isBefore(kept.get()));
        Optional<Instant> unheld = isAtCap ? capAt : kept;
        Optional<Instant> absolute = latest(holds.stream().filter(each -> !isProtection(each, terms)));
        Optional<Instant> unnoticed =
                unheld.map(each -> later(each, absolute)).filter(each -> !each.equals(Instant.MAX));
        Optional<RecycleRule> deciding =
                unnoticed.isEmpty() ? Optional.empty() : (isAtCap ? cap : soft).map(ClockReading::rule);
        return noticed(
                terms, facts, new Due(unnoticed, unnoticed, softAt, floor, capAt, deciding, clocks, holds, false));
    }

    /** Whether it may be taken back at this instant. */
    public boolean isDue(Instant now) {
        return at.filter(each -> !now.isBefore(each)).isPresent();
    }

    /** How many whole days are left at this instant; 0 once it is due, empty if it never falls. */
    public Optional<Long> daysLeft(Instant now) {
        return at.or(() -> unnoticed)
                .map(each -> Math.max(0, Duration.between(now, each).toDays()));
    }

    /**
     * Of the reminders so many days before, those to be sent at this instant. What is already told of this very loss is not told again;
     * several that have become due meanwhile are one.
     *
     * @param sent of how many days before the owner has been reminded of this very loss
     */
    public Optional<Integer> reminder(List<Integer> daysBefore, List<Integer> sent, Instant now) {
        if (unnoticed.isEmpty() || !now.isBefore(unnoticed.get())) {
            return Optional.empty();
        }
        return daysBefore.stream()
                .filter(days -> !now.isBefore(unnoticed.get().minus(Duration.ofDays(days))))
                .min(Comparator.naturalOrder())
                .filter(nearest -> sent.stream().noneMatch(each -> each <= nearest));
    }

    private static Optional<ClockReading> soft(List<ClockReading> clocks) {
        Map<String, List<ClockReading>> groups = new HashMap<>();
        List<ClockReading> candidates = new ArrayList<>();
        for (ClockReading each : clocks) {
            boolean isSoft = each.rule().clock() != ClockKind.HARD_MAXIMUM
                    && each.state() != ClockReading.State.NOT_FOR_THIS_RECORD;
            if (isSoft && each.rule().together().isPresent()) {
                groups.computeIfAbsent(each.rule().together().get(), name -> new ArrayList<>())
                        .add(each);
            } else if (isSoft && each.due().isPresent()) {
                candidates.add(each);
            }
        }
        for (List<ClockReading> group : groups.values()) {
            if (group.stream().allMatch(each -> each.due().isPresent())) {
                candidates.add(group.stream().max(BY_DUE).orElseThrow());
            }
        }
        return candidates.stream().min(BY_DUE);
    }

    private static List<Hold> holds(RecycleTerms terms, SpellFacts facts) {
        List<Hold> holds = new ArrayList<>();
        add(holds, Hold.Why.PROTECTED, facts.protectedUntil());
        add(holds, Hold.Why.NEW_TERMS, terms.activeFrom());
        add(holds, Hold.Why.REQUEST_PENDING, facts.requestUntil());
        add(holds, Hold.Why.OWNER_ABSENT, facts.pausedUntil());
        add(holds, Hold.Why.ACTIVITY_DELETED, facts.deletionGraceUntil());
        add(holds, Hold.Why.LOCKED, facts.lockedUntil());
        add(holds, Hold.Why.EXEMPT, facts.exemptUntil());
        add(holds, Hold.Why.FROZEN, facts.frozenUntil());
        return holds;
    }

    private static void add(List<Hold> holds, Hold.Why why, Optional<Instant> until) {
        until.ifPresent(each -> holds.add(new Hold(why, each)));
    }

    private static boolean isProtection(Hold hold, RecycleTerms terms) {
        return hold.why().compareTo(Hold.Why.ACTIVITY_DELETED) <= 0
                || (hold.why() == Hold.Why.LOCKED && terms.doesMaximumBeatLock());
    }

    /** A notice counts if it told of this very loss; one that told of another time is none. */
    private static Due noticed(RecycleTerms terms, SpellFacts facts, Due due) {
        if (terms.notice().isEmpty() || due.unnoticed.isEmpty()) {
            return due;
        }
        Optional<Instant> noticed = facts.notices().stream()
                .filter(each -> each.due().equals(due.unnoticed.get()))
                .map(SpellFacts.Notice::deliveredAt)
                .min(Comparator.naturalOrder())
                .map(each -> each.plus(terms.notice().get()));
        List<Hold> holds = new ArrayList<>(due.holds);
        add(holds, Hold.Why.NOTICE, noticed);
        return new Due(
                noticed.map(each -> later(each, due.unnoticed)),
                due.unnoticed,
                due.soft,
                due.floor,
                due.cap,
                due.deciding,
                due.clocks,
                holds,
                noticed.isEmpty());
    }

    private static Optional<Instant> latest(Stream<Hold> holds) {
        return holds.map(Hold::until).max(Comparator.naturalOrder());
    }

    private static Instant later(Instant instant, Optional<Instant> other) {
        return other.filter(instant::isBefore).orElse(instant);
    }
}
