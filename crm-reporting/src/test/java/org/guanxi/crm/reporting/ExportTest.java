package org.guanxi.crm.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.guanxi.crm.common.Json;
import org.guanxi.crm.common.Money;
import org.guanxi.crm.reporting.export.ReportFile;
import org.guanxi.crm.storage.Grouping.Unit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("REP-06")
class ExportTest {

    private static Report report() {
        Sale.Builder sale = Sale.builder();
        sale.id(Sales.id(1)).pieces(1).isGift(false).seller("=1+1<b>").soldOn(LocalDate.parse("2026-05-02"));
        sale.soldAt(Instant.parse("2026-05-02T08:00:00Z")).price(Money.of("12.5", "CNY"));
        return Reports.by(Engines.CLOCK)
                .run(
                        new Sales(List.of(), List.of(sale.build()))
                                .in(Engines.all().get(0)),
                        ReportDefinition.of(Sale.Table.TYPE, "sales")
                                .by("seller", Sale.Table.SELLER)
                                .by("month", Sale.Table.SOLD_ON, Unit.MONTH)
                                .figure("amount", Figure.sum(Sale.Table.PRICE.amount()))
                                .totals(ReportDefinition.Totals.GRAND)
                                .build());
    }

    @Test
    void commaSeparatedValuesNeutraliseFormulas() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportFile.csv(report(), out);
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "seller,month,amount,amount currency",
                        "'=1+1<b>,2026-05-01,12.5,CNY",
                        "(total),(total),12.5,CNY");
    }

    @Test
    void aWorkbookHasNumbersAndDaysAndNoFormula() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportFile.xlsx(report(), out);
        Path file = Files.write(Files.createTempFile("report", ".xlsx"), out.toByteArray());
        StringBuilder content = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                content.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        Files.delete(file);
        // days are counted from the end of 1899
        assertThat(content)
                .contains("<v>12.5</v>")
                .contains("46143")
                .contains("=1+1&lt;b&gt;")
                .doesNotContain("<f>");
    }

    @Test
    void jsonAndHtmlSayTheSame() {
        Map<String, Object> json = Json.readMap(ReportFile.json(report()));
        assertThat(json.get("rows").toString()).isEqualTo("[[=1+1<b>, 2026-05-01, 12.5, CNY]]");
        assertThat(ReportFile.html(report(), Locale.CHINESE))
                .contains("<td>=1+1&lt;b&gt;</td><td>2026-05</td><td>12.5</td>")
                .contains("合计");
    }
}
