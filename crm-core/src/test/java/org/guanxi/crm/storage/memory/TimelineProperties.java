package org.guanxi.crm.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A timeline shows what looking at every record finds, whatever was added and removed, in whatever order. */
class TimelineProperties {

    private static final int SPAN = 20_000;

    private final Timeline<Deal> timeline = new Timeline<>();
    private final List<Slot<Deal>> slots = new ArrayList<>();
    private final List<int[]> ranges = new ArrayList<>();

    @Property(tries = 60)
    void aSearchShowsExactlyWhatMeetsTheRange(@ForAll long seed, @ForAll @IntRange(min = 1, max = 2500) int count) {
        Random random = new Random(seed);
        boolean isInOrder = random.nextBoolean();
        for (int i = 0; i < count; i++) {
            add(random, isInOrder ? i * 4 : random.nextInt(SPAN));
            if (random.nextInt(4) == 0) {
                remove(random.nextInt(slots.size()));
            }
        }
        for (int i = 0; i < 40; i++) {
            int from = random.nextInt(SPAN);
            assertSame(from, from + random.nextInt(200));
        }
        assertThat(timeline.size()).isEqualTo(slots.size());
        while (!slots.isEmpty()) {
            remove(random.nextInt(slots.size()));
        }
        assertSame(-1, SPAN);
    }

    private void add(Random random, int start) {
        int length = random.nextInt(50) == 0 ? random.nextInt(5000) : random.nextInt(40);
        Slot<Deal> slot = new Slot<>(Deals.random(slots.size(), 3, random));
        timeline.add(start, start + length, slot);
        slots.add(slot);
        ranges.add(new int[] {start, start + length});
    }

    private void remove(int which) {
        timeline.remove(ranges.get(which)[0], slots.get(which));
        slots.remove(which);
        ranges.remove(which);
    }

    private void assertSame(int after, int before) {
        List<Deal> shown = new ArrayList<>();
        timeline.each(after, before, (found, place, start, end) -> shown.add(found[place].entity));
        Set<Integer> seen = new HashSet<>();
        shown.forEach(each -> seen.add(System.identityHashCode(each)));
        Set<Integer> expected = new HashSet<>();
        int count = 0;
        for (int i = 0; i < slots.size(); i++) {
            if (ranges.get(i)[0] < before && ranges.get(i)[1] > after) {
                expected.add(System.identityHashCode(slots.get(i).entity));
                count++;
            }
        }
        assertThat(shown).hasSize(count);
        assertThat(seen).isEqualTo(expected);
    }
}
