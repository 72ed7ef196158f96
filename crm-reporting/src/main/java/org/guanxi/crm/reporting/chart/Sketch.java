package org.guanxi.crm.reporting.chart;

import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guanxi.crm.error.Problems;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.PieChart;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.Styler.ChartTheme;

/**
 * What XChart draws: the numbers, their labels and the font.
 *
 * @param chart how they are drawn
 * @param title what stands above
 * @param measure what stands at the axis; empty where the series are figures of several kinds
 * @param none what people read where there is no number at all
 */
record Sketch(Chart chart, String title, String measure, String none, Plot plot, Font font) {

    private static final Color INK = new Color(0x1d2733);
    private static final Color GRID = new Color(0xe6ebf0);
    private static final Color[] COLOURS = {
        new Color(0x2f6db3), new Color(0xe08a2e), new Color(0x3f9b6b), new Color(0xc65353), new Color(0x7d6bb5),
        new Color(0x9a7b4f), new Color(0xd277a8), new Color(0x6b7785), new Color(0xb5a33a), new Color(0x3aa3b5)
    };
    private static final int TITLE_SIZE = 17;
    private static final int TEXT_SIZE = 12;
    private static final int MOST_NAMED_POINTS = 12;

    /** The chart; not for numbers that are all absent. */
    org.knowm.xchart.internal.chartpart.Chart<?, ?> chart(int width, int height) {
        return switch (chart.type()) {
            case PIE -> pie(width, height);
            case SCATTER -> points(width, height);
            case HEAT_MAP -> heatMap(width, height);
            default -> categories(width, height);
        };
    }

    private CategoryChart categories(int width, int height) {
        CategoryChart drawn = new CategoryChart(width, height, ChartTheme.XChart);
        style(drawn.getStyler());
        axes(drawn.getStyler(), true);
        drawn.setTitle(title);
        drawn.getStyler().setStacked(chart.type() == Chart.Type.STACKED);
        drawn.getStyler().setAvailableSpaceFill(0.7);
        if (chart.type() == Chart.Type.LINE) {
            drawn.getStyler().setDefaultSeriesRenderStyle(CategorySeries.CategorySeriesRenderStyle.Line);
            drawn.getStyler().setOverlapped(true);
        }
        drawn.getStyler().setLegendVisible(plot.series().size() > 1);
        drawn.setYAxisTitle(measure);
        rotate(drawn.getStyler(), width);
        plot.series().forEach((name, values) -> drawn.addSeries(name, plot.categories(), numbers(values)));
        return drawn;
    }

    /** Absent numbers are gaps of a line, and bars of no height. */
    private List<Double> numbers(List<@Nullable Double> values) {
        List<Double> numbers = new ArrayList<>();
        boolean isLine = chart.type() == Chart.Type.LINE;
        for (Double value : values) {
            numbers.add(value == null ? (isLine ? Double.NaN : 0.0) : value);
        }
        return numbers;
    }

    private PieChart pie(int width, int height) {
        PieChart drawn = new PieChart(width, height, ChartTheme.XChart);
        style(drawn.getStyler());
        drawn.setTitle(title);
        drawn.getStyler().setLabelsFont(sized(TEXT_SIZE));
        drawn.getStyler().setDecimalPattern(pattern());
        List<@Nullable Double> parts = plot.series().values().iterator().next();
        for (int i = 0; i < parts.size(); i++) {
            Double part = parts.get(i);
            if (part != null && part < 0) {
                throw Problems.one(
                        "report",
                        "chart.part-below-zero",
                        "part",
                        plot.categories().get(i));
            } else if (part != null) {
                drawn.addSeries(plot.categories().get(i), part);
            }
        }
        return drawn;
    }

    private XYChart points(int width, int height) {
        XYChart drawn = new XYChart(width, height, ChartTheme.XChart);
        style(drawn.getStyler());
        axes(drawn.getStyler(), false);
        drawn.setTitle(title);
        drawn.getStyler().setDefaultSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
        drawn.getStyler().setXAxisDecimalPattern(pattern());
        drawn.getStyler().setMarkerSize(10);
        List<Map.Entry<String, List<@Nullable Double>>> figures =
                new ArrayList<>(plot.series().entrySet());
        drawn.setXAxisTitle(figures.get(0).getKey());
        drawn.setYAxisTitle(figures.get(1).getKey());
        List<String> names = new ArrayList<>();
        List<Double> across = new ArrayList<>();
        List<Double> upward = new ArrayList<>();
        for (int i = 0; i < plot.categories().size(); i++) {
            Double x = figures.get(0).getValue().get(i);
            Double y = figures.get(1).getValue().get(i);
            if (x != null && y != null) {
                names.add(plot.categories().get(i));
                across.add(x);
                upward.add(y);
            }
        }
        if (names.size() > MOST_NAMED_POINTS) {
            drawn.getStyler().setLegendVisible(false);
            drawn.addSeries(title.isBlank() ? none : title, across, upward);
        } else {
            for (int i = 0; i < names.size(); i++) {
                drawn.addSeries(names.get(i), List.of(across.get(i)), List.of(upward.get(i)));
            }
        }
        return drawn;
    }

    private HeatMapChart heatMap(int width, int height) {
        HeatMapChart drawn = new HeatMapChart(width, height, ChartTheme.XChart);
        style(drawn.getStyler());
        axes(drawn.getStyler(), true);
        drawn.setTitle(title);
        drawn.getStyler().setPlotGridLinesVisible(false);
        drawn.getStyler().setRangeColors(new Color[] {new Color(0xeaf1f9), COLOURS[0]});
        drawn.getStyler().setShowValue(true);
        drawn.getStyler().setValueFont(sized(TEXT_SIZE));
        drawn.getStyler().setHeatMapValueDecimalPattern(pattern());
        rotate(drawn.getStyler(), width);
        List<Number[]> cells = new ArrayList<>();
        List<String> series = new ArrayList<>(plot.series().keySet());
        for (int row = 0; row < series.size(); row++) {
            List<@Nullable Double> values = plot.series().getOrDefault(series.get(row), List.of());
            for (int column = 0; column < values.size(); column++) {
                Double value = values.get(column);
                if (value != null) {
                    cells.add(new Number[] {column, row, value});
                }
            }
        }
        drawn.addSeries("values", plot.categories(), series, cells);
        return drawn;
    }

    private void style(Styler styler) {
        styler.setBaseFont(sized(TEXT_SIZE));
        styler.setChartTitleFont(font.deriveFont(Font.BOLD, TITLE_SIZE));
        styler.setLegendFont(sized(TEXT_SIZE));
        styler.setAnnotationTextFont(sized(TEXT_SIZE));
        styler.setToolTipFont(sized(TEXT_SIZE));
        styler.setSeriesColors(COLOURS);
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setPlotBackgroundColor(Color.WHITE);
        styler.setPlotBorderVisible(false);
        styler.setLegendBorderColor(Color.WHITE);
        styler.setChartFontColor(INK);
        styler.setLocale(java.util.Locale.ROOT);
    }

    private void axes(AxesChartStyler styler, boolean hasCategories) {
        styler.setAxisTickLabelsFont(sized(TEXT_SIZE));
        styler.setAxisTitleFont(sized(TEXT_SIZE));
        styler.setAxisTickLabelsColor(INK);
        styler.setPlotGridLinesColor(GRID);
        styler.setPlotGridVerticalLinesVisible(!hasCategories);
        styler.setYAxisDecimalPattern(pattern());
    }

    /** Labels that do not fit beside one another stand askew. */
    private void rotate(AxesChartStyler styler, int width) {
        int longest = plot.categories().stream()
                .mapToInt(label -> label.codePointCount(0, label.length()))
                .max()
                .orElse(0);
        if (longest * plot.categories().size() * TEXT_SIZE * 3 / 4 > width) {
            styler.setXAxisLabelRotation(45);
        }
    }

    private String pattern() {
        return chart.percents().isEmpty() ? "#,##0.##" : "0.#%";
    }

    private Font sized(int size) {
        return font.deriveFont(Font.PLAIN, size);
    }
}
