package org.guanxi.crm.worktime;

import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.exchange.CsvFile;
import org.guanxi.crm.exchange.CsvRow;

/**
 * Public holidays and make-up working days as files: comma-separated, with the columns {@code date} (2026-02-17), {@code kind} ({@code
 * closed} or {@code open}), and if wanted {@code name} and {@code hours} (shifts of an open day, separated by blanks). Pure but for
 * the reading.
 */
public final class HolidayFile {

    private static final int MOST = 20_000;

    private HolidayFile() {}

    /**
     * Reads a file, in UTF-8 unless a byte order mark says otherwise, and closes it. Of each row the first problem is named.
     *
     * @return the days in the order of the file
     * @throws org.guanxi.crm.error.Invalid naming every bad row by its line: {@code worktime.bad-date}, {@code worktime.bad-kind}, {@code
     *     worktime.shift-text}, {@code worktime.closed-with-hours}, {@code worktime.day-repeated}; what {@link CsvFile} refuses
     */
    public static List<SpecialDay> read(InputStream file) {
        Problems problems = new Problems();
        List<SpecialDay> days = new ArrayList<>();
        Set<LocalDate> seen = new HashSet<>();
        try (CsvFile rows =
                CsvFile.options().require("date", "kind").mostRows(MOST).read(file)) {
            for (CsvRow row : rows) {
                problems.addAll("", row.problems());
                day(row, problems).ifPresent(day -> {
                    if (!seen.add(day.date())) {
                        problems.add("line " + row.line(), "worktime.day-repeated", "day", day.date());
                    }
                    days.add(day);
                });
            }
        }
        problems.throwIfAny();
        return List.copyOf(days);
    }

    private static Optional<SpecialDay> day(CsvRow row, Problems problems) {
        Map<String, String> values = row.values();
        String path = "line " + row.line();
        try {
            LocalDate date = date(values.getOrDefault("date", ""));
            SpecialDay.Kind kind = kind(values.getOrDefault("kind", ""));
            List<Shift> hours = Arrays.stream(values.getOrDefault("hours", "").split("\\s+"))
                    .filter(text -> !text.isEmpty())
                    .map(Shift::parse)
                    .toList();
            return Optional.of(new SpecialDay(date, kind, hours, Optional.ofNullable(values.get("name"))));
        } catch (Invalid bad) {
            problems.addAll(path, bad.problems());
            return Optional.empty();
        }
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException bad) {
            Invalid named = Problems.one("date", "worktime.bad-date", "date", text);
            named.addSuppressed(bad);
            throw named;
        }
    }

    private static SpecialDay.Kind kind(String text) {
        for (SpecialDay.Kind kind : SpecialDay.Kind.values()) {
            if (kind.name().equalsIgnoreCase(text)) {
                return kind;
            }
        }
        throw Problems.one("kind", "worktime.bad-kind", "kind", text);
    }

    /** The countries, by their two-letter codes, whose official days are shipped. */
    public static Set<String> countries() {
        return Set.of("CN");
    }

    /**
     * The official days of a country that are shipped: of China those of the years 2024 to 2026, as the State Council has announced
     * them, with the make-up working days. Other countries and years are to be read from a file.
     *
     * @param country one of {@link #countries}
     * @throws org.guanxi.crm.error.Invalid {@code worktime.unknown-country}
     */
    public static List<SpecialDay> shipped(String country) {
        if (!countries().contains(country)) {
            throw Problems.one("country", "worktime.unknown-country", "country", country, "known", countries());
        }
        InputStream file = HolidayFile.class.getResourceAsStream("holidays-" + country + ".csv");
        return read(Objects.requireNonNull(file, "shipped with the library"));
    }
}
