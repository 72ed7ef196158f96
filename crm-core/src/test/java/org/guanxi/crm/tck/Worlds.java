package org.guanxi.crm.tck;

import static org.guanxi.crm.tck.Samples.id;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import org.guanxi.crm.common.RecordRef;

/**
 * Draws a world: a few groups, specimens and notes that name one another and now and then nothing that is there. A world is
 * drawn from a number and three sizes, so that it shrinks by its sizes.
 */
public final class Worlds implements ArbitrarySupplier<World> {

    private static final int GROUPS = 6;
    private static final int SPECIMENS = 16;

    @Override
    public Arbitrary<World> get() {
        return net.jqwik.api.Combinators.combine(
                        Arbitraries.randomValue(Random::nextInt),
                        Arbitraries.integers().between(0, GROUPS),
                        Arbitraries.integers()
                                .between(0, SPECIMENS)
                                .withDistribution(net.jqwik.api.RandomDistribution.uniform()),
                        Arbitraries.integers().between(0, 10))
                .as(Worlds::world);
    }

    private static World world(int seed, int groups, int specimens, int notes) {
        return new World(
                drawn(seed, 1, groups, Worlds::group),
                drawn(seed, 2, specimens, Worlds::specimen),
                drawn(seed, 3, notes, Worlds::note));
    }

    /** One entity for each index, each from a random of its own, so that taking one away leaves the others as they are. */
    private static <E> List<E> drawn(int seed, int salt, int count, Draw<E> draw) {
        List<E> entities = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            entities.add(draw.at(index, new Dice(new Random(seed * 31L + salt * 1009L + index * 7919L))));
        }
        return entities;
    }

    private interface Draw<E> {
        E at(int index, Dice dice);
    }

    private static SpecimenGroup group(int index, Dice dice) {
        return SpecimenGroup.builder()
                .id(id(index))
                .name(dice.of(Samples.TEXTS))
                .level(dice.maybe(List.of(0, 1, 2, -1)))
                .isPublic(dice.chance(60))
                .opened(dice.maybe(Samples.INSTANTS))
                .budget(dice.maybe(Samples.MONEY))
                .parent(dice.chance(70) ? Optional.of(id(dice.below(GROUPS + 1))) : Optional.empty())
                .custom(CustomFields.drawn(index, dice))
                .build();
    }

    /** A specimen of this index, whose unique values no other index draws. */
    static Specimen specimen(int index, Dice dice) {
        Specimen.Builder builder = Specimen.builder()
                .id(id(index))
                .name(dice.of(Samples.TEXTS))
                .nickname(dice.maybe(Samples.TEXTS))
                .code(dice.chance(60) ? Optional.of(dice.of(Samples.TEXTS) + index) : Optional.empty())
                .zone(dice.maybe(Samples.ZONES))
                .grade(dice.of(List.of(Grade.values())))
                .mood(dice.maybe(List.of(Grade.values())))
                .isOpen(dice.chance(50))
                .mass(dice.of(Samples.WHOLES))
                .height(dice.maybe(Samples.WHOLES))
                .shelf(dice.of(Samples.INTEGERS))
                .seat(dice.chance(60) ? Optional.of(index) : Optional.empty())
                .room(dice.maybe(List.of("room", "Room", "𠮷")))
                .startsAt(dice.maybe(Samples.INSTANTS))
                .endsAt(dice.maybe(Samples.FAR_INSTANTS));
        return more(builder, index, dice).build();
    }

    private static Specimen.Builder more(Specimen.Builder builder, int index, Dice dice) {
        return builder.amount(dice.of(Samples.AMOUNTS))
                .ratio(dice.maybe(Samples.RATIOS))
                .born(dice.of(Samples.DATES))
                .expires(dice.maybe(Samples.DATES))
                .seen(dice.of(Samples.INSTANTS))
                .effort(dice.of(Samples.DURATIONS))
                .pause(dice.maybe(Samples.DURATIONS))
                .price(dice.of(Samples.MONEY))
                .cost(dice.maybe(Samples.MONEY))
                .origin(id(dice.below(GROUPS + 1)))
                .family(dice.chance(70) ? Optional.of(id(dice.below(GROUPS + 1))) : Optional.empty())
                .twin(dice.chance(50) ? Optional.of(id(dice.below(SPECIMENS + 2))) : Optional.empty())
                .about(dice.chance(50) ? Optional.of(link(dice)) : Optional.empty())
                .core(piece(dice))
                .extra(dice.chance(30) ? Optional.of(piece(dice)) : Optional.empty())
                .pieces(dice.chance(40) ? List.of(piece(dice), piece(dice)) : List.of())
                .custom(CustomFields.drawn(index, dice));
    }

    private static SpecimenNote note(int index, Dice dice) {
        return SpecimenNote.builder()
                .id(id(index))
                .subject(link(dice))
                .mentions(dice.chance(50) ? Optional.of(id(dice.below(SPECIMENS))) : Optional.empty())
                .words(dice.chance(5) ? "𠮷".repeat(4000) : dice.of(Samples.TEXTS))
                .written(dice.of(Samples.INSTANTS))
                .stars(dice.maybe(List.of(1, 2, 3, 4, 5)))
                .build();
    }

    private static RecordRef link(Dice dice) {
        return dice.chance(60)
                ? RecordRef.of(SpecimenTable.TYPE.kind(), id(dice.below(SPECIMENS)))
                : RecordRef.of(SpecimenGroupTable.TYPE.kind(), id(dice.below(GROUPS)));
    }

    private static Piece piece(Dice dice) {
        Optional<BigDecimal> weight = dice.maybe(Samples.RATIOS);
        Set<String> tags = new TreeSet<>();
        for (int i = dice.below(3); i > 0; i--) {
            tags.add(dice.of(Samples.TEXTS));
        }
        return new Piece(dice.of(Samples.TEXTS), weight, List.copyOf(tags));
    }

    /** Draws from lists. */
    record Dice(Random random) {
        <V> V of(List<V> values) {
            return values.get(random.nextInt(values.size()));
        }

        <V> Optional<V> maybe(List<V> values) {
            return chance(65) ? Optional.of(of(values)) : Optional.empty();
        }

        boolean chance(int percent) {
            return random.nextInt(100) < percent;
        }

        int below(int bound) {
            return random.nextInt(bound);
        }
    }
}
