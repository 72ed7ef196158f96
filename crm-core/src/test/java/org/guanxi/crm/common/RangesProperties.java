package org.guanxi.crm.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RangesProperties {

    private static final int LAST = 12;

    @Property
    void rangesOverlapIfTheyHaveAnInstantInCommon(@ForAll("times") TimeRange a, @ForAll("times") TimeRange b) {
        assertThat(a.overlaps(b)).isEqualTo(seconds().anyMatch(s -> has(a, s) && has(b, s)));
        assertThat(b.overlaps(a)).isEqualTo(a.overlaps(b));
    }

    @Property
    void theIntersectionHoldsWhatBothHold(@ForAll("times") TimeRange a, @ForAll("times") TimeRange b) {
        Optional<TimeRange> common = a.intersection(b);

        assertThat(seconds().filter(s -> common.isPresent() && has(common.get(), s)))
                .containsExactly(
                        seconds().filter(s -> has(a, s) && has(b, s)).boxed().toArray(Long[]::new));
        assertThat(a.contains(b)).isEqualTo(common.equals(Optional.of(b)));
    }

    @Property
    void dateRangesOverlapIfTheyHaveADayInCommon(@ForAll("dates") DateRange a, @ForAll("dates") DateRange b) {
        assertThat(a.overlaps(b))
                .isEqualTo(
                        seconds().mapToObj(LocalDate::ofEpochDay).anyMatch(day -> a.contains(day) && b.contains(day)));
        assertThat(b.overlaps(a)).isEqualTo(a.overlaps(b));
    }

    @Provide
    Arbitrary<TimeRange> times() {
        return Combinators.combine(starts(), lengths())
                .as((start, length) ->
                        TimeRange.of(Instant.ofEpochSecond(start), Instant.ofEpochSecond(start + length)));
    }

    @Provide
    Arbitrary<DateRange> dates() {
        return Combinators.combine(starts(), lengths().optional())
                .as((start, length) -> new DateRange(
                        LocalDate.ofEpochDay(start), length.map(days -> LocalDate.ofEpochDay(start + days))));
    }

    private static Arbitrary<Integer> starts() {
        return Arbitraries.integers().between(0, LAST / 2);
    }

    private static Arbitrary<Integer> lengths() {
        return Arbitraries.integers().between(1, LAST / 2);
    }

    private static LongStream seconds() {
        return LongStream.rangeClosed(0, LAST);
    }

    private static boolean has(TimeRange range, long second) {
        return range.contains(Instant.ofEpochSecond(second));
    }
}
