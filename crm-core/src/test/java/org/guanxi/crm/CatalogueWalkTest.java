package org.guanxi.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.CustomerTable;
import org.guanxi.crm.error.CrmException;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.event.Event;
import org.guanxi.crm.event.EventName;
import org.guanxi.crm.internal.ReferenceWalk;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Catalogue;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.LinkAttribute;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.Upon;
import org.guanxi.crm.storage.Upon.Then;
import org.guanxi.crm.storage.memory.InMemoryStorage;
import org.guanxi.crm.tck.EntityTypeLaws;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The walks of merge, erasure and hand-over along every reference and every link of every table there is: each comes to what it
 * declares. A table that is added is walked here without anybody's doing.
 */
@Tag("CUS-06")
class CatalogueWalkTest {

    /** What is asked of the drawn records, which may break a rule of their area or meet another in a unique attribute. */
    private static final int SEEDS = 20;

    /** Attributes whose drawn records no seed brings past the rules of their area; to be made fewer, never more. */
    private static final Set<String> NOT_WALKED = Set.of();

    private static final Map<String, Function<Upon, Then>> WALKS =
            Map.of("merge", Upon::merge, "erasure", Upon::erasure, "handOver", Upon::handOver);

    private final Catalogue catalogue = CatalogueLawsTest.real();
    private final EntityTypeLaws drawing = new CatalogueLawsTest();
    private final Engine engine = new Engine(
            new InMemoryStorage(),
            Clock.fixed(Instant.parse("2025-03-03T09:00:00Z"), ZoneOffset.UTC),
            UUID::randomUUID,
            new Random(1),
            new Declarations(Crm.areas()));
    private final Map<String, String> notWalked = new TreeMap<>();
    private int tenants;
    private int walked;

    @EventName("sample.walked")
    record Walked() implements Event {}

    @Test
    void everyReferenceAndLinkComesToWhatItDeclares() {
        for (EntityType<?> type : catalogue.types()) {
            walkAll(type);
        }
        assertThat(notWalked.keySet()).as("could not be walked: %s", notWalked).isSubsetOf(NOT_WALKED);
        assertThat(NOT_WALKED).as("can be walked by now").isSubsetOf(notWalked.keySet());
        assertThat(walked).isGreaterThan(WALKS.size() * catalogue.types().size());
    }

    private <E extends Entity<E>> void walkAll(EntityType<E> type) {
        for (ReferenceAttribute<E, ?> reference : type.references()) {
            reference(type, reference);
        }
        for (LinkAttribute<E> link : type.links()) {
            walk(new Case<>(
                    type,
                    link.name(),
                    link.upon().orElseThrow(),
                    CustomerTable.TYPE,
                    (record, target) -> type.moved(record, link, RecordRef.of(CustomerTable.TYPE.kind(), target)),
                    record -> link.read(record).map(RecordRef::<Customer>idOf)));
        }
    }

    private <E extends Entity<E>, T extends Entity<T>> void reference(
            EntityType<E> type, ReferenceAttribute<E, T> reference) {
        walk(new Case<>(
                type,
                reference.name(),
                reference.upon().orElseThrow(),
                catalogue.type(reference.target()),
                (record, target) -> type.moved(record, reference, target),
                reference::read));
    }

    /** One attribute that names records of the target: how it is made to name one, and which it names. */
    private record Case<E extends Entity<E>, T extends Entity<T>>(
            EntityType<E> type,
            String attribute,
            Upon upon,
            EntityType<T> target,
            Pointing<E, T> pointing,
            Function<E, Optional<Id<T>>> named) {
        @Override
        public String toString() {
            return type.kind() + "." + attribute;
        }
    }

    private interface Pointing<E extends Entity<E>, T extends Entity<T>> {
        E to(E record, Id<T> target);
    }

    private <E extends Entity<E>, T extends Entity<T>> void walk(Case<E, T> each) {
        for (String name : new TreeSet<>(WALKS.keySet())) {
            Exception last = null;
            for (long seed = 1; seed <= SEEDS; seed++) {
                try {
                    walk(each, name, seed);
                    walked++;
                    last = null;
                    break;
                } catch (CrmException | IllegalArgumentException | IllegalStateException notOfThisSeed) {
                    last = notOfThisSeed;
                }
            }
            if (last != null) {
                notWalked.put(each.toString(), last.toString());
            }
        }
    }

    private <E extends Entity<E>, T extends Entity<T>> void walk(Case<E, T> each, String name, long seed) {
        Caller caller = Caller.of("t" + tenants++, "walker");
        List<T> targets = engine.own(caller)
                .call(ws -> List.of(
                        ws.store().insert(each.target(), drawn(each.target(), seed)),
                        ws.store().insert(each.target(), drawn(each.target(), seed + SEEDS))));
        T loser = targets.get(0);
        T survivor = targets.get(1);
        E before = engine.own(caller)
                .call(ws -> ws.store()
                        .insert(each.type(), each.pointing().to(drawn(each.type(), seed + 2 * SEEDS), loser.id())));
        boolean hasSurvivor = !name.equals("erasure");
        Then declared = WALKS.get(name).apply(each.upon());
        boolean isRefused = false;
        try {
            engine.own(caller)
                    .call(ws -> run(ws, each, loser, hasSurvivor ? Optional.of(survivor) : Optional.empty(), name));
        } catch (Refused refused) {
            assertThat(refused.code()).as("%s upon %s", each, name).isEqualTo("reference.in-use");
            isRefused = true;
        }
        E after = engine.own(caller)
                .call(ws -> ws.store().get(each.type(), before.id()))
                .orElseThrow();
        assertThat(isRefused).as("%s upon %s is refused", each, name).isEqualTo(declared == Then.REFUSE);
        Optional<Id<T>> expected = switch (declared) {
            case MOVE -> Optional.of(hasSurvivor ? survivor.id() : loser.id());
            case KEEP, REFUSE -> Optional.of(loser.id());
            case CLEAR -> Optional.empty();
        };
        assertThat(each.named().apply(after)).as("%s upon %s", each, name).isEqualTo(expected);
    }

    /** A new one. */
    private <E extends Entity<E>> E drawn(EntityType<E> type, long seed) {
        return type.withVersion(drawing.anyOf(type, seed), 0);
    }

    private static <E extends Entity<E>, T extends Entity<T>> ReferenceWalk.Protocol run(
            Workspace ws, Case<E, T> each, T loser, Optional<T> survivor, String name) {
        ReferenceWalk walk = ReferenceWalk.of(ws);
        List<Id<T>> losers = List.of(loser.id());
        return survivor.isPresent()
                ? walk.run(each.target(), losers, survivor.get().id(), WALKS.get(name), move -> new Walked())
                : walk.run(each.target(), losers, WALKS.get(name), move -> new Walked());
    }
}
