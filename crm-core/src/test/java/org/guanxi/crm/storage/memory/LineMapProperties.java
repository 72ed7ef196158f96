package org.guanxi.crm.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The lines of a key are found as in a plain map, whatever was added and removed before. */
class LineMapProperties {

    @Property(tries = 100)
    void aKeyHasTheLinesThatItWasGiven(@ForAll long seed) {
        Random random = new Random(seed);
        LineMap<Deal> lines = new LineMap<>();
        Map<Object, LineMap.Lines<Deal>> expected = new HashMap<>();
        int keys = 1 + random.nextInt(60);
        for (int i = 0; i < 1_000; i++) {
            Object key = key(random.nextInt(keys));
            if (random.nextInt(3) > 0) {
                LineMap.Lines<Deal> known = lines.getOrAdd(key);
                assertThat(expected.computeIfAbsent(key, any -> known)).isSameAs(known);
            } else if (expected.remove(key) != null) {
                lines.remove(key);
            }
            Object asked = key(random.nextInt(keys));
            assertThat(lines.get(asked)).isSameAs(expected.get(asked));
        }
    }

    /** Ids, texts, and numbers of which many have the same hash. */
    private static Object key(int number) {
        return switch (number % 3) {
            case 0 -> new UUID(0, number);
            case 1 -> "text " + number;
            default -> (long) number << 32 | (number & 1);
        };
    }
}
