package org.guanxi.crm.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The sorted list of blocks and the tree of hash tables against the collections of the JDK. */
class SortedSlotsProperties {

    private final KeyOrder<Deal> order = new KeyOrder<>(List.of(DealTable.STAGE.field(), DealTable.RANK.field()));
    private final SortedSlots<Deal> slots = new SortedSlots<>(order);
    private final SlotMap<Deal> map = new SlotMap<>();
    private final TreeSet<Slot<Deal>> model = new TreeSet<>(Comparator.comparing(
                    (Slot<Deal> slot) -> slot.entity.stage(), Comparator.comparing(stage -> stage.orElse("")))
            .thenComparing(slot -> slot.entity.rank())
            .thenComparing(slot -> slot.entity.id()));

    @Property(tries = 30)
    void whatIsAddedAndRemovedIsThereInOrder(
            @ForAll long seed, @ForAll @IntRange(max = 6000) int steps, @ForAll @IntRange(min = 2, max = 10) int bias) {
        Random random = new Random(seed);
        List<Slot<Deal>> present = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            if (present.isEmpty() || random.nextInt(bias) > 0) {
                add(new Slot<>(Deals.random(i, 5, random)), present);
            } else {
                remove(present.remove(random.nextInt(present.size())));
            }
        }
        assertSame(random);
        present.forEach(this::remove);
        assertSame(random);
    }

    private void add(Slot<Deal> slot, List<Slot<Deal>> present) {
        present.add(slot);
        slots.add(slot);
        map.add(slot);
        model.add(slot);
    }

    private void remove(Slot<Deal> slot) {
        slots.remove(slot);
        map.remove(slot);
        model.remove(slot);
    }

    private void assertSame(Random random) {
        List<Deal> expected = model.stream().map(slot -> slot.entity).toList();
        List<Deal> found = new ArrayList<>();
        assertThat(slots.each(slots.first(), slots.end(), found::add)).isTrue();
        assertThat(found).isEqualTo(expected);
        assertThat(map.size()).isEqualTo(expected.size());
        expected.forEach(deal -> assertThat(map.get(deal.id().uuid()).entity).isSameAs(deal));
        for (int i = 0; i < 20; i++) {
            assertSameFrom(Deals.random(random.nextInt(6000), 5, random), expected);
        }
    }

    private void assertSameFrom(Deal probe, List<Deal> expected) {
        Object[] key = order.key(probe);
        assertThat(between(slots.from(key), slots.end()))
                .isEqualTo(expected.stream()
                        .filter(deal -> order.compare(key, deal) <= 0)
                        .toList());
        assertThat(between(slots.after(key), slots.end()))
                .isEqualTo(expected.stream()
                        .filter(deal -> order.compare(key, deal) < 0)
                        .toList());
        List<Deal> backwards = new ArrayList<>();
        slots.eachBackwards(slots.from(key, probe.id().uuid()), slots.end(), backwards::add);
        assertThat(backwards).hasSameSizeAs(between(slots.from(key, probe.id().uuid()), slots.end()));
        boolean isThere = map.get(probe.id().uuid()) != null;
        assertThat(isThere)
                .isEqualTo(expected.stream().anyMatch(deal -> deal.id().equals(probe.id())));
    }

    private List<Deal> between(long from, long until) {
        List<Deal> found = new ArrayList<>();
        slots.each(from, until, found::add);
        return found;
    }
}
