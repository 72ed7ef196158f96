package org.guanxi.crm.exchange;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problems;
import org.jspecify.annotations.Nullable;

/**
 * A file of comma-separated values (RFC 4180) whose first line names the columns, read once from beginning to end. Memory holds
 * one row, whose size is limited. For one thread; closing it closes what it reads.
 *
 * <p>A byte order mark tells the encoding; without one it is UTF-8 unless said otherwise. Bytes that are none of the encoding
 * are refused, never replaced. What is wrong with the file as a whole is thrown as {@link Invalid} at the line where reading
 * stops: {@code csv.encoding}, {@code csv.character}, {@code csv.quotes}, {@code csv.too-long}, {@code csv.too-many-columns},
 * {@code csv.too-many-rows}.
 */
public final class CsvFile implements Iterable<CsvRow>, AutoCloseable {

    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private final CsvSource source;
    private final CloseableIterator<CsvRecord> records;
    private final Map<String, Integer> columns;
    private final Options options;
    private boolean isBegun;

    private CsvFile(CsvSource source, Options options) {
        this.source = source;
        this.options = options;
        CsvRecordHandler handler = CsvRecordHandler.of(limits -> limits.maxFields(options.mostColumns)
                .maxFieldSize(options.longestValue)
                .maxRecordSize(options.longestRow));
        this.records = CsvReader.builder()
                .fieldSeparator(options.separator)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(Math.max(options.longestValue, options.longestRow))
                .build(handler, source)
                .iterator();
        this.columns = header();
    }

    /** What a reading is to be like; every limit has a default. */
    public static Options options() {
        return new Options();
    }

    /** Reads a file with commas, in UTF-8 unless a byte order mark says otherwise; see {@link Options#open(Path)}. */
    public static CsvFile open(Path file) {
        return options().open(file);
    }

    /** The names of the columns, in order, trimmed. */
    public List<String> columns() {
        return List.copyOf(columns.keySet());
    }

    /** How many bytes were read so far, for a progress; reads ahead by some thousand. */
    public long bytesRead() {
        return source.bytesRead();
    }

    /** How many bytes there are in all; empty if that is not known. */
    public Optional<Long> size() {
        return options.size;
    }

    /**
     * The rows; once only. Rows without any value are passed over. Each step may throw what the class describes.
     *
     * @throws IllegalStateException if it is asked for a second time
     */
    @Override
    public Iterator<CsvRow> iterator() {
        if (isBegun) {
            throw new IllegalStateException("a file is read once");
        }
        isBegun = true;
        return new Rows();
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Integer> header() {
        CsvRecord record = next();
        Problems problems = new Problems();
        Map<String, Integer> names = new LinkedHashMap<>();
        if (record == null) {
            throw Problems.one("line 1", "csv.no-header");
        }
        for (int i = 0; i < record.getFieldCount(); i++) {
            String name = record.getField(i).strip();
            String path = "line " + record.getStartingLineNumber() + ", column " + (i + 1);
            if (name.isEmpty()) {
                problems.add(path, "csv.empty-header", "column", i + 1);
            } else if (names.putIfAbsent(name, i) != null) {
                problems.add(path, "csv.repeated-header", "column", name);
            }
        }
        for (String wanted : options.required) {
            if (!names.containsKey(wanted)) {
                problems.add(
                        "line " + record.getStartingLineNumber(),
                        "csv.missing-header",
                        "column",
                        wanted,
                        "columns",
                        List.copyOf(names.keySet()));
            }
        }
        problems.throwIfAny();
        return names;
    }

    private @Nullable CsvRecord next() {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (CsvParseException e) {
            throw refused(e);
        } catch (UncheckedIOException e) {
            source.throwIfRefused();
            throw e;
        }
    }

    /** The reader tells its refusals in words alone; what they are about is told by the words that name it. */
    private Invalid refused(CsvParseException refusal) {
        String words = String.valueOf(refusal.getMessage());
        source.throwIfRefused();
        Matcher matcher = LINE.matcher(words);
        String path = "line " + (matcher.find() ? matcher.group(1) : "?");
        if (words.contains("limit of " + options.mostColumns + " fields")) {
            return Problems.one(path, "csv.too-many-columns", "maximum", options.mostColumns);
        } else if (words.contains("max record size")
                || words.contains("max field size")
                || words.contains("buffer size")) {
            return Problems.one(path, "csv.too-long", "value", options.longestValue, "row", options.longestRow);
        }
        return Problems.one(path, "csv.quotes");
    }

    /** Walks the rows. */
    private final class Rows implements Iterator<CsvRow> {
        private @Nullable CsvRow ahead;
        private long rows;

        @Override
        public boolean hasNext() {
            while (ahead == null) {
                CsvRecord record = CsvFile.this.next();
                if (record == null) {
                    return false;
                }
                if (record.getFields().stream().anyMatch(value -> !value.isBlank())) {
                    ahead = row(record);
                }
            }
            return true;
        }

        private CsvRow row(CsvRecord record) {
            if (++rows > options.mostRows) {
                throw Problems.one(
                        "line " + record.getStartingLineNumber(), "csv.too-many-rows", "maximum", options.mostRows);
            }
            return new CsvRow(record.getStartingLineNumber(), columns, record.getFields(), options.isRestoring);
        }

        @Override
        public CsvRow next() {
            CsvRow row = hasNext() ? ahead : null;
            if (row == null) {
                throw new NoSuchElementException();
            }
            ahead = null;
            return row;
        }
    }

    /** How a file is read. Mutable; not thread-safe. */
    public static final class Options {
        private char separator = ',';
        private Charset charset = StandardCharsets.UTF_8;
        private int mostColumns = 500;
        private int longestValue = 100_000;
        private int longestRow = 1_000_000;
        private long mostRows = 10_000_000;
        private boolean isRestoring;
        private List<String> required = List.of();
        private Optional<Long> size = Optional.empty();

        private Options() {}

        /** What stands between two values; a comma unless given. */
        public Options separator(char sign) {
            this.separator = sign;
            return this;
        }

        /** The encoding of a file without a byte order mark; UTF-8 unless given. */
        public Options charset(Charset encoding) {
            this.charset = encoding;
            return this;
        }

        /** The columns that the first line must name: all missing ones are told at once, {@code csv.missing-header}. */
        public Options require(String... columns) {
            this.required = List.of(columns);
            return this;
        }

        /** The most columns; 500 unless given. */
        public Options mostColumns(int most) {
            this.mostColumns = most;
            return this;
        }

        /** The most characters of a value and of a row; 100,000 and 1,000,000 unless given. */
        public Options longest(int value, int row) {
            this.longestValue = value;
            this.longestRow = row;
            return this;
        }

        /** The most rows; 10,000,000 unless given. */
        public Options mostRows(long most) {
            this.mostRows = most;
            return this;
        }

        /** Takes away the sign that {@link CsvTarget} puts before texts that look like formulas: for files it has written. */
        public Options restoring() {
            this.isRestoring = true;
            return this;
        }

        /**
         * Opens a file and reads its first line.
         *
         * @throws Invalid as {@link CsvFile}, and {@code csv.no-header}, {@code csv.empty-header}, {@code csv.repeated-header},
         *     {@code csv.missing-header}, all of them at once; {@code csv.unreadable} if there is no such file
         */
        public CsvFile open(Path file) {
            try {
                this.size = Optional.of(Files.size(file));
                return read(Files.newInputStream(file));
            } catch (IOException e) {
                Invalid unreadable = Problems.one("file", "csv.unreadable", "file", String.valueOf(file.getFileName()));
                unreadable.addSuppressed(e);
                throw unreadable;
            }
        }

        /** Reads a stream, and closes it in the end; errors as {@link #open}. */
        public CsvFile read(InputStream in) {
            CsvSource source = new CsvSource(in, charset);
            try {
                return new CsvFile(source, this);
            } catch (RuntimeException e) {
                source.closeQuietly(e);
                throw e;
            }
        }
    }
}
