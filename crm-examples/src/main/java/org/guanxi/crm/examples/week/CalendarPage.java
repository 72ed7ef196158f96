package org.guanxi.crm.examples.week;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.guanxi.crm.calendar.booking.Resource;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.TimeRange;
import org.guanxi.crm.task.Task;

/** The calendar of a week as one page that needs nothing else: a grid on a wide screen and on paper, a list on a telephone. */
final class CalendarPage {

    private static final int FIRST_HOUR = 8;
    private static final int LAST_HOUR = 19;
    private static final Duration SHORT = Duration.ofMinutes(30);
    private static final String DAYS_ZH = "一二三四五六日";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE", Locale.ENGLISH);

    private final LocalDate monday;
    private final ZoneId zone;
    private final Map<Id<Resource>, String> names;
    private final StringBuilder html = new StringBuilder();

    CalendarPage(LocalDate monday, ZoneId zone, Map<Id<Resource>, String> names) {
        this.monday = monday;
        this.zone = zone;
        this.names = names;
    }

    /** The page. */
    String write(List<Card> cards, List<TimeRange> open, List<Task> tasks) throws IOException {
        html.setLength(0);
        filters();
        html.append("<main class=\"week\" style=\"--hours:")
                .append(LAST_HOUR - FIRST_HOUR)
                .append("\">\n");
        hours();
        for (int i = 0; i < 7; i++) {
            day(monday.plusDays(i), cards, open, tasks);
        }
        html.append("</main>\n");
        return template()
                .replace("<!--range-->", monday + " – " + monday.plusDays(6))
                .replace("<!--body-->", html.toString());
    }

    private static String template() throws IOException {
        try (InputStream page = CalendarPage.class.getResourceAsStream("week.html")) {
            return new String(Objects.requireNonNull(page).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void filters() {
        html.append("<nav class=\"people\" aria-label=\"Filter\">\n<button data-who=\"*\" aria-pressed=\"true\">")
                .append(both("Everybody", "全部"))
                .append("</button>\n");
        int number = 0;
        for (String each : names.values()) {
            html.append("<button data-who=\"").append(number).append("\" aria-pressed=\"false\">");
            dot(number++);
            html.append(escaped(each)).append("</button>\n");
        }
        html.append("</nav>\n");
    }

    private void dot(int number) {
        html.append("<i class=\"dot\" style=\"--hue:").append(hue(number)).append("\"></i>");
    }

    private static int hue(int number) {
        return (205 + number * 67) % 360;
    }

    private void hours() {
        html.append("<div class=\"hours\" aria-hidden=\"true\">");
        for (int hour = FIRST_HOUR; hour < LAST_HOUR; hour++) {
            html.append("<span style=\"--at:")
                    .append(hour - FIRST_HOUR)
                    .append("\">")
                    .append(hour)
                    .append(":00</span>");
        }
        html.append("</div>\n");
    }

    private void day(LocalDate day, List<Card> cards, List<TimeRange> open, List<Task> tasks) {
        List<Card> here =
                cards.stream().filter(each -> dayOf(each.start()).equals(day)).toList();
        List<TimeRange> work =
                open.stream().filter(each -> dayOf(each.start()).equals(day)).toList();
        int weekday = day.getDayOfWeek().getValue();
        boolean isMadeUp = weekday > 5 && !work.isEmpty();
        html.append("<section class=\"day")
                .append(work.isEmpty() ? " closed" : "")
                .append("\">\n<h2><b>")
                .append(both(DAY.format(day), "周" + DAYS_ZH.charAt(weekday - 1)))
                .append("</b> ")
                .append(day.getDayOfMonth());
        if (isMadeUp) {
            html.append(" <em>").append(both("make-up day", "班")).append("</em>");
        } else if (work.isEmpty()) {
            html.append(" <em>").append(both("off", "休")).append("</em>");
        }
        html.append("</h2>\n<div class=\"tasks\">");
        tasks.stream()
                .filter(each ->
                        each.due().filter(due -> dayOf(due.at()).equals(day)).isPresent())
                .forEach(this::task);
        html.append("</div>\n<div class=\"grid\">\n");
        for (TimeRange each : work) {
            html.append("<u style=\"--top:").append(hoursFrom(each.start())).append(";--long:");
            html.append(hours(each.start(), each.end())).append("\"></u>");
        }
        for (Placed each : Placed.sideBySide(here)) {
            card(each);
        }
        if (here.isEmpty()) {
            html.append("<p class=\"none\">").append(both("nothing", "无")).append("</p>");
        }
        html.append("</div>\n</section>\n");
    }

    private void task(Task task) {
        html.append("<p>☐ ")
                .append(escaped(task.title()))
                .append(" <time>")
                .append(task.due().map(due -> time(due.at())).orElse(""))
                .append("</time></p>");
    }

    private void card(Placed placed) {
        Card card = placed.card();
        List<Integer> who = new ArrayList<>();
        List<Id<Resource>> order = List.copyOf(names.keySet());
        card.who().forEach(each -> who.add(order.indexOf(each)));
        int hue = who.isEmpty() ? 0 : hue(who.get(0));
        html.append("<article class=\"card ")
                .append(card.state().name().toLowerCase(Locale.ROOT))
                .append(Duration.between(card.start(), card.end()).compareTo(SHORT) <= 0 ? " short" : "")
                .append("\" data-who=\" ");
        who.forEach(each -> html.append(each).append(' '));
        html.append("\" style=\"--hue:")
                .append(hue)
                .append(";--top:")
                .append(hoursFrom(card.start()))
                .append(";--long:")
                .append(hours(card.start(), card.end()))
                .append(";--lane:")
                .append(placed.lane())
                .append(";--lanes:")
                .append(placed.lanes())
                .append("\">\n<time>")
                .append(time(card.start()))
                .append("–")
                .append(time(card.end()))
                .append("</time>\n<h3>")
                .append(card.title().map(CalendarPage::escaped).orElseGet(() -> both("Private", "私人")))
                .append("</h3>\n<p>");
        for (int each : who) {
            html.append("<span>");
            dot(each);
            html.append(escaped(names.getOrDefault(order.get(each), ""))).append("</span> ");
        }
        html.append("</p>\n</article>\n");
    }

    private LocalDate dayOf(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    private String hoursFrom(Instant at) {
        double hour = at.atZone(zone).toLocalTime().toSecondOfDay() / 3600.0 - FIRST_HOUR;
        return decimal(Math.max(0, hour));
    }

    private static String hours(Instant from, Instant until) {
        return decimal(Duration.between(from, until).toSeconds() / 3600.0);
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.3f", number);
    }

    /** A word in both languages, of which the page shows one. */
    private static String both(String english, String chinese) {
        return "<span lang=\"en\">" + escaped(english) + "</span><span lang=\"zh\">" + escaped(chinese) + "</span>";
    }

    /** Text as text, whatever is in it. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
