package org.guanxi.crm.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.common.Money;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.reporting.chart.Chart;
import org.guanxi.crm.reporting.chart.DocumentChart;
import org.guanxi.crm.reporting.chart.Panel;
import org.guanxi.crm.storage.Grouping.Unit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("REP-04")
class DocumentChartTest {

    private static final Reports REPORTS = Reports.by(Engines.CLOCK);

    private final List<Sale> sales = new ArrayList<>();

    private CrmSession sold(String... sellers) {
        for (int month = 1; month <= 5; month++) {
            for (int i = 0; i < sellers.length; i++) {
                String day = "2026-0" + month + "-02";
                Sale.Builder sale = Sale.builder();
                sale.id(Sales.id(sales.size())).pieces(i + 1).isGift(false).seller(sellers[i]);
                sale.soldOn(LocalDate.parse(day)).soldAt(Instant.parse(day + "T08:00:00Z"));
                sale.price(Money.of(String.valueOf(1000 * month * (i + 1) % 7000 + 500), "CNY"));
                sales.add(sale.build());
            }
        }
        return new Sales(List.of(), sales).in(Engines.all().get(0));
    }

    private static ReportDefinition.Builder definition() {
        ReportDefinition.Builder definition = ReportDefinition.of(Sale.Table.TYPE, "sales");
        return definition
                .title(LocalizedText.of("Sold by month & seller <销售>"))
                .by("month", Sale.Table.SOLD_ON, Unit.MONTH)
                .figure("amount", Figure.sum(Sale.Table.PRICE.amount()));
    }

    private static ReportDefinition definition(Chart.Type type) {
        return switch (type) {
            case SCATTER -> definition().figure("count", Figure.count()).build();
            case STACKED, LINE, HEAT_MAP ->
                definition().by("seller", Sale.Table.SELLER).build();
            default -> definition().build();
        };
    }

    private static DocumentChart chart(CrmSession session, ReportDefinition definition, Chart.Type type) {
        Panel panel = Panel.of(definition, Chart.of(type)).name("amount", "Amount", "金额");
        return DocumentChart.of(REPORTS.run(session, definition), panel, Locale.CHINESE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Chart.Type.class,
            names = {"BAR", "STACKED", "LINE", "PIE", "SCATTER", "HEAT_MAP"})
    void documentsGetPicturesWithChineseLabels(Chart.Type type) throws Exception {
        Fonts.needChinese();
        DocumentChart chart = chart(sold("王芳", "Li <b>", "\u202Eevil"), definition(type), type);
        byte[] png = chart.png();
        byte[] svg = chart.svg();
        keep(type + ".png", png);
        keep(type + ".svg", svg);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(1800);
        assertThat(colours(image)).contains(0x2f6db3);
        int outlines = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(withoutDoctype(svg)))
                .getElementsByTagName("path")
                .getLength();
        assertThat(outlines).isGreaterThan(1);
        assertThat(new String(svg, StandardCharsets.UTF_8)).doesNotContain("<b>", "\u202E");
    }

    /** Its document type lies on the network. */
    private static byte[] withoutDoctype(byte[] svg) {
        String text = new String(svg, StandardCharsets.UTF_8);
        return text.replaceAll("<!DOCTYPE[^>]*>", "").getBytes(StandardCharsets.UTF_8);
    }

    private static List<Integer> colours(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return java.util.Arrays.stream(pixels)
                .map(pixel -> pixel & 0xffffff)
                .distinct()
                .boxed()
                .toList();
    }

    private static void keep(String name, byte[] bytes) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "charts"));
        Files.write(folder.resolve(name), bytes);
    }

    @Test
    void charactersThatTheFontLacksAreNamedAndNeverDrawnAsBoxes() {
        Font latin = new Font("Liberation Sans", Font.PLAIN, 12);
        org.junit.jupiter.api.Assumptions.assumeFalse(latin.canDisplay('王'), "this font shows everything");
        DocumentChart chart = chart(sold("王芳"), definition(Chart.Type.STACKED), Chart.Type.STACKED);
        assertThatThrownBy(() -> chart.font(latin).png()).isInstanceOfSatisfying(Invalid.class, e -> {
            assertThat(e.problems().get(0).code()).isEqualTo("chart.no-font");
            assertThat(String.valueOf(e.problems().get(0).arguments()))
                    .contains("王")
                    .doesNotContain("L");
        });
    }

    @Test
    void noFontOfThisWorldShowsWhatIsNoCharacter() {
        DocumentChart chart = chart(sold("\uDBBF\uDFF0"), definition(Chart.Type.STACKED), Chart.Type.STACKED);
        assertThatThrownBy(chart::png)
                .isInstanceOfSatisfying(
                        Invalid.class,
                        e -> assertThat(e.problems().get(0).code()).isEqualTo("chart.no-font"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Chart.Type.class,
            names = {"NUMBER", "TABLE", "FUNNEL", "GAUGE", "SANKEY"})
    void whatCannotBeDrawnIsSaid(Chart.Type type) {
        DocumentChart chart = chart(sold("Li"), definition().build(), type);
        assertThatThrownBy(chart::png)
                .isInstanceOfSatisfying(
                        Invalid.class,
                        e -> assertThat(e.problems().get(0).code()).isEqualTo("chart.not-for-documents"));
    }

    @Test
    void aReportWithoutRowsIsAPictureThatSaysSo() throws Exception {
        Fonts.needChinese();
        byte[] png = chart(sold(), definition(Chart.Type.PIE), Chart.Type.PIE).png();
        keep("empty.png", png);
        assertThat(colours(ImageIO.read(new ByteArrayInputStream(png)))).hasSizeGreaterThan(1);
    }

    /** Whether this machine can show Chinese at all. */
    private static final class Fonts {
        static void needChinese() {
            boolean isThere = java.util.Arrays.stream(java.awt.GraphicsEnvironment.getLocalGraphicsEnvironment()
                            .getAllFonts())
                    .anyMatch(font -> font.canDisplayUpTo("销售王芳金额") < 0);
            if (!isThere) {
                System.err.println("SKIPPED: no font of this machine has Chinese characters");
            }
            org.junit.jupiter.api.Assumptions.assumeTrue(isThere);
        }
    }
}
