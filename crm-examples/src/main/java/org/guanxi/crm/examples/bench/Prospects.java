package org.guanxi.crm.examples.bench;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.Money;

/** Makes prospects, each from its number. */
final class Prospects {

    private static final Instant BEGINNING = Instant.parse("2020-01-01T08:00:00Z");
    private static final Currency EURO = Currency.getInstance("EUR");
    private static final String[] STATUSES = {"new", "known", "offered", "won"};

    private Prospects() {}

    /** An id that grows with the number, as ours do. */
    static Id<Prospect> id(long number) {
        return Id.of(new UUID(
                0x0190_0000_0000_7000L + (number << 16), Long.MIN_VALUE | ((number * 0x9E37_79B9_7F4A_7C15L) >>> 2)));
    }

    static Prospect of(int number) {
        Prospect.Builder builder = Prospect.builder();
        builder.id(id(number))
                .name("Société Müller " + (number * 7919L % 1_000_003))
                .nameKey("societe muller " + (number * 7919L % 1_000_003))
                .number("P-" + number)
                .taxNumber("DE" + (100_000_000 + number))
                .industry("industry-" + number % 40)
                .status(STATUSES[number % STATUSES.length])
                .level("A")
                .source("fair")
                .employees(number % 5000)
                .annualRevenue(Money.of(BigDecimal.valueOf(number % 100_003, 2), EURO))
                .website("https://www.example.org/" + number)
                .city("Köln")
                .country("DE")
                .owner(id(number % 200).uuid())
                .language("de-DE")
                .founded(LocalDate.of(1950 + number % 70, 1 + number % 12, 1 + number % 28))
                .score(BigDecimal.valueOf(number % 9_999 * 10L + 7, 4))
                .isOpen(number % 3 != 0)
                .createdAt(BEGINNING.plusSeconds(number * 61L).plusNanos(number % 1000 * 1000L))
                .lastFollowUp(BEGINNING.plusSeconds(number * 67L))
                .note("Met at the fair in hall " + number % 11 + "; wants an offer for 12 units, delivery in spring.")
                .places(List.of(place(number), place(number + 1)))
                .people(List.of(person(number), person(number + 1)))
                .visits(List.of(visit(number), visit(number + 1)));
        return builder.build();
    }

    private static Prospect.Place place(int number) {
        return new Prospect.Place("Domstraße " + number % 300, "Köln", "50" + (100 + number % 900));
    }

    private static Prospect.Person person(int number) {
        return new Prospect.Person("Anna Schäfer", "anna." + number + "@example.org", "+49 221 " + number);
    }

    private static Prospect.Visit visit(int number) {
        return new Prospect.Visit(LocalDate.of(2025, 1 + number % 12, 1 + number % 28), "first talk");
    }
}
