package org.guanxi.crm.common;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.guanxi.crm.error.Problems;

/** What an address must fulfil; all that is wrong is said at once. */
final class AddressRule {

    private static final int MOST_LINES = 10;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_PART = 100;
    private static final int LONGEST_POSTAL_CODE = 20;
    private static final int LONGEST_KIND = 60;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private AddressRule() {}

    static void check(Address address) {
        Problems problems = new Problems();
        if (isEmpty(address)) {
            problems.add("", "address.empty");
        }
        checkLines(address.lines(), problems);
        check("district", address.district(), LONGEST_PART, problems);
        check("city", address.city(), LONGEST_PART, problems);
        check("region", address.region(), LONGEST_PART, problems);
        check("postalCode", address.postalCode(), LONGEST_POSTAL_CODE, problems);
        address.country()
                .filter(country -> !COUNTRIES.contains(country))
                .ifPresent(country -> problems.add("country", "address.country", "country", country));
        check("kind", address.kind(), LONGEST_KIND, problems);
        check("label", address.label(), LONGEST_PART, problems);
        problems.throwIfAny();
    }

    private static boolean isEmpty(Address address) {
        return address.lines().isEmpty()
                && Stream.of(
                                address.district(),
                                address.city(),
                                address.region(),
                                address.postalCode(),
                                address.country())
                        .allMatch(Optional::isEmpty);
    }

    private static void checkLines(List<String> lines, Problems problems) {
        if (lines.size() > MOST_LINES) {
            problems.add("lines", "address.lines", "count", lines.size(), "maximum", MOST_LINES);
        }
        for (int i = 0; i < lines.size(); i++) {
            TextRule.check("lines[" + i + "]", lines.get(i), LONGEST_LINE, problems);
        }
    }

    private static void check(String path, Optional<String> text, int maximum, Problems problems) {
        text.ifPresent(present -> TextRule.check(path, present, maximum, problems));
    }
}
