package org.guanxi.crm.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("CUS-07")
class CsvFileTest {

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<CsvRow> rows(CsvFile.Options options, InputStream in) {
        List<CsvRow> rows = new ArrayList<>();
        try (CsvFile file = options.read(in)) {
            file.forEach(rows::add);
        }
        return rows;
    }

    private static List<CsvRow> rows(String text) {
        return rows(CsvFile.options(), bytes(text));
    }

    private static List<String> refusal(CsvFile.Options options, InputStream in) {
        Invalid invalid = catchThrowableOfType(Invalid.class, () -> rows(options, in));
        return invalid.problems().stream()
                .map(problem -> problem.path() + ": " + problem.code())
                .toList();
    }

    private static List<String> refusal(String text) {
        return refusal(CsvFile.options(), bytes(text));
    }

    @Test
    void valuesAreReadByTheNameOfTheirColumnWithTheLineTheyBeginAt() {
        List<CsvRow> rows = rows("account, sector\n\"Acme, \"\"Inc\"\"\",\"a\nb\"\n\n Beta ,\n");

        assertThat(rows).extracting(CsvRow::line).containsExactly(2L, 5L);
        assertThat(rows.get(0).values()).isEqualTo(Map.of("account", "Acme, \"Inc\"", "sector", "a\nb"));
        assertThat(rows.get(1).value("account")).contains("Beta");
        assertThat(rows.get(1).value("sector")).isEmpty();
    }

    @Test
    void aByteOrderMarkTellsTheEncoding() {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            InputStream in = new ByteArrayInputStream("\uFEFF名称\n上海𠮷\n".getBytes(charset));

            assertThat(rows(CsvFile.options(), in).get(0).value("名称")).contains("上海𠮷");
        }
    }

    @Test
    void bytesOfAnotherEncodingAreRefusedWithTheirPlaceAfterTheRowsBeforeThem() {
        byte[] chinese = "name\nok\n上海\n".getBytes(Charset.forName("GB18030"));
        List<CsvRow> read = new ArrayList<>();

        Invalid invalid = catchThrowableOfType(Invalid.class, () -> {
            try (CsvFile file = CsvFile.options().read(new ByteArrayInputStream(chinese))) {
                file.forEach(read::add);
            }
        });

        assertThat(read).hasSize(1);
        Problem problem = invalid.problems().get(0);
        assertThat(problem.code()).isEqualTo("csv.encoding");
        assertThat(problem.path()).isEqualTo("line 3");
        assertThat(problem.arguments()).containsEntry("offset", 8L).containsEntry("byte", "C9");
        assertThat(rows(CsvFile.options().charset(Charset.forName("GB18030")), new ByteArrayInputStream(chinese))
                        .get(1)
                        .value("name"))
                .contains("上海");
    }

    @Test
    void everythingThatIsWrongWithTheFirstLineIsToldAtOnce() {
        assertThat(refusal(CsvFile.options().require("account", "sector"), bytes("a,,a,b\n1,2,3,4\n")))
                .containsExactly(
                        "line 1, column 2: csv.empty-header",
                        "line 1, column 3: csv.repeated-header",
                        "line 1: csv.missing-header",
                        "line 1: csv.missing-header");
        assertThat(refusal("")).containsExactly("line 1: csv.no-header");
    }

    @Test
    void aRaggedRowIsToldByTheRowAndTheNextIsRead() {
        List<CsvRow> rows = rows("a,b\n1\n1,2,3\n1,2\n");

        assertThat(rows.stream()
                        .map(row -> row.problems().stream()
                                .map(Problem::code)
                                .toList()
                                .toString()))
                .containsExactly("[csv.row-too-short]", "[csv.row-too-long]", "[]");
    }

    @Test
    void brokenQuotesAreRefusedWithTheLineTheyBeginAt() {
        assertThat(refusal("a,b\n1,2\n3,\"x\n4,5\n")).containsExactly("line 3: csv.quotes");
        assertThat(refusal("a,b\n1,\"x\"y\n")).containsExactly("line 2: csv.quotes");
    }

    @Test
    void aLineOfTenMegabytesAndTooManyColumnsAreRefusedInBoundedMemory() {
        assertThat(refusal("a,b\n" + "x".repeat(10_000_000) + ",1\n")).containsExactly("line 2: csv.too-long");
        assertThat(refusal("a,b\n\"" + "x,\n".repeat(3_000_000))).containsExactly("line 2: csv.too-long");
        assertThat(refusal("a,b\n" + ",".repeat(10_000) + "\n")).containsExactly("line 2: csv.too-many-columns");
        assertThat(refusal(CsvFile.options().mostRows(1), bytes("a\n1\n2\n")))
                .containsExactly("line 3: csv.too-many-rows");
    }

    @Test
    void theCharacterZeroIsRefusedWithItsLine() {
        assertThat(refusal("a\n1\n\0\n")).containsExactly("line 3: csv.character");
    }

    @Test
    void aFormulaIsReadAsTextAndFlagged() {
        CsvRow row = rows("a,b,c,d\n=1+1,@SUM(A1),-5,+49 30\n").get(0);

        assertThat(row.value("a")).contains("=1+1");
        assertThat(List.of("a", "b", "c", "d")).filteredOn(row::isFormula).containsExactly("a", "b", "d");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Invalid invalid = catchThrowableOfType(Invalid.class, () -> CsvFile.open(Path.of("no", "such.csv")));

        assertThat(invalid.problems().get(0).code()).isEqualTo("csv.unreadable");
    }

    @Test
    void anImportReportsEveryRowAndWhyItWasSkipped() {
        List<String> told = new ArrayList<>();
        CsvFile file = CsvFile.options().read(bytes("name,size\na,1\nb,x\nc\nd,y\ne,2\n"));

        ImportReport report = CsvImport.of(file)
                .batch(2)
                .progress((rows, bytes, total) -> told.add(rows + " " + bytes + " " + total))
                .run((rows, writer) -> rows.forEach(row -> {
                    if (row.value("size").orElse("").matches("\\d+")) {
                        writer.imported();
                    } else {
                        writer.skipped(row, List.of(Problem.at("size", "number.invalid", "text", "x")));
                    }
                }));

        assertThat(report.read()).isEqualTo(5);
        assertThat(report.imported()).isEqualTo(2);
        assertThat(report.skipped()).isEqualTo(3);
        assertThat(report.count("number.invalid")).isEqualTo(2);
        ImportReport.Example first =
                report.finding("number.invalid").orElseThrow().examples().get(0);
        assertThat(first.line()).isEqualTo(3);
        assertThat(first.value()).isEqualTo(Optional.of("x"));
        assertThat(told).containsExactly("2 28 Optional.empty", "5 28 Optional.empty", "5 28 Optional.empty");
    }

    @Test
    void anImportThatIsStoppedSaysSo() {
        CsvFile file = CsvFile.options().read(bytes("name\na\nb\nc\n"));

        ImportReport report = CsvImport.of(file)
                .batch(1)
                .progress((rows, bytes, total) -> false)
                .run((rows, writer) -> rows.forEach(row -> writer.imported()));

        assertThat(report.isStopped()).isTrue();
        assertThat(report.imported()).isEqualTo(1);
    }
}
