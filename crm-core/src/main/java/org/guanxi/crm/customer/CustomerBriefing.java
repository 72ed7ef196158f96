package org.guanxi.crm.customer;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What someone must know who has half an hour before the customer comes: who it is, whose it is, what is open, who the people are,
 * what happened last. Areas without anything to say are left out.
 *
 * @param customer the customer
 * @param at when this was true
 * @param owner who looks after it, by name; empty if nobody does
 * @param sections what each area holds to be needed
 * @param last what happened last, newest first
 */
public record CustomerBriefing(
        Customer customer,
        Instant at,
        Optional<String> owner,
        List<CustomerOverview.Section> sections,
        List<TimelineItem> last) {

    /** Copies the lists. */
    public CustomerBriefing {
        sections = List.copyOf(sections);
        last = List.copyOf(last);
    }

    /** The briefing as plain text, one fact a line: names and values as they are, headings in the reader's language. */
    public String text(Locale locale) {
        StringBuilder text = new StringBuilder(customer.name()).append(" · ").append(customer.status());
        customer.level().ifPresent(level -> text.append(" · ").append(level));
        owner.ifPresent(name -> text.append(" · ").append(name));
        text.append('\n');
        for (CustomerOverview.Section section : sections) {
            text.append(section.title().in(locale))
                    .append(" (")
                    .append(section.count())
                    .append(")\n");
            section.items().forEach(item -> line(text, item.at(), item.title(), item.facts()));
        }
        for (TimelineItem item : last) {
            line(text, Optional.of(item.at()), item.what() + ": " + item.title(), item.facts());
        }
        return text.toString();
    }

    private static void line(StringBuilder text, Optional<Instant> at, String title, Map<String, Object> facts) {
        text.append("- ");
        at.ifPresent(instant -> text.append(instant).append(' '));
        text.append(title);
        facts.forEach(
                (name, value) -> text.append("; ").append(name).append(": ").append(value));
        text.append('\n');
    }
}
