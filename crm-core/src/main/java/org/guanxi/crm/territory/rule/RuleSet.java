package org.guanxi.crm.territory.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.territory.rule.Decision.Lost;
import org.guanxi.crm.territory.rule.Decision.Outcome;

/**
 * Territories with their rules, compiled. Immutable and thread-safe; the order in which they are given does not matter.
 *
 * <p>A territory matches a record on a day on which it is valid, if the record is named for it, or meets its rule and, where it takes
 * only what lies in its parent, matches the parent. Of several that match one wins: the one it is pinned to; else one it is named for
 * (the deepest, then by priority and code); else the smallest priority, the deepest, the rule that asks for more attributes, the one
 * with the longer beginning of a text, the first code. Whether the code may settle it is said when it is compiled.
 *
 * @param <E> what lies in territories
 */
public final class RuleSet<E> {

    private final List<Ground<E>> grounds;
    private final List<Ground<E>> rests;
    private final Map<String, Integer> places = new HashMap<>();
    private final int[] parents;
    private final int[] depths;
    private final int[] attributes;
    private final int[] beginnings;
    private final List<List<Integer>> children = new ArrayList<>();
    private final RuleIndex<E> index;
    private final boolean isTieSettledByCode;
    private final Set<Condition<E>> related = new LinkedHashSet<>();

    private RuleSet(Collection<Ground<E>> given, boolean isTieSettledByCode) {
        this.grounds = given.stream().sorted(Comparator.comparing(Ground::code)).toList();
        this.rests = grounds.stream().filter(Ground::isForTheRest).toList();
        this.isTieSettledByCode = isTieSettledByCode;
        int size = grounds.size();
        this.parents = new int[size];
        this.depths = new int[size];
        this.attributes = new int[size];
        this.beginnings = new int[size];
        for (int i = 0; i < size; i++) {
            places.put(grounds.get(i).code(), i);
            children.add(new ArrayList<>());
        }
        for (int i = 0; i < size; i++) {
            parents[i] = grounds.get(i).parent().map(places::get).orElse(-1);
            if (parents[i] >= 0) {
                children.get(parents[i]).add(i);
            }
        }
        List<Condition<E>> whole = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Condition<E> rule = whole(i);
            whole.add(rule);
            depths[i] = depth(i);
            attributes[i] = Rules.attributes(rule);
            beginnings[i] = Rules.longestBeginning(rule);
            related.addAll(Rules.related(rule));
        }
        this.index = new RuleIndex<>(whole);
    }

    /**
     * Compiles territories that are known to be a forest with unique codes.
     *
     * @param isTieSettledByCode whether the first code wins where nothing else decides; else the record lies nowhere, as ambiguous
     */
    public static <E> RuleSet<E> compile(Collection<Ground<E>> grounds, boolean isTieSettledByCode) {
        return new RuleSet<>(grounds, isTieSettledByCode);
    }

    /** All that a record must meet that is not named anywhere; never for one without a rule. */
    private Condition<E> whole(int ground) {
        Optional<Condition<E>> own = grounds.get(ground).rule();
        if (own.isEmpty() || grounds.get(ground).isForTheRest()) {
            return Condition.none();
        }
        Condition<E> rule = own.get();
        int place = ground;
        while (parents[place] >= 0 && grounds.get(place).isWithinParent()) {
            place = parents[place];
            rule = rule.and(grounds.get(place).rule().orElseGet(Condition::all));
        }
        return rule;
    }

    private int depth(int ground) {
        int depth = 0;
        for (int place = parents[ground]; place >= 0; place = parents[place]) {
            depth++;
        }
        return depth;
    }

    /** How many territories there are. */
    public int size() {
        return grounds.size();
    }

    /** The questions about other records that the rules ask, each once: whoever places many records answers them for all at once. */
    public Set<Condition<E>> related() {
        return new LinkedHashSet<>(related);
    }

    /** The first day after this one on which a territory begins or ends; empty if none does. */
    public Optional<LocalDate> nextChange(LocalDate after) {
        return grounds.stream()
                .flatMap(each -> Stream.concat(each.validFrom().stream(), each.validUntil().stream()))
                .filter(day -> day.isAfter(after))
                .min(Comparator.naturalOrder());
    }

    /**
     * Pairs of territories, neither above the other, that one record could match while nothing but their codes settles between them.
     * What one rule says of an attribute is compared with what the other says of the same; pairs that exclude each other in another way
     * are told all the same. Costs as many comparisons as there are pairs of equal rank.
     *
     * @param most how many pairs to tell at most
     */
    public List<Overlap> overlaps(int most) {
        Map<List<Integer>, List<Integer>> ranks = new HashMap<>();
        for (int i = 0; i < grounds.size(); i++) {
            if (grounds.get(i).rule().isPresent() && !grounds.get(i).isForTheRest()) {
                List<Integer> rank = List.of(grounds.get(i).priority(), depths[i], attributes[i], beginnings[i]);
                ranks.computeIfAbsent(rank, key -> new ArrayList<>()).add(i);
            }
        }
        List<Overlap> overlaps = new ArrayList<>();
        for (List<Integer> equals : ranks.values()) {
            for (int i = 0; i < equals.size(); i++) {
                for (int j = i + 1; j < equals.size(); j++) {
                    if (overlaps.size() == most) {
                        return sorted(overlaps);
                    }
                    if (Overlaps.canBothHold(whole(equals.get(i)), whole(equals.get(j)))) {
                        overlaps.add(new Overlap(code(equals.get(i)), code(equals.get(j))));
                    }
                }
            }
        }
        return sorted(overlaps);
    }

    private static List<Overlap> sorted(List<Overlap> overlaps) {
        overlaps.sort(Comparator.comparing(Overlap::one).thenComparing(Overlap::other));
        return List.copyOf(overlaps);
    }

    /** Where the record lies on the day; without the others. */
    public Decision decide(E record, Claims claims, LocalDate day, Relations<E> relations) {
        return decided(record, claims, day, relations, false);
    }

    /** As {@link #decide}, with all others that match and why they lost. */
    public Decision explain(E record, Claims claims, LocalDate day, Relations<E> relations) {
        return decided(record, claims, day, relations, true);
    }

    private Decision decided(E record, Claims claims, LocalDate day, Relations<E> relations, boolean isExplained) {
        Optional<String> pinned = claims.pinned().filter(code -> isValid(code, day));
        if (pinned.isPresent() && !isExplained) {
            return new Decision(Outcome.PINNED, pinned, List.of());
        }
        List<Integer> matching = new Look(record, claims, day, relations).matching();
        if (pinned.isPresent()) {
            List<Decision.Other> others = new ArrayList<>();
            matching.stream()
                    .filter(each -> !code(each).equals(pinned.get()))
                    .forEach(each -> others.add(new Decision.Other(code(each), Lost.PINNED_ELSEWHERE)));
            return new Decision(Outcome.PINNED, pinned, others);
        }
        if (matching.isEmpty()) {
            Optional<String> rest = rests.stream()
                    .filter(each -> each.isValid(day))
                    .map(Ground::code)
                    .findFirst();
            return new Decision(rest.isPresent() ? Outcome.REST : Outcome.NOWHERE, rest, List.of());
        }
        matching.sort((left, right) -> compare(left, right, claims));
        return first(matching, claims, isExplained);
    }

    private Decision first(List<Integer> matching, Claims claims, boolean isExplained) {
        int winner = matching.get(0);
        boolean isNamed = isNamed(winner, claims);
        boolean isTied = !isNamed
                && !isTieSettledByCode
                && matching.size() > 1
                && whyLost(winner, matching.get(1), claims) == Lost.CODE;
        List<Decision.Other> others = new ArrayList<>();
        if (isExplained) {
            for (int each : matching) {
                Lost why = whyLost(winner, each, claims);
                if (isTied && (each == winner || why == Lost.CODE)) {
                    others.add(new Decision.Other(code(each), Lost.TIED));
                } else if (each != winner) {
                    others.add(new Decision.Other(code(each), why));
                }
            }
        }
        if (isTied) {
            return new Decision(Outcome.AMBIGUOUS, Optional.empty(), others);
        }
        return new Decision(isNamed ? Outcome.NAMED : Outcome.RULE, Optional.of(code(winner)), others);
    }

    private boolean isNamed(int ground, Claims claims) {
        return claims.named().contains(code(ground));
    }

    private String code(int ground) {
        return grounds.get(ground).code();
    }

    private boolean isValid(String code, LocalDate day) {
        return Optional.ofNullable(places.get(code))
                .filter(place -> grounds.get(place).isValid(day))
                .isPresent();
    }

    private int compare(int left, int right, Claims claims) {
        boolean isLeftNamed = isNamed(left, claims);
        boolean isRightNamed = isNamed(right, claims);
        if (isLeftNamed != isRightNamed) {
            return isLeftNamed ? -1 : 1;
        }
        int byPriority =
                Integer.compare(grounds.get(left).priority(), grounds.get(right).priority());
        int byDepth = Integer.compare(depths[right], depths[left]);
        int first = isLeftNamed ? byDepth : byPriority;
        int second = isLeftNamed ? byPriority : byDepth;
        if (first != 0 || second != 0) {
            return first != 0 ? first : second;
        }
        if (!isLeftNamed && attributes[left] != attributes[right]) {
            return Integer.compare(attributes[right], attributes[left]);
        }
        if (!isLeftNamed && beginnings[left] != beginnings[right]) {
            return Integer.compare(beginnings[right], beginnings[left]);
        }
        return Integer.compare(left, right);
    }

    private Lost whyLost(int winner, int other, Claims claims) {
        boolean isNamed = isNamed(winner, claims);
        if (isNamed && !isNamed(other, claims)) {
            return Lost.NAMED_ELSEWHERE;
        }
        boolean isOtherPriority =
                grounds.get(winner).priority() != grounds.get(other).priority();
        boolean isOtherDepth = depths[winner] != depths[other];
        if (isNamed && isOtherDepth) {
            return Lost.DEPTH;
        } else if (isOtherPriority) {
            return Lost.PRIORITY;
        } else if (isOtherDepth) {
            return Lost.DEPTH;
        } else if (!isNamed && (attributes[winner] != attributes[other] || beginnings[winner] != beginnings[other])) {
            return Lost.LESS_SPECIFIC;
        }
        return Lost.CODE;
    }

    /** One record, looked at once: what was found of each territory is kept. */
    private final class Look {
        private final E record;
        private final Claims claims;
        private final LocalDate day;
        private final Relations<E> relations;
        private final Map<Integer, Boolean> holds = new HashMap<>();

        private Look(E record, Claims claims, LocalDate day, Relations<E> relations) {
            this.record = record;
            this.claims = claims;
            this.day = day;
            this.relations = relations;
        }

        private List<Integer> matching() {
            BitSet candidates = index.find(record);
            claims.named().stream().map(places::get).forEach(place -> {
                if (place != null) {
                    withAllBelow(place, candidates);
                }
            });
            List<Integer> matching = new ArrayList<>();
            candidates.stream().forEach(each -> {
                Ground<E> ground = grounds.get(each);
                boolean hasRule = ground.rule().isPresent() && !ground.isForTheRest();
                boolean canTake = hasRule || isNamed(each, claims);
                if (canTake && isHere(each)) {
                    matching.add(each);
                }
            });
            return matching;
        }

        /** What is named above may lie below, past rules by which the index would have found it. */
        private void withAllBelow(int ground, BitSet candidates) {
            candidates.set(ground);
            children.get(ground).forEach(child -> withAllBelow(child, candidates));
        }

        private boolean isHere(int ground) {
            Boolean known = holds.get(ground);
            if (known == null) {
                known = isFoundHere(ground);
                holds.put(ground, known);
            }
            return known;
        }

        private boolean isFoundHere(int place) {
            Ground<E> ground = grounds.get(place);
            if (!ground.isValid(day)) {
                return false;
            }
            if (isNamed(place, claims)) {
                return true;
            }
            boolean meets = ground.rule()
                    .map(rule -> Rules.meets(record, rule, relations))
                    .orElse(true);
            return meets
                    && !ground.isForTheRest()
                    && (parents[place] < 0 || !ground.isWithinParent() || isHere(parents[place]));
        }
    }
}
