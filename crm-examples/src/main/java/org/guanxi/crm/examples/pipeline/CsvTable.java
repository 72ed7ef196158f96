package org.guanxi.crm.examples.pipeline;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A small CSV file with a line of headings, whole. */
final class CsvTable {

    private CsvTable() {}

    /** One row: its values by heading, without blanks around. */
    record Row(Map<String, String> values) {
        String get(String heading) {
            return values.getOrDefault(heading, "").strip();
        }
    }

    static List<Row> read(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().map(record -> new Row(record.getFieldsAsMap())).toList();
        }
    }
}
