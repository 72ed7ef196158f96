package org.guanxi.crm.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.guanxi.crm.error.Invalid;
import org.junit.jupiter.api.Tag;

@Tag("CUS-07")
class CsvProperties {

    @Provide
    Arbitrary<List<String>> values() {
        return Arbitraries.of("a", "=", "'", "\"", ",", "+1", "@", "\n", "-5", "上海", "𠮷", "|", " b", "＝")
                .list()
                .ofMaxSize(4)
                .map(parts -> "x".repeat(parts.size() % 2) + String.join("", parts))
                .list()
                .ofMinSize(3)
                .ofMaxSize(3);
    }

    @Property
    void whatIsWrittenIsReadBack(@ForAll("values") List<String> values) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvTarget target = CsvTarget.to(out, "a", "b", "c", "d")) {
            target.row(values.get(0), values.get(1), values.get(2), new BigDecimal("-1.5"));
        }

        try (CsvFile file = CsvFile.options().restoring().read(new ByteArrayInputStream(out.toByteArray()))) {
            CsvRow row = file.iterator().next();
            List<String> read = new ArrayList<>();
            List.of("a", "b", "c").forEach(column -> read.add(row.value(column).orElse("")));
            assertThat(read).isEqualTo(values.stream().map(String::strip).toList());
            assertThat(row.value("d")).contains("-1.5");
        }
    }

    @Property
    void noCellOfAWrittenFileBeginsAFormula(@ForAll("values") List<String> values) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvTarget target = CsvTarget.to(out, "a", "b", "c")) {
            target.row(values.toArray());
        }

        try (CsvFile file = CsvFile.options().read(new ByteArrayInputStream(out.toByteArray()))) {
            file.forEach(row -> row.values()
                    .values()
                    .forEach(cell -> assertThat(cell.matches("(?s)[=+@|\\-＝].*") && !cell.matches("[+-]?\\d+"))
                            .as(cell)
                            .isFalse()));
        }
    }

    @Property
    void whateverBytesComeTheyAreReadOrRefusedWithAPlace(@ForAll byte[] bytes, @ForAll("scribbles") String text) {
        for (byte[] content : List.of(bytes, text.getBytes(StandardCharsets.UTF_8))) {
            try (CsvFile file =
                    CsvFile.options().mostColumns(5).longest(20, 40).read(new ByteArrayInputStream(content))) {
                file.forEach(CsvRow::values);
            } catch (Invalid e) {
                assertThat(e.problems()).allSatisfy(problem -> {
                    assertThat(problem.code()).startsWith("csv.");
                    assertThat(problem.path()).matches("line \\d+.*");
                });
            }
        }
    }

    @Provide
    Arbitrary<String> scribbles() {
        return Arbitraries.strings().withChars("a\",\n\r\t=\0 ").ofMaxLength(60);
    }
}
