package org.guanxi.crm.distribution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.team.Member;
import org.jspecify.annotations.Nullable;

/**
 * Hands out records. A pure function: the same records, takers and turn give the same answer, in whatever order they are listed, and
 * several runs, each with the turn that the one before left, give what one run over all would have given, as long as their records come
 * in the order of {@link Handout#ORDER}. Immutable and thread-safe.
 *
 * <p>Nobody gets more than there is room and quota for. A run costs the number of records times the number of takers, of which
 * there may be {@value #MOST_TAKERS}.
 */
public final class Distribution {

    /** How many people can take part in one run. */
    public static final int MOST_TAKERS = 1_000;

    private final Strategy strategy;
    private final Eligibility eligibility;

    private Distribution(Strategy strategy, Eligibility eligibility) {
        this.strategy = strategy;
        this.eligibility = eligibility;
    }

    /** Hands out by this strategy, to anybody who has room. */
    public static Distribution by(Strategy strategy) {
        return new Distribution(strategy, Eligibility.ANYBODY);
    }

    /** The same, only to those whom this, too, allows. */
    public Distribution among(Eligibility allowed) {
        return new Distribution(strategy, eligibility.and(allowed));
    }

    /**
     * Decides who gets what.
     *
     * @param records what is to be handed out; may be empty
     * @param takers who may take it
     * @param turn what the run before left; {@link Turn#FIRST} at first
     * @throws org.guanxi.crm.error.Invalid with all of: {@code distribution.no-candidate}, {@code distribution.too-many-takers},
     *     {@code distribution.duplicate-taker}, {@code distribution.duplicate-record}, {@code distribution.weight},
     *     {@code distribution.no-weight}, {@code distribution.negative}
     */
    public Handed of(Collection<Handout> records, Collection<Taker> takers, Turn turn) {
        return run(records, takers, turn, new ArrayList<>(), null);
    }

    /**
     * Says of everybody why they did or did not get one record of a run: that run once more, up to the record.
     *
     * @throws org.guanxi.crm.error.Invalid as {@link #of}, and {@code distribution.unknown-record} if it is not among the records
     */
    public List<Handed.Verdict> explain(
            RecordRef record, Collection<Handout> records, Collection<Taker> takers, Turn turn) {
        List<Handed.Verdict> verdicts = new ArrayList<>();
        run(records, takers, turn, verdicts, record);
        if (verdicts.isEmpty()) {
            throw Problems.one("record", "distribution.unknown-record", "record", record);
        }
        return verdicts;
    }

    private Handed run(
            Collection<Handout> records,
            Collection<Taker> takers,
            Turn turn,
            List<Handed.Verdict> verdicts,
            @Nullable RecordRef explained) {
        check(records, takers);
        DistributionRun run = new DistributionRun(strategy, eligibility, takers, turn);
        for (List<Handout> group : groups(records)) {
            run.handOut(group);
            if (group.stream().anyMatch(each -> each.record().equals(explained))) {
                verdicts.addAll(run.verdicts());
            }
        }
        return run.result();
    }

    /** What goes to one person together, at the place of its first record. */
    private static Collection<List<Handout>> groups(Collection<Handout> records) {
        Map<Object, List<Handout>> groups = new LinkedHashMap<>();
        records.stream()
                .sorted(Handout.ORDER)
                .forEach(each -> groups.computeIfAbsent(
                                each.sticksTo().<Object>map(name -> name).orElse(each.record()),
                                key -> new ArrayList<>(1))
                        .add(each));
        return groups.values();
    }

    private static void check(Collection<Handout> records, Collection<Taker> takers) {
        Problems problems = new Problems();
        Set<RecordRef> seen = new HashSet<>();
        for (Handout each : records) {
            if (!seen.add(each.record())) {
                problems.add("records", "distribution.duplicate-record", "record", each.record());
            }
        }
        if (takers.isEmpty()) {
            problems.add("takers", "distribution.no-candidate");
        } else if (takers.size() > MOST_TAKERS) {
            problems.add("takers", "distribution.too-many-takers", "count", takers.size(), "maximum", MOST_TAKERS);
        } else if (takers.stream().allMatch(each -> each.weight() == 0)) {
            problems.add("takers", "distribution.no-weight");
        }
        Set<UUID> people = new HashSet<>();
        for (Taker each : takers) {
            check(each, people, problems);
        }
        problems.throwIfAny();
    }

    private static void check(Taker taker, Set<UUID> people, Problems problems) {
        Id<Member> member = taker.member();
        if (!people.add(member.uuid())) {
            problems.add("takers", "distribution.duplicate-taker", "member", member);
        }
        if (taker.weight() < 0 || taker.weight() > Taker.MAXIMUM_WEIGHT) {
            problems.add(
                    "takers",
                    "distribution.weight",
                    "member",
                    member,
                    "weight",
                    taker.weight(),
                    "maximum",
                    Taker.MAXIMUM_WEIGHT);
        }
        if (taker.load() < 0 || taker.room() < 0 || taker.quota() < 0) {
            problems.add("takers", "distribution.negative", "member", member);
        }
    }
}
