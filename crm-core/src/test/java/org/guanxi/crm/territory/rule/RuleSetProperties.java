package org.guanxi.crm.territory.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.guanxi.crm.common.Address;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.Money;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.CustomerTable;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.RecordReader;
import org.guanxi.crm.storage.TextAttribute;

/**
 * The compiled rules against ones that are asked one by one: over random trees of territories, random rules of every kind of condition,
 * and random customers. The checker here knows neither the index nor how the compiled set walks the tree.
 */
@Tag("TER-02")
@Tag("TER-03")
class RuleSetProperties {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final List<String> REGIONS = List.of("广东", "上海", "北京", "四川");
    private static final List<String> CITIES = List.of("深圳", "广州", "上海", "成都");
    private static final List<String> INDUSTRIES = List.of("C36", "C3612", "C39", "G54");

    /** Related records are not asked here; the answer hangs on the customer's name alone. */
    private static final RecordReader READER = new RecordReader() {
        @Override
        public <T extends Entity<T>> Optional<T> read(Class<T> type, Id<T> id) {
            return Optional.empty();
        }

        @Override
        public <C extends Entity<C>> boolean hasAny(Class<C> type, Condition<C> where) {
            return true;
        }
    };

    private static <T> T any(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String postcode(Random random) {
        return (random.nextBoolean() ? "51" : "20") + (1000 + random.nextInt(40) * 25);
    }

    static Customer customer(Random random, int number) {
        Customer.Builder builder = Customer.builder()
                .id(Id.of(new UUID(7, number)))
                .name("Customer " + number)
                .status("new")
                .createdAt(Instant.EPOCH);
        if (random.nextInt(5) > 0) {
            Address.Builder address = Address.builder().country("CN");
            if (random.nextInt(5) > 0) {
                address.region(any(random, REGIONS)).city(any(random, CITIES));
            }
            if (random.nextInt(4) > 0) {
                address.postalCode(postcode(random));
            }
            builder.addAddresses(address.build());
        }
        if (random.nextInt(4) > 0) {
            builder.industry(any(random, INDUSTRIES)).employees(random.nextInt(1000));
        }
        if (random.nextInt(3) > 0) {
            builder.annualRevenue(Money.of(random.nextInt(50) + (random.nextBoolean() ? ".5" : ".50"), "CNY"));
        }
        return builder.build();
    }

    static Condition<Customer> rule(Random random, int depth) {
        int kind = random.nextInt(depth > 0 ? 13 : 10);
        String postcode = postcode(random);
        return switch (kind) {
            case 0 -> CustomerTable.REGION.is(any(random, REGIONS));
            case 1 -> CustomerTable.CITY.in(List.of(any(random, CITIES), any(random, CITIES)));
            case 2 ->
                CustomerTable.POSTAL_CODE.between(
                        postcode, postcode.substring(0, 2) + (1000 + random.nextInt(40) * 25));
            case 3 -> CustomerTable.INDUSTRY.startsWith(any(random, List.of("C", "C36", "C3612", "G")));
            case 4 -> CustomerTable.EMPLOYEES.atLeast(random.nextInt(1000));
            case 5 -> CustomerTable.EMPLOYEES.below(random.nextInt(1000));
            case 6 ->
                any(random, List.<TextAttribute<Customer>>of(CustomerTable.REGION, CustomerTable.INDUSTRY))
                        .isAbsent();
            case 7 -> CustomerTable.REGION.isNot(any(random, REGIONS));
            case 8 -> CustomerTable.ANNUAL_REVENUE.is(Money.of(random.nextInt(50) + ".5", "CNY"));
            case 9 ->
                random.nextBoolean()
                        ? CustomerTable.MERGED_INTO.hasAny(Condition.all())
                        : random.nextBoolean() ? Condition.all() : Condition.none();
            case 10 -> rule(random, depth - 1).and(rule(random, depth - 1));
            case 11 -> rule(random, depth - 1).or(rule(random, depth - 1));
            default -> rule(random, depth - 1).not();
        };
    }

    static List<Ground<Customer>> grounds(Random random) {
        List<Ground<Customer>> grounds = new ArrayList<>();
        int size = 1 + random.nextInt(30);
        for (int i = 0; i < size; i++) {
            Optional<String> parent =
                    i == 0 || random.nextInt(4) == 0 ? Optional.empty() : Optional.of("t" + random.nextInt(i));
            boolean isForTheRest = i == 1 && random.nextBoolean();
            Optional<Condition<Customer>> rule =
                    isForTheRest || random.nextInt(8) == 0 ? Optional.empty() : Optional.of(rule(random, 3));
            Optional<LocalDate> from = random.nextInt(8) == 0 ? Optional.of(DAY.plusDays(1)) : Optional.empty();
            grounds.add(new Ground<>(
                    "t" + i,
                    parent,
                    100 + random.nextInt(3),
                    random.nextInt(5) > 0,
                    isForTheRest,
                    from,
                    random.nextInt(8) == 0 ? Optional.of(DAY) : Optional.empty(),
                    rule));
        }
        return grounds;
    }

    static Claims claims(Random random, int size) {
        Set<String> named = new HashSet<>();
        if (random.nextInt(4) == 0) {
            named.add("t" + random.nextInt(size));
            named.add("t" + random.nextInt(size));
        }
        boolean isPinned = random.nextInt(10) == 0;
        return new Claims(named, isPinned ? Optional.of("t" + random.nextInt(size)) : Optional.empty());
    }

    /** The checker: everything is asked, in the words of the contract. */
    private record Naive(Map<String, Ground<Customer>> all, Customer customer, Claims claims) {

        boolean matches(Ground<Customer> ground) {
            if (!ground.isValid(DAY)) {
                return false;
            }
            if (claims.named().contains(ground.code())) {
                return true;
            }
            return !ground.isForTheRest()
                    && ground.rule().map(rule -> rule.test(customer, READER)).orElse(true)
                    && (!ground.isWithinParent()
                            || ground.parent().map(all::get).map(this::matches).orElse(true));
        }

        Set<String> matching() {
            return all.values().stream()
                    .filter(each ->
                            claims.named().contains(each.code()) || (each.rule().isPresent() && !each.isForTheRest()))
                    .filter(this::matches)
                    .map(Ground::code)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        int depth(String code) {
            return all.get(code).parent().map(above -> 1 + depth(above)).orElse(0);
        }

        Condition<Customer> whole(String code) {
            Ground<Customer> ground = all.get(code);
            Condition<Customer> own = ground.rule().orElseGet(Condition::all);
            return ground.parent()
                    .filter(above -> ground.isWithinParent())
                    .map(above -> own.and(whole(above)))
                    .orElse(own);
        }

        /** Everything that ranks a match, best first, but for the code. */
        List<Comparator<String>> ranks() {
            return List.of(
                    Comparator.comparing((String code) -> all.get(code).priority()),
                    Comparator.comparing((String code) -> -depth(code)),
                    Comparator.comparing((String code) -> -Rules.attributes(whole(code))),
                    Comparator.comparing((String code) -> -Rules.longestBeginning(whole(code))));
        }

        Optional<String> named() {
            return matching().stream()
                    .filter(claims.named()::contains)
                    .min(Comparator.comparing((String code) -> -depth(code))
                            .thenComparing(code -> all.get(code).priority())
                            .thenComparing(Function.identity()));
        }

        Set<String> best() {
            Set<String> best = matching();
            for (Comparator<String> rank : ranks()) {
                Optional<String> first = best.stream().min(rank);
                best.removeIf(each -> rank.compare(each, first.orElseThrow()) != 0);
            }
            return best;
        }
    }

    @Property(tries = 300)
    void theCompiledRulesDecideAsIfEachWereAsked(@ForAll long seed, @ForAll boolean isTieSettledByCode) {
        Random random = new Random(seed);
        List<Ground<Customer>> grounds = grounds(random);
        RuleSet<Customer> rules = RuleSet.compile(grounds, isTieSettledByCode);
        Map<String, Ground<Customer>> all = grounds.stream().collect(Collectors.toMap(Ground::code, each -> each));
        for (int i = 0; i < 20; i++) {
            Naive naive = new Naive(all, customer(random, i), claims(random, grounds.size()));
            Decision decision = rules.explain(naive.customer(), naive.claims(), DAY, Relations.read(READER));
            assertThat(decision.territory()).isEqualTo(expected(naive, isTieSettledByCode));
            Set<String> matching = naive.matching();
            if (decision.outcome() == Decision.Outcome.PINNED) {
                decision.territory().ifPresent(matching::remove);
            }
            assertThat(matched(decision)).isEqualTo(matching);
            assertThat(rules.decide(naive.customer(), naive.claims(), DAY, Relations.read(READER))
                            .territory())
                    .isEqualTo(decision.territory());
        }
    }

    private static Optional<String> expected(Naive naive, boolean isTieSettledByCode) {
        Optional<String> pinned =
                naive.claims().pinned().filter(code -> naive.all().get(code).isValid(DAY));
        if (pinned.isPresent()) {
            return pinned;
        }
        if (naive.matching().isEmpty()) {
            return naive.all().values().stream()
                    .filter(each -> each.isForTheRest() && each.isValid(DAY))
                    .map(Ground::code)
                    .findFirst();
        }
        Set<String> best = naive.best();
        return naive.named()
                .or(() -> best.size() > 1 && !isTieSettledByCode
                        ? Optional.empty()
                        : best.stream().min(Comparator.naturalOrder()));
    }

    /** All that match: the winner, unless it did not have to, and the others. */
    private static Set<String> matched(Decision decision) {
        Set<String> all = new TreeSet<>();
        decision.others().forEach(each -> all.add(each.code()));
        if (decision.outcome() == Decision.Outcome.RULE || decision.outcome() == Decision.Outcome.NAMED) {
            decision.territory().ifPresent(all::add);
        }
        return all;
    }

    @Property(tries = 100)
    void theOrderInWhichTerritoriesAreGivenDoesNotMatter(@ForAll long seed) {
        Random random = new Random(seed);
        List<Ground<Customer>> grounds = grounds(random);
        RuleSet<Customer> rules = RuleSet.compile(grounds, false);
        List<Ground<Customer>> shuffled = new ArrayList<>(grounds);
        Collections.shuffle(shuffled, random);
        RuleSet<Customer> others = RuleSet.compile(shuffled, false);
        for (int i = 0; i < 20; i++) {
            Customer customer = customer(random, i);
            Claims claims = claims(random, grounds.size());
            assertThat(others.explain(customer, claims, DAY, Relations.read(READER)))
                    .isEqualTo(rules.explain(customer, claims, DAY, Relations.read(READER)));
        }
    }

    @Property(tries = 100)
    void aTerritoryOfALargerPriorityNumberChangesNoWinner(@ForAll long seed) {
        Random random = new Random(seed);
        List<Ground<Customer>> grounds = grounds(random);
        List<Ground<Customer>> more = new ArrayList<>(grounds);
        more.add(new Ground<>(
                "a",
                Optional.empty(),
                999,
                true,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.of(Condition.all())));
        for (int i = 0; i < 20; i++) {
            Customer customer = customer(random, i);
            Decision before = RuleSet.compile(grounds, true).decide(customer, Claims.NONE, DAY, Relations.read(READER));
            Decision after = RuleSet.compile(more, true).decide(customer, Claims.NONE, DAY, Relations.read(READER));
            if (before.outcome() == Decision.Outcome.RULE) {
                assertThat(after).isEqualTo(before);
            } else {
                assertThat(after.territory()).contains("a");
            }
        }
    }

    @Property(tries = 100)
    void aNarrowerRuleMatchesNothingMore(@ForAll long seed) {
        Random random = new Random(seed);
        List<Ground<Customer>> grounds = grounds(random);
        Ground<Customer> wide = any(random, grounds);
        Condition<Customer> extra = rule(random, 2);
        List<Ground<Customer>> narrowed = new ArrayList<>(grounds);
        narrowed.replaceAll(each ->
                each != wide || wide.isForTheRest() || wide.rule().isEmpty()
                        ? each
                        : new Ground<>(
                                each.code(),
                                each.parent(),
                                each.priority(),
                                each.isWithinParent(),
                                false,
                                each.validFrom(),
                                each.validUntil(),
                                each.rule().map(rule -> rule.and(extra))));
        for (int i = 0; i < 20; i++) {
            Customer customer = customer(random, i);
            Set<String> before =
                    matched(RuleSet.compile(grounds, true).explain(customer, Claims.NONE, DAY, Relations.read(READER)));
            Set<String> after = matched(
                    RuleSet.compile(narrowed, true).explain(customer, Claims.NONE, DAY, Relations.read(READER)));
            assertThat(before).containsAll(after);
        }
    }

    @Property(tries = 100)
    void twoThatACustomerMatchesWithEqualRankAreToldAsOverlapping(@ForAll long seed) {
        Random random = new Random(seed);
        RuleSet<Customer> rules = RuleSet.compile(grounds(random), false);
        Set<Overlap> told = new HashSet<>(rules.overlaps(10_000));
        for (int i = 0; i < 30; i++) {
            Decision decision = rules.explain(customer(random, i), Claims.NONE, DAY, Relations.read(READER));
            List<String> tied = decision.others().stream()
                    .filter(each -> each.why() == Decision.Lost.TIED)
                    .map(Decision.Other::code)
                    .sorted()
                    .toList();
            for (int one = 0; one < tied.size(); one++) {
                for (int other = one + 1; other < tied.size(); other++) {
                    assertThat(told).contains(new Overlap(tied.get(one), tied.get(other)));
                }
            }
        }
    }
}
