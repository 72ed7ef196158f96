package org.guanxi.crm.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanxi.crm.error.Problem;

/**
 * What an import did: every row that was read was either imported or skipped, and whatever was noted is counted by its code. A row
 * may be imported and yet have something noted, such as a value that was left out. Immutable.
 *
 * @param read how many rows were read
 * @param imported how many of them were imported
 * @param skipped how many of them were not
 * @param isStopped whether the import was stopped before the end
 * @param findings what was noted, the most frequent first
 */
public record ImportReport(long read, long imported, long skipped, boolean isStopped, List<Finding> findings) {

    /** Copies the list. */
    public ImportReport {
        findings = List.copyOf(findings);
    }

    /**
     * One thing that was noted, however often.
     *
     * @param code the code of the problem
     * @param about what it was noted of, where that is counted apart, such as a word that is spelled wrongly
     * @param count how often it was noted
     * @param examples the first places
     */
    public record Finding(String code, Optional<String> about, long count, List<Example> examples) {
        /** Copies the list. */
        public Finding {
            examples = List.copyOf(examples);
        }
    }

    /**
     * One place at which something was noted.
     *
     * @param line the line of the file, from 1
     * @param column the column; empty if it concerns the row as a whole
     * @param value what stands there; empty if nothing does
     * @param problem what is wrong; its text tells what to do
     */
    public record Example(long line, String column, Optional<String> value, Problem problem) {}

    /** What was noted under this code, of what is counted apart the most frequent; empty if nothing was. */
    public Optional<Finding> finding(String code) {
        return findings.stream().filter(finding -> finding.code().equals(code)).findFirst();
    }

    /** How often that was noted, of whatever. */
    public long count(String code) {
        return findings.stream()
                .filter(finding -> finding.code().equals(code))
                .mapToLong(Finding::count)
                .sum();
    }

    /** Starts a report that keeps at most so many examples of each code. */
    public static Writer keeping(int examples) {
        return new Writer(examples);
    }

    /** Collects a report. For one thread; memory holds the examples only. */
    public static final class Writer {
        private final int most;
        private final Map<Subject, Long> counts = new LinkedHashMap<>();
        private final Map<Subject, List<Example>> examples = new LinkedHashMap<>();
        private long read;
        private long imported;
        private long skipped;
        private boolean isStopped;

        private record Subject(String code, Optional<String> about) {}

        private Writer(int most) {
            this.most = most;
        }

        /** A row was read and imported. */
        public Writer imported() {
            read++;
            imported++;
            return this;
        }

        /** A row was read and not imported; why is noted. */
        public Writer skipped(CsvRow row, List<Problem> why) {
            read++;
            skipped++;
            why.forEach(problem -> note(row, problem));
            return this;
        }

        /** Something is to be known of a row. The path of the problem is the name of its column, if it has one. */
        public Writer note(CsvRow row, Problem problem) {
            return note(row, problem, Optional.empty());
        }

        /** The same, counted apart for what it is about: for few different things, as memory holds each. */
        public Writer note(CsvRow row, Problem problem, String about) {
            return note(row, problem, Optional.of(about));
        }

        private Writer note(CsvRow row, Problem problem, Optional<String> about) {
            Subject subject = new Subject(problem.code(), about);
            counts.merge(subject, 1L, Long::sum);
            List<Example> kept = examples.computeIfAbsent(subject, key -> new ArrayList<>());
            if (kept.size() < most) {
                boolean isColumn = row.values().containsKey(problem.path());
                Optional<String> value = isColumn ? row.value(problem.path()) : Optional.empty();
                kept.add(new Example(row.line(), problem.path(), value, problem));
            }
            return this;
        }

        /** The import was stopped before the end. */
        public Writer stopped() {
            isStopped = true;
            return this;
        }

        /** How many rows were read so far. */
        public long read() {
            return read;
        }

        /** The report so far. */
        public ImportReport report() {
            List<Finding> findings = new ArrayList<>();
            counts.forEach((subject, count) -> findings.add(
                    new Finding(subject.code(), subject.about(), count, examples.getOrDefault(subject, List.of()))));
            findings.sort((left, right) -> Long.compare(right.count(), left.count()));
            return new ImportReport(read, imported, skipped, isStopped, findings);
        }
    }
}
