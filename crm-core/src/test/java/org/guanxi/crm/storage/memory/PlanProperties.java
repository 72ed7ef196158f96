package org.guanxi.crm.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanxi.crm.storage.memory.Deals.TENANT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.Order;
import org.guanxi.crm.storage.RecordReader;
import org.guanxi.crm.storage.Selection;

/** Whatever way the planner chooses: what it finds is what reading everything finds. */
class PlanProperties {

    private static final int FIRMS = 12;

    private final InMemoryStorage storage = Deals.storage();
    private List<Deal> deals = List.of();
    private List<Firm> firms = List.of();

    @Property(tries = 150)
    void everyPlanFindsWhatReadingEverythingFinds(@ForAll long seed, @ForAll @IntRange(max = 1200) int count) {
        Random random = new Random(seed);
        store(random, count);
        for (int i = 0; i < 15; i++) {
            Selection<Deal> selection = Selection.of(DealTable.TYPE)
                    .where(condition(random, 3))
                    .orderBy(order(random))
                    .limit(1 + random.nextInt(40));
            List<Deal> expected = expected(selection);
            assertThat(found(selection))
                    .as(() -> storage.explain(TENANT, selection))
                    .isEqualTo(expected);
            Condition<Firm> withDeals = DealTable.FIRM.hasAny(condition(random, 1));
            assertThat(storage.<List<Firm>>inTransaction(
                            TENANT,
                            session -> session.find(Selection.of(FirmTable.TYPE).where(withDeals))))
                    .isEqualTo(firms.stream()
                            .filter(firm -> withDeals.test(firm, reader))
                            .toList());
        }
    }

    private void store(Random random, int count) {
        List<Firm> newFirms = IntStream.range(0, FIRMS)
                .mapToObj(i -> Deals.firm(i, "sector " + i % 3))
                .toList();
        List<Deal> drawn = IntStream.range(0, count)
                .mapToObj(i -> Deals.random(i, FIRMS, random))
                .toList();
        storage.<Void>inTransaction(TENANT, session -> {
            session.deleteAll(DealTable.TYPE, deals);
            session.deleteAll(FirmTable.TYPE, firms);
            firms = session.insertAll(FirmTable.TYPE, newFirms);
            List<Deal> stored = session.insertAll(DealTable.TYPE, drawn);
            List<Deal> changed = new ArrayList<>();
            for (Deal deal : stored) {
                if (random.nextBoolean()) {
                    long number = deal.id().uuid().getLeastSignificantBits() & Long.MAX_VALUE;
                    Deal next = Deals.random(number, FIRMS, random);
                    changed.add(DealTable.TYPE.withVersion(next, deal.version()));
                }
            }
            session.updateAll(DealTable.TYPE, changed);
            deals = stored.stream()
                    .map(deal -> session.get(DealTable.TYPE, deal.id()).orElseThrow())
                    .toList();
            return null;
        });
    }

    private List<Deal> found(Selection<Deal> selection) {
        return storage.inTransaction(TENANT, session -> {
            List<Deal> first = session.find(selection);
            List<Deal> all = new ArrayList<>(first);
            for (List<Deal> page = first; !page.isEmpty(); all.addAll(page)) {
                page = session.find(selection.after(page.get(page.size() - 1)));
            }
            assertThat(session.count(DealTable.TYPE, selection.where())).isEqualTo(all.size());
            return all;
        });
    }

    private List<Deal> expected(Selection<Deal> selection) {
        return deals.stream()
                .filter(deal -> selection.where().test(deal, reader))
                .sorted(selection::compare)
                .toList();
    }

    private final RecordReader reader = new RecordReader() {
        @Override
        public <T extends Entity<T>> Optional<T> read(Class<T> type, Id<T> id) {
            return all(type).filter(record -> record.id().equals(id)).findFirst();
        }

        @Override
        public <C extends Entity<C>> boolean hasAny(Class<C> type, Condition<C> where) {
            return all(type).anyMatch(record -> where.test(record, this));
        }

        private <T extends Entity<T>> java.util.stream.Stream<T> all(Class<T> type) {
            return (type == Deal.class ? deals : firms).stream().map(type::cast);
        }
    };

    private static Condition<Deal> condition(Random random, int depth) {
        if (depth > 0 && random.nextInt(3) > 0) {
            Condition<Deal> left = condition(random, depth - 1);
            Condition<Deal> right = condition(random, depth - 1);
            return switch (random.nextInt(5)) {
                case 0 -> left.or(right);
                case 1 -> left.and(right).not();
                default -> left.and(right);
            };
        }
        return simple(random);
    }

    private static Condition<Deal> simple(Random random) {
        java.time.Instant instant = Deals.MONDAY.plusSeconds(random.nextInt(110) - 5);
        return switch (random.nextInt(18)) {
            case 0 -> DealTable.STAGE.is("s" + random.nextInt(5));
            case 1 -> DealTable.STAGE.in(List.of("s" + random.nextInt(5), "s0"));
            case 2 -> DealTable.STAGE.isAbsent();
            case 3 -> DealTable.RANK.is((long) random.nextInt(11));
            case 4 -> DealTable.RANK.between((long) random.nextInt(5), (long) random.nextInt(12));
            case 5 -> DealTable.AMOUNT.atMost(new BigDecimal(random.nextInt(6)));
            case 6 -> DealTable.AMOUNT.above(new BigDecimal(random.nextInt(6)));
            case 7 -> DealTable.TITLE.startsWith("t" + random.nextInt(5));
            case 8 -> DealTable.TITLE.contains("" + random.nextInt(10));
            case 9 -> DealTable.STARTS_AT.below(instant).and(DealTable.ENDS_AT.above(instant));
            case 10 -> DealTable.STARTS_AT.atMost(instant).and(DealTable.ENDS_AT.atLeast(instant));
            case 11 -> DealTable.FIRM.is(Deals.id(random.nextInt(FIRMS + 1)));
            case 12 -> DealTable.FIRM.via(FirmTable.SECTOR.is("sector " + random.nextInt(4)));
            case 13 -> DealTable.CODE.is("c" + random.nextInt(100));
            case 14 -> DealTable.TYPE.id().in(List.of(Deals.id(random.nextInt(100)), Deals.id(random.nextInt(100))));
            case 15 -> DealTable.CODE.isAbsent();
            default -> overlap(random, instant.plusMillis(random.nextInt(3) * 500L));
        };
    }

    /** What is asked of a calendar: the question that goes without a plan, or nearly that. */
    private static Condition<Deal> overlap(Random random, java.time.Instant from) {
        java.time.Instant until = from.plusMillis(random.nextInt(20) * 500L);
        Condition<Deal> before =
                random.nextBoolean() ? DealTable.STARTS_AT.below(until) : DealTable.STARTS_AT.atMost(until);
        Condition<Deal> after = random.nextBoolean() ? DealTable.ENDS_AT.above(from) : DealTable.ENDS_AT.atLeast(from);
        Condition<Deal> all = DealTable.FIRM
                .is(Deals.id(random.nextInt(FIRMS + 1)))
                .and(after)
                .and(before);
        return random.nextBoolean() ? all : all.and(DealTable.STAGE.isNot("s" + random.nextInt(5)));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array cannot be made of a generic type
    private static Order<Deal>[] order(Random random) {
        List<Order<Deal>> steps = new ArrayList<>();
        boolean isDescending = random.nextBoolean();
        switch (random.nextInt(6)) {
            case 0 -> steps.add(isDescending ? DealTable.AMOUNT.descending() : DealTable.AMOUNT.ascending());
            case 1 -> steps.add(isDescending ? DealTable.RANK.descending() : DealTable.RANK.ascending());
            case 2 -> {
                steps.add(isDescending ? DealTable.STAGE.descending() : DealTable.STAGE.ascending());
                steps.add(
                        random.nextInt(4) > 0 == isDescending
                                ? DealTable.RANK.descending()
                                : DealTable.RANK.ascending());
            }
            case 3 -> steps.add(isDescending ? DealTable.TITLE.descending() : DealTable.TITLE.ascending());
            case 4 -> steps.add(DealTable.STARTS_AT.descending());
            default -> {
                // by id alone
            }
        }
        if (random.nextInt(3) == 0) {
            steps.add(
                    random.nextBoolean()
                            ? DealTable.TYPE.id().descending()
                            : DealTable.TYPE.id().ascending());
        }
        return steps.toArray(new Order[0]);
    }
}
