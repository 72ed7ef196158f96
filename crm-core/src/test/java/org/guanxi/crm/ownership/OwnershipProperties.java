package org.guanxi.crm.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.guanxi.crm.Caller;
import org.guanxi.crm.Crm;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.NewCustomer;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.ownership.pool.Pool;
import org.guanxi.crm.ownership.pool.PoolSeat;
import org.guanxi.crm.ownership.recycle.Due;
import org.guanxi.crm.ownership.recycle.RecycleTerms;
import org.guanxi.crm.ownership.recycle.Term;
import org.guanxi.crm.ownership.spell.CoolDown;
import org.guanxi.crm.ownership.spell.Spell;
import org.guanxi.crm.ownership.spell.SpellEnd;
import org.guanxi.crm.ownership.spell.SpellStart;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.testing.SettableClock;

/** What no sequence of commands, follow-ups, runs and days ever breaks; judged by the histories and by a count kept beside. */
@Tag("OWN-01")
@Tag("OWN-02")
@Tag("OWN-18")
class OwnershipProperties {

    private static final List<String> ACTORS = List.of("boss", "wei", "lan");
    private static final int MOST_HELD = 2;
    private static final int MOST_CLAIMS = 3;
    private static final Duration COOLING = Duration.ofDays(2);
    private static final Set<SpellEnd> COOLS = Set.of(SpellEnd.RELEASED, SpellEnd.RECALLED, SpellEnd.RECYCLED);

    /** A customer at an instant. */
    private record Seen(Id<Customer> customer, Instant at) {}

    /** Where a record stands, whatever version it is. */
    private static List<Object> place(Standing standing) {
        return List.of(
                standing.state(),
                standing.owner(),
                standing.pool(),
                standing.since(),
                standing.lockedUntil(),
                standing.protectedUntil(),
                standing.exemptUntil(),
                standing.frozenUntil(),
                standing.restingUntil());
    }

    /** A tenant under strict terms, with four customers in the pool. */
    private static final class World {
        final SettableClock clock = SettableClock.at("2026-03-02T01:00:00Z");
        final Crm crm = Crm.builder().clock(clock).build();
        final Map<String, Id<Member>> members = new HashMap<>();
        final List<Id<Customer>> customers = new ArrayList<>();
        final Map<String, Integer> claims = new HashMap<>();
        final Map<Id<Customer>, String> lastClaims = new HashMap<>();
        final Map<Seen, Explanation> seen = new LinkedHashMap<>();
        final Id<Pool> east;
        private int keys;

        World() {
            for (String actor : ACTORS) {
                members.put(
                        actor,
                        crm.actingAs(Caller.of("t", "boss"))
                                .team()
                                .hire(
                                        ActorId.of(actor),
                                        actor,
                                        details -> Optional.ofNullable(members.get("boss"))
                                                .ifPresent(details::manager))
                                .id());
            }
            as("boss").setUp(RecycleTerms.usual(ZoneId.of("Asia/Shanghai"), 3, 9));
            as("boss")
                    .changeTerms(each -> each.claimsPerDay(MOST_CLAIMS)
                            .coolDown(CoolDown.after(Term.elapsedDays((int) COOLING.toDays()))));
            as("boss").limit(Optional.empty(), Optional.empty(), MOST_HELD);
            east = as("boss").definePool("east", LocalizedText.of("East")).id();
            as("boss").seat(east, PoolSeat.Role.MEMBER, Optional.empty(), Optional.empty());
            as("boss").seat(east, PoolSeat.Role.ADMIN, Optional.ofNullable(members.get("boss")), Optional.empty());
            for (int i = 0; i < 4; i++) {
                customers.add(crm.actingAs(Caller.of("t", "boss"))
                        .customers()
                        .register(NewCustomer.organisation("Customer " + i))
                        .id());
            }
        }

        OwnershipService as(String actor) {
            return crm.actingAs(Caller.of("t", actor)).ownership();
        }

        /** One step; what is refused must have changed nothing. */
        void step(Random random) {
            clock.tick(Duration.ofHours(random.nextInt(30)).plusMillis(1));
            String actor = ACTORS.get(random.nextInt(3));
            Id<Customer> customer = customers.get(random.nextInt(4));
            if (random.nextInt(5) == 0) {
                crm.actingAs(Caller.of("t", actor)).customers().followedUp(customer, clock.instant());
                return;
            }
            OwnershipCommand command = command(random);
            List<Refused> foretold = as(actor).tryDry(customer, command);
            Explanation before = as("boss").explain(customer);
            try {
                once(actor, customer, command);
                assertThat(foretold).isEmpty();
                note(actor, customer, command);
                if (random.nextInt(5) == 0 && !(command instanceof OwnershipCommand.Undo)) {
                    undo(actor, customer, before);
                }
            } catch (Refused e) {
                assertThat(e.code()).isEqualTo(foretold.get(0).code());
                assertThat(as("boss").explain(customer)).isEqualTo(before);
            }
            seen.put(new Seen(customer, clock.instant()), as("boss").explain(customer));
        }

        /** Sent twice with its key, it is done once and answered twice. */
        private void once(String actor, Id<Customer> customer, OwnershipCommand command) {
            RecordRef record = RecordRef.of("customer", customer);
            String key = "k" + keys++;
            Standing done = as(actor).performOnce(key, record, command);
            assertThat(as(actor).performOnce(key, record, command)).isEqualTo(done);
            assertThat(as(actor).standing(record).version()).isEqualTo(done.version());
        }

        /** What is undone at once was never done, as far as anybody can tell by the record. */
        private void undo(String actor, Id<Customer> customer, Explanation before) {
            Standing back = as(actor).undo(customer);
            assertThat(place(back)).isEqualTo(place(before.standing()));
            assertThat(back.due()).isEqualTo(before.due().flatMap(Due::at));
            note(actor, customer, new OwnershipCommand.Undo());
        }

        private void note(String actor, Id<Customer> customer, OwnershipCommand command) {
            if (command instanceof OwnershipCommand.Undo && lastClaims.containsKey(customer)) {
                claims.merge(lastClaims.get(customer), -1, Integer::sum);
            }
            lastClaims.remove(customer);
            if (command instanceof OwnershipCommand.Claim) {
                String day = actor
                        + clock.instant().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
                lastClaims.put(customer, day);
                assertThat(claims.merge(day, 1, Integer::sum)).isLessThanOrEqualTo(MOST_CLAIMS);
            }
        }

        private OwnershipCommand command(Random random) {
            Id<Member> to = members.getOrDefault(ACTORS.get(random.nextInt(3)), members.get("boss"));
            Instant until = clock.instant().plus(Duration.ofHours(random.nextInt(100)));
            return switch (random.nextInt(15)) {
                case 0, 1, 2 -> new OwnershipCommand.Claim();
                case 3 -> new OwnershipCommand.Assign(to);
                case 4 -> new OwnershipCommand.Transfer(to);
                case 5 -> new OwnershipCommand.Release("no");
                case 6 -> new OwnershipCommand.Recall("no");
                case 7 -> new OwnershipCommand.Lock(until);
                case 8 -> new OwnershipCommand.Extend(until);
                case 9 -> new OwnershipCommand.Move(east);
                case 10 -> new OwnershipCommand.Rest(until, "rests");
                case 11 -> new OwnershipCommand.Exempt(until, "key account");
                case 12 -> new OwnershipCommand.Freeze(until, "lawsuit");
                case 13 -> new OwnershipCommand.Lift();
                default -> new OwnershipCommand.Undo();
            };
        }
    }

    private static World lived(Random random) {
        World world = new World();
        for (int step = 0; step < 40; step++) {
            world.step(random);
            if (random.nextInt(6) == 0) {
                run(world);
            }
        }
        return world;
    }

    /** A run takes exactly what explanations said was due, and a second one nothing. */
    private static void run(World world) {
        world.clock.tick(Duration.ofMillis(1)); // so that an instant has one state
        Instant now = world.clock.instant();
        List<RecordRef> due = world.customers.stream()
                .map(each -> world.as("boss").explain(each))
                .filter(each -> each.due().filter(at -> at.isDue(now)).isPresent())
                .map(each -> each.standing().record())
                .toList();
        RecycleReport report = world.as("boss").recycleDue(100);
        assertThat(report.failures()).isEmpty();
        assertThat(report.recycled()).containsExactlyInAnyOrderElementsOf(due);
        assertThat(world.as("boss").recycleDue(100).recycled()).isEmpty();
    }

    /** A spell or a stay. */
    private record Stretch(long count, Instant since, Optional<Instant> until) {}

    @Property(tries = 25)
    void spellsAndStaysOfARecordFollowEachOtherWithoutGapAndTheLastIsThePresent(@ForAll Random random) {
        World world = lived(random);
        for (Id<Customer> customer : world.customers) {
            Explanation told = world.as("boss").explain(customer);
            List<Stretch> all = new ArrayList<>();
            told.spells().forEach(each -> all.add(new Stretch(each.count(), each.since(), each.until())));
            told.stays().forEach(each -> all.add(new Stretch(each.count(), each.since(), each.until())));
            all.sort(Comparator.comparing(Stretch::count));
            for (int i = 0; i < all.size(); i++) {
                assertThat(all.get(i).count()).isEqualTo(i + 1L);
                Optional<Instant> next =
                        i + 1 < all.size() ? Optional.of(all.get(i + 1).since()) : Optional.empty();
                assertThat(all.get(i).until()).isEqualTo(next);
            }
            assertThat(told.standing().count()).isEqualTo(all.size());
        }
    }

    @Property(tries = 25)
    void nobodyEverOwnsMoreThanTheLimitAndEveryCustomerNamesItsOwner(@ForAll Random random) {
        World world = lived(random);
        Map<Id<Member>, Integer> held = new HashMap<>();
        for (Id<Customer> customer : world.customers) {
            Standing standing = world.as("boss").standing(customer);
            assertThat(standing.isOwned()).isEqualTo(standing.owner().isPresent());
            assertThat(world.crm
                            .actingAs(Caller.of("t", "boss"))
                            .customers()
                            .resolve(customer)
                            .owner())
                    .isEqualTo(standing.owner());
            standing.owner().ifPresent(owner -> held.merge(owner, 1, Integer::sum));
        }
        assertThat(held.values()).allMatch(each -> each <= MOST_HELD);
    }

    @Property(tries = 25)
    @Tag("OWN-07")
    void nobodyClaimsWhatIsStillCoolingDownForThem(@ForAll Random random) {
        World world = lived(random);
        for (Id<Customer> customer : world.customers) {
            List<Spell> spells = world.as("boss").explain(customer).spells();
            for (Spell claimed : spells) {
                spells.stream()
                        .filter(each -> claimed.startedBy() == SpellStart.CLAIMED && each.count() < claimed.count())
                        .filter(each -> each.owner().equals(claimed.owner())
                                && !each.isReopened()
                                && COOLS.contains(each.endedBy().orElseThrow()))
                        .forEach(each -> assertThat(claimed.since())
                                .isAfterOrEqualTo(each.until().orElseThrow().plus(COOLING)));
            }
        }
    }

    @Property(tries = 15)
    @Tag("OWN-16")
    void whatIsToldOfAnEarlierInstantIsWhatWasSeenThen(@ForAll Random random) {
        World world = lived(random);
        world.seen.forEach((seen, then) -> {
            Explanation told = world.as("boss").explain(RecordRef.of("customer", seen.customer()), seen.at());
            assertThat(place(told.standing())).isEqualTo(place(then.standing()));
            assertThat(told.due().flatMap(Due::at)).isEqualTo(then.due().flatMap(Due::at));
        });
    }

    @Property(tries = 15)
    @Tag("OWN-17")
    void aSimulationOfThePresentTermsTellsWhatTheRunThenTakes(@ForAll Random random) {
        World world = lived(random);
        world.clock.tick(Duration.ofDays(random.nextInt(4)));
        RecycleTerms present = world.as("boss").terms().orElseThrow().recycle();
        Simulation told = world.as("boss").simulate("customer", present, world.clock.instant());
        assertThat(told.sooner() + told.later()).isZero();
        assertThat(world.as("boss").recycleDue(100).recycled())
                .containsExactlyInAnyOrderElementsOf(
                        told.falling().stream().map(Simulation.Fall::record).toList());
    }

    @Property(tries = 15)
    @Tag("OWN-06")
    void aChangedLimitTakesNothingFromAnybody(@ForAll Random random) {
        World world = lived(random);
        List<Object> before = world.customers.stream()
                .<Object>map(each -> world.as("boss").standing(each))
                .toList();
        world.as("boss").limit(Optional.empty(), Optional.empty(), 0);
        assertThat(world.customers.stream()
                        .<Object>map(each -> world.as("boss").standing(each))
                        .toList())
                .isEqualTo(before);
    }
}
