package org.guanxi.crm.reporting.chart;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.guanxi.crm.error.Problems;

/** Finds a font that has every character of a text, so that none is drawn as a box. */
final class ChartFonts {

    private static final int MOST_NAMED = 10;

    /** Asked first, in this order; those without Chinese characters before those with them, as their Latin reads better. */
    private static final List<String> PREFERRED = List.of(
            "Liberation Sans",
            "DejaVu Sans",
            "Arial",
            "Helvetica Neue",
            "Noto Sans CJK SC",
            "Source Han Sans SC",
            "Microsoft YaHei",
            "PingFang SC",
            "WenQuanYi Micro Hei",
            "WenQuanYi Zen Hei",
            "SimHei");

    private ChartFonts() {}

    /** The fonts of this machine. */
    static List<Font> installed() {
        return Arrays.asList(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts());
    }

    /**
     * The first of the fonts that shows all of the text, those that people like first.
     *
     * @throws org.guanxi.crm.error.Invalid {@code chart.no-font}
     */
    static Font choose(List<Font> fonts, String text) {
        List<Font> ordered = new ArrayList<>(fonts);
        ordered.sort(Comparator.comparingInt((Font font) -> {
                    int place = PREFERRED.indexOf(font.getFamily(Locale.ROOT));
                    return place < 0 ? PREFERRED.size() : place;
                })
                .thenComparing((Font font) -> font.getFamily(Locale.ROOT))
                .thenComparingInt(font -> font.getFontName(Locale.ROOT).length())
                .thenComparing((Font font) -> font.getFontName(Locale.ROOT)));
        for (Font font : ordered) {
            if (font.canDisplayUpTo(text) < 0) {
                return font;
            }
        }
        throw Problems.one("font", "chart.no-font", "characters", missing(ordered, text), "fonts", ordered.size());
    }

    /** The characters that no font has; if each is in some font, those that the first one does not have. */
    private static String missing(List<Font> fonts, String text) {
        List<String> nowhere = new ArrayList<>();
        List<String> notInFirst = new ArrayList<>();
        text.codePoints().distinct().forEach(c -> {
            if (fonts.stream().noneMatch(font -> font.canDisplay(c))) {
                nowhere.add(Character.toString(c));
            } else if (!fonts.get(0).canDisplay(c)) {
                notInFirst.add(Character.toString(c));
            }
        });
        List<String> told = nowhere.isEmpty() ? notInFirst : nowhere;
        return String.join(" ", told.subList(0, Math.min(MOST_NAMED, told.size())));
    }
}
