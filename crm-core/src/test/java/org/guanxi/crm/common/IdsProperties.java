package org.guanxi.crm.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class IdsProperties {

    private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");

    @Property(tries = 200)
    void idsGrowHoweverTheClockJumps(
            @ForAll @Size(min = 2, max = 50) List<@LongRange(min = -10, max = 4_102_444_800_000L) Long> clock,
            @ForAll long seed) {
        AtomicLong now = new AtomicLong();
        IdGenerator ids = Ids.timeOrdered(() -> Instant.ofEpochMilli(now.get()), new SplittableRandom(seed));

        assertGrowing(clock.stream()
                .flatMap(time -> {
                    now.set(time);
                    return Stream.of(ids.next(), ids.next());
                })
                .toList());
    }

    @Example
    void idsGrowBeyondTheCounterWhileTheClockStandsStill() {
        IdGenerator ids = Ids.timeOrdered(InstantSource.fixed(NOON), new SplittableRandom(1));

        List<UUID> made = Stream.generate(ids::next).limit(20_000).toList();

        assertGrowing(made);
        assertThat(millis(made.get(0))).isEqualTo(NOON.toEpochMilli());
        assertThat(millis(made.get(2_047))).isEqualTo(NOON.toEpochMilli());
        assertThat(millis(made.get(19_999))).isBetween(NOON.toEpochMilli() + 4, NOON.toEpochMilli() + 5);
    }

    @Property(tries = 200)
    void idsAreUuidsOfVersionSevenThatTellTheTime(
            @ForAll @LongRange(min = 0, max = (1L << 48) - 1) long time, @ForAll long seed) {
        UUID id = Ids.timeOrdered(InstantSource.fixed(Instant.ofEpochMilli(time)), new SplittableRandom(seed))
                .next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(millis(id)).isEqualTo(time);
    }

    @Example
    void theSameClockAndRandomMakeTheSameIds() {
        assertThat(Ids.timeOrdered(InstantSource.fixed(NOON), new Random(7)).next())
                .isEqualTo(Ids.timeOrdered(InstantSource.fixed(NOON), new Random(7))
                        .next());
    }

    @Example
    void threadsNeverShareAnIdAndEachSeesThemGrow() throws Exception {
        IdGenerator ids = Ids.timeOrdered(InstantSource.system(), new SplittableRandom(1));
        Callable<List<UUID>> work =
                () -> Stream.generate(ids::next).limit(25_000).toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<UUID> all = new ArrayList<>();
        try {
            for (Future<List<UUID>> made : threads.invokeAll(List.of(work, work, work, work))) {
                assertGrowing(made.get());
                all.addAll(made.get());
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(new HashSet<>(all)).hasSize(100_000);
    }

    private static void assertGrowing(List<UUID> ids) {
        for (int i = 1; i < ids.size(); i++) {
            assertThat(ids.get(i).toString()).isGreaterThan(ids.get(i - 1).toString());
        }
    }

    private static long millis(UUID id) {
        return id.getMostSignificantBits() >>> 16;
    }
}
