package org.guanxi.crm.reporting.chart;

import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.reporting.Group;
import org.guanxi.crm.storage.Grouping;

/**
 * What people read where a report has values. Marks that change the direction of writing and control characters are taken out, so that
 * no value can disturb the text around it. Pure.
 */
public final class Labels {

    private final Locale locale;
    private final Map<String, LocalizedText> codes;

    /** Labels in this language, Chinese for every {@code zh} and English for all others, with these names for codes. */
    public Labels(Locale locale, Map<String, LocalizedText> codes) {
        this.locale = locale;
        this.codes = codes;
    }

    boolean isChinese() {
        return locale.getLanguage().equals("zh");
    }

    /**
     * The label of a group.
     *
     * @param unit the part of time that the dimension has, if it has one
     */
    public String of(Group group, Optional<Grouping.Unit> unit) {
        return switch (group.state()) {
            case ABSENT -> isChinese() ? "（无）" : "(none)";
            case REST -> isChinese() ? "其他" : "others";
            case ALL -> isChinese() ? "合计" : "total";
            case VALUE -> value(group.present().orElseThrow(), unit);
        };
    }

    private String value(Object value, Optional<Grouping.Unit> unit) {
        if (value instanceof LocalDateTime begin) {
            return begin(begin, unit.orElse(Grouping.Unit.HOUR));
        } else if (value instanceof Boolean flag) {
            return isChinese() ? (flag ? "是" : "否") : (flag ? "yes" : "no");
        }
        LocalizedText name = codes.get(value.toString());
        return safe(name == null ? value.toString() : name.in(locale));
    }

    /** The name of a part of time by where it begins; of a fiscal year and its quarters, the day. */
    private static String begin(LocalDateTime begin, Grouping.Unit unit) {
        boolean isQuarter = begin.getMonthValue() % 3 == 1;
        return switch (unit) {
            case YEAR -> begin.getMonthValue() == 1 ? String.valueOf(begin.getYear()) : date(begin);
            case QUARTER ->
                isQuarter
                        ? begin.getYear() + "-Q" + (begin.getMonthValue() / 3 + 1)
                        : date(begin).substring(0, 7);
            case MONTH -> date(begin).substring(0, 7);
            case WEEK, DAY -> date(begin);
            case HOUR, MINUTES -> date(begin) + " " + begin.toLocalTime();
        };
    }

    private static String date(LocalDateTime begin) {
        return begin.toLocalDate().toString();
    }

    /** The text without control characters and marks of direction. */
    public static String safe(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (c == '\n' || c == '\t' || c == '\r') {
                safe.append(' ');
            } else if (type != Character.CONTROL
                    && type != Character.FORMAT
                    && type != Character.LINE_SEPARATOR
                    && type != Character.PARAGRAPH_SEPARATOR
                    && type != Character.SURROGATE) {
                safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }
}
