package org.guanxi.crm.reporting.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.reporting.Report;

/**
 * A chart of a finished report as PNG or SVG, for documents and mails: bars, stacked bars, lines, pies, points and heat maps. It is drawn
 * with one font; where that lacks a character of the report, nothing is drawn and the characters are named. Immutable; asks nothing of
 * a storage.
 */
public final class DocumentChart {

    private static final int LEAST = 100;
    private static final int MOST = 5000;
    private static final int TITLE_SIZE = 17;

    private final Report report;
    private final Panel panel;
    private final Locale locale;
    private final int width;
    private final int height;
    private final Optional<Font> font;

    private DocumentChart(Report report, Panel panel, Locale locale, int width, int height, Optional<Font> font) {
        this.report = report;
        this.panel = panel;
        this.locale = locale;
        this.width = width;
        this.height = height;
        this.font = font;
    }

    /**
     * A chart of 900 by 500 points.
     *
     * @param report the answer that is drawn
     * @param panel how it is drawn and what people call its parts; its own definition is not asked
     * @param locale Chinese for every {@code zh}, English for all others
     */
    public static DocumentChart of(Report report, Panel panel, Locale locale) {
        return new DocumentChart(report, panel, locale, 900, 500, Optional.empty());
    }

    /**
     * The same of this size in points, each from 100 to 5000.
     *
     * @throws org.guanxi.crm.error.Invalid {@code chart.size}
     */
    public DocumentChart size(int wide, int high) {
        if (Math.min(wide, high) < LEAST || Math.max(wide, high) > MOST) {
            throw Problems.one("size", "chart.size", "width", wide, "height", high, "least", LEAST, "most", MOST);
        }
        return new DocumentChart(report, panel, locale, wide, high, font);
    }

    /** The same with this font; without one, the first installed one that shows every character is taken. */
    public DocumentChart font(Font own) {
        return new DocumentChart(report, panel, locale, width, height, Optional.of(own));
    }

    /**
     * As PNG, two pixels for each point.
     *
     * @throws org.guanxi.crm.error.Invalid {@code chart.no-font} naming characters that the font given, or every installed one, lacks;
     *     {@code chart.not-for-documents} for a type that is only on dashboards; {@code chart.too-many} beyond 200 categories or 30
     *     series; {@code chart.part-below-zero} for a pie of negative parts; {@code chart.dimensions} for a heat map without two
     *     dimensions or points without two figures; {@code report.unknown-name} for a figure that the report has not
     */
    public byte[] png() {
        Sketch sketch = sketch();
        BufferedImage image = new BufferedImage(2 * width, 2 * height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.scale(2, 2);
            paint(sketch, graphics);
        } finally {
            graphics.dispose();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * As SVG in UTF-8, its text as outlines, so that its readers need no font. Needs VectorGraphics2D on the class path.
     *
     * @throws org.guanxi.crm.error.Invalid as {@link #png}
     * @throws org.guanxi.crm.error.Refused {@code chart.no-svg} if VectorGraphics2D is not there
     */
    public byte[] svg() {
        Sketch sketch = sketch();
        return VectorFile.svg(width, height, graphics -> paint(sketch, graphics));
    }

    private Sketch sketch() {
        check();
        Plot plot = Plot.of(report, panel, locale);
        Plot.Names names = new Plot.Names(report, panel, locale);
        String title = names.title();
        boolean isOneFigure = report.dimensions().size() > 1 || names.figures().size() == 1;
        String measure = isOneFigure ? names.figure(names.figures().get(0)) : "";
        String none = locale.getLanguage().equals("zh") ? "没有数据" : "No data";
        StringBuilder text = new StringBuilder(title + measure + none + "0123456789.,-%E/+ ()");
        plot.categories().forEach(text::append);
        plot.series().keySet().forEach(text::append);
        Font found = ChartFonts.choose(font.map(List::of).orElseGet(ChartFonts::installed), text.toString());
        return new Sketch(panel.chart(), title, measure, none, plot, found);
    }

    private void check() {
        Problems problems = new Problems();
        Chart chart = panel.chart();
        for (String figure : chart.figures()) {
            if (!report.figures().contains(figure)) {
                problems.add("figures", "report.unknown-name", "name", figure);
            }
        }
        int figures = chart.figures().isEmpty()
                ? report.figures().size()
                : chart.figures().size();
        int dimensions = report.dimensions().size();
        switch (chart.type()) {
            case BAR, STACKED, LINE, PIE -> {}
            case SCATTER -> needs(problems, figures >= 2 && dimensions <= 1, chart);
            case HEAT_MAP -> needs(problems, dimensions >= 2, chart);
            case NUMBER, TABLE, FUNNEL, GAUGE, SANKEY ->
                problems.add("type", "chart.not-for-documents", "type", chart.type());
        }
        problems.throwIfAny();
    }

    private static void needs(Problems problems, boolean isMet, Chart chart) {
        if (!isMet) {
            problems.add("type", "chart.dimensions", "type", chart.type());
        }
    }

    private void paint(Sketch sketch, Graphics2D graphics) {
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        if (!sketch.plot().isEmpty()) {
            sketch.chart(width, height).paint(graphics, width, height);
            return;
        }
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(Color.DARK_GRAY);
        graphics.setFont(sketch.font().deriveFont(Font.BOLD, TITLE_SIZE));
        int middle = width / 2;
        graphics.drawString(
                sketch.title(), middle - graphics.getFontMetrics().stringWidth(sketch.title()) / 2, 2 * TITLE_SIZE);
        graphics.setFont(sketch.font().deriveFont(Font.PLAIN, TITLE_SIZE));
        graphics.drawString(
                sketch.none(), middle - graphics.getFontMetrics().stringWidth(sketch.none()) / 2, height / 2);
    }
}
