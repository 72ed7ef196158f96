package org.guanxi.crm.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes comma-separated values in UTF-8, lines ended by CR LF, the first naming the columns. A text that a spreadsheet would
 * take for a formula gets an apostrophe before it, as does one that begins with such an apostrophe, so that
 * {@link CsvFile.Options#restoring} can take it away; numbers stay as they are. For one thread; to be closed.
 */
public final class CsvTarget implements AutoCloseable {

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+([.,][0-9]+)*%?");
    private static final String SIGNS = "=+-@\t\r\n|\uFF1D\uFF0B\uFF0D\uFF20";

    private final CsvWriter writer;
    private final int columns;

    private CsvTarget(OutputStream out, List<String> columns) {
        this.writer = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
        this.columns = columns.size();
        row(columns.toArray());
    }

    /** Begins a file with these columns; replaces one that is there. */
    public static CsvTarget create(Path file, String... columns) {
        try {
            return new CsvTarget(Files.newOutputStream(file), List.of(columns));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Begins writing to a stream, which is closed in the end. */
    public static CsvTarget to(OutputStream out, String... columns) {
        return new CsvTarget(out, List.of(columns));
    }

    /**
     * Writes one row.
     *
     * @param values one for each column; null and an empty {@link Optional} are written as nothing
     */
    public CsvTarget row(@Nullable Object... values) {
        if (values.length != columns) {
            throw new IllegalArgumentException(values.length + " values for " + columns + " columns");
        }
        List<String> cells = new ArrayList<>();
        for (Object value : values) {
            Object present = value instanceof Optional<?> optional ? optional.orElse(null) : value;
            cells.add(present == null ? "" : neutralised(present.toString()));
        }
        writer.writeRecord(cells);
        return this;
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a spreadsheet would take the text for a formula: it begins with a sign for one and is no number. */
    static boolean looksLikeFormula(String text) {
        return !text.isEmpty()
                && SIGNS.indexOf(text.charAt(0)) >= 0
                && !NUMBER.matcher(text).matches();
    }

    private static String neutralised(String text) {
        return looksLikeFormula(text) || needsRestoring(text) ? "'" + text : text;
    }

    static String restored(String text) {
        return needsRestoring(text) ? text.substring(1) : text;
    }

    private static boolean needsRestoring(String text) {
        int apostrophes = 0;
        while (apostrophes < text.length() && text.charAt(apostrophes) == '\'') {
            apostrophes++;
        }
        return apostrophes > 0 && looksLikeFormula(text.substring(apostrophes));
    }
}
