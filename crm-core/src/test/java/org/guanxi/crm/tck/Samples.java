package org.guanxi.crm.tck;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.Money;

/**
 * The values that the kit draws from: few of each sort, so that conditions hit, and each there because some engine gets it
 * wrong if it can.
 */
final class Samples {

    /** Beyond the first plane, full width, two spellings of one letter, blanks, and whatever means something to SQL. */
    static final List<String> TEXTS = List.of(
            "a", "A", "b", "ab", "a b", "a ", " a", "Ａ", "𠮷", "𠮷野家", "a𠮷", "\uE000", "\uFFFD", "é", "e\u0301", "ß",
            "上海贝尔", "%", "a%b", "_", "a_b", "!", "a!b", "!%", "\\", "a\\b", ":p", "?", "$1", "'", "a'b", "\"", "--",
            "/*", "1.0", "1.00", "null", "NULL", "true", "{}", "a\nb", "\t", " ");

    /** What is looked for inside of texts. */
    static final List<String> PARTS = List.of(
            "a", "A", "b", " ", "%", "_", "!", "\\", "'", ":p", "?", "Ａ", "𠮷", "e", "\u0301", "上", "a%", "!%", "\n",
            "x");

    static final List<Long> WHOLES =
            List.of(0L, 1L, -1L, 2L, 10L, -10L, 1_000_000L, (long) Integer.MAX_VALUE + 1, 1L << 53, (1L << 53) + 1);

    static final List<Integer> INTEGERS = List.of(0, 1, -1, 2, 10, 100, Integer.MAX_VALUE, Integer.MIN_VALUE);

    /** For precision 28 and scale 8; equal numbers in several spellings. */
    static final List<BigDecimal> AMOUNTS = decimals(
            "0",
            "0.00",
            "1",
            "1.0",
            "1.00",
            "-1",
            "1.5",
            "2.25",
            "0.1",
            "0.00000001",
            "-0.00000001",
            "3.33333333",
            "100",
            "1E+2",
            "12345678901234567890.12345678",
            "-99999999999999999999.99999999");

    /** For precision 9 and scale 4. */
    static final List<BigDecimal> RATIOS =
            decimals("0", "0.5", "0.50", "-0.5", "0.3333", "1", "99999.9999", "-99999.9999");

    static final List<Money> MONEY = List.of(
            Money.of("0", "CNY"),
            Money.of("1", "CNY"),
            Money.of("1.00", "CNY"),
            Money.of("19.99", "CNY"),
            Money.of("0.0001", "CNY"),
            Money.of("1", "USD"),
            Money.of("-5.25", "USD"),
            Money.of("999999999999999.9999", "USD"),
            Money.of("1000", "JPY"));

    static final List<LocalDate> DATES = List.of(
            LocalDate.of(1500, 3, 1),
            LocalDate.of(1582, 10, 10),
            LocalDate.of(1969, 12, 31),
            LocalDate.of(1970, 1, 1),
            LocalDate.of(2024, 2, 29),
            LocalDate.of(2025, 12, 31),
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 3, 29),
            LocalDate.of(2026, 3, 30),
            LocalDate.of(2026, 4, 1),
            LocalDate.of(9999, 12, 31));

    /** About changes of the clock in Berlin, New York, Lord Howe (half an hour) and Apia (a day left out), and days' ends. */
    static final List<Instant> INSTANTS = instants(
            "1955-06-01T12:00:00Z",
            "1969-12-31T23:59:59.999999Z",
            "1970-01-01T00:00:00Z",
            "1970-01-01T00:00:00.000001Z",
            "2011-12-30T09:59:59.999999Z",
            "2011-12-30T10:00:00Z",
            "2025-12-31T15:59:59.999999Z",
            "2025-12-31T16:00:00Z",
            "2025-12-31T23:59:59.999999Z",
            "2026-01-01T00:00:00Z",
            "2026-03-08T06:59:59Z",
            "2026-03-08T07:00:00Z",
            "2026-03-29T00:59:59.999999Z",
            "2026-03-29T01:00:00Z",
            "2026-04-04T15:00:00Z",
            "2026-04-04T15:30:00Z",
            "2026-10-25T00:30:00Z",
            "2026-10-25T01:30:00Z",
            "2026-10-25T23:00:00Z",
            "2026-11-01T05:30:00Z",
            "2026-11-01T06:30:00Z");

    /** As far as any engine goes. */
    static final List<Instant> FAR_INSTANTS = instants(
            "1000-01-01T00:00:00Z",
            "1582-10-10T00:00:00.5Z",
            "1969-12-31T23:59:59.000001Z",
            "2026-03-29T01:00:00Z",
            "2026-10-25T01:30:00Z",
            "9999-12-31T23:59:59.999999Z");

    static final List<Duration> DURATIONS = List.of(
            Duration.ZERO, Duration.ofMillis(1), Duration.ofMinutes(-5), Duration.ofHours(26), Duration.ofDays(40_000));

    static final List<ZoneId> ZONES = List.of(
            ZoneId.of("UTC"),
            ZoneId.of("Asia/Shanghai"),
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Asia/Kathmandu"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("Pacific/Apia"));

    /** Ids on both sides of each sign bit, so that a signed order shows. */
    private static final List<UUID> IDS =
            IntStream.range(0, 64).mapToObj(Samples::uuid).toList();

    private Samples() {}

    private static UUID uuid(int index) {
        long high = (index & 1) == 0 ? 0x018f_2b5e_7c1d_7000L : 0xf18f_2b5e_7c1d_7000L;
        long low = (index & 2) == 0 ? 0x0000_0000_0000_0100L : 0x8000_0000_0000_0100L;
        return new UUID(high + (index >> 4), low + (index >> 2) % 4);
    }

    /** One of 64 ids, always the same. */
    static <E> Id<E> id(int index) {
        return Id.of(IDS.get(index));
    }

    private static List<BigDecimal> decimals(String... texts) {
        return List.of(texts).stream().map(BigDecimal::new).toList();
    }

    private static List<Instant> instants(String... texts) {
        return List.of(texts).stream().map(Instant::parse).toList();
    }
}
