package org.guanxi.crm.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanxi.crm.error.Problem;
import org.guanxi.crm.error.Problems;

/** One row of a {@link CsvFile}. Immutable. */
public final class CsvRow {

    private final long line;
    private final Map<String, Integer> columns;
    private final List<String> values;
    private final boolean isRestoring;

    CsvRow(long line, Map<String, Integer> columns, List<String> values, boolean isRestoring) {
        this.line = line;
        this.columns = columns;
        this.values = List.copyOf(values);
        this.isRestoring = isRestoring;
    }

    /** The line at which the row begins, from 1; a value may go over several lines. */
    public long line() {
        return line;
    }

    /**
     * The value of the column, without blanks around it; empty if there is none but blanks.
     *
     * @throws IllegalArgumentException if the file has no such column: ask for it with {@link CsvFile.Options#require}
     */
    public Optional<String> value(String column) {
        Integer index = columns.get(column);
        if (index == null) {
            throw new IllegalArgumentException("the file has no column " + column);
        }
        if (index >= values.size()) {
            return Optional.empty();
        }
        String value = isRestoring ? CsvTarget.restored(values.get(index)) : values.get(index);
        return Optional.of(value.strip()).filter(text -> !text.isEmpty());
    }

    /** All values by column, absent ones left out. */
    public Map<String, String> values() {
        Map<String, String> all = new LinkedHashMap<>();
        columns.keySet().forEach(column -> value(column).ifPresent(value -> all.put(column, value)));
        return all;
    }

    /** Whether a spreadsheet would take the value for a formula; it is read as the plain text that it is. */
    public boolean isFormula(String column) {
        return value(column).map(CsvTarget::looksLikeFormula).orElse(false);
    }

    /** What is wrong with the form of the row: {@code csv.row-too-short}, {@code csv.row-too-long}; usually nothing. */
    public List<Problem> problems() {
        Problems problems = new Problems();
        if (values.size() != columns.size()) {
            String code = values.size() < columns.size() ? "csv.row-too-short" : "csv.row-too-long";
            problems.addAll(
                    "", List.of(Problem.at("line " + line, code, "values", values.size(), "columns", columns.size())));
        }
        return problems.list();
    }

    /** Line and values, for logs. */
    @Override
    public String toString() {
        return "line " + line + " " + values;
    }
}
