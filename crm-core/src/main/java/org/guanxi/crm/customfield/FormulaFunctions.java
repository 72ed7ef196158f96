package org.guanxi.crm.customfield;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.guanxi.crm.customfield.Formula.Term;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.storage.Kind;
import org.jspecify.annotations.Nullable;

/** The functions that a {@link Formula} can call. All are total: what has no value is null. */
final class FormulaFunctions {

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,20}([.][0-9]{1,20})?");
    private static final int MOST_ARGUMENTS = 50;
    private static final int LAST_YEAR = 9999;

    /** A function of fixed kinds, none of whose arguments is absent. */
    private record Plain(List<Kind> parameters, Kind result, Function<List<Object>, @Nullable Object> body) {}

    private static final Map<String, Plain> PLAIN = plain();

    private FormulaFunctions() {}

    /** The term that calls the function; what is wrong with the call is noted. */
    static Term call(FormulaToken token, List<Term> arguments, List<Integer> places, Problems problems) {
        String name = token.text();
        Plain plain = PLAIN.get(name);
        if (plain != null) {
            if (isCount(
                    token,
                    arguments,
                    plain.parameters().size(),
                    plain.parameters().size(),
                    problems)) {
                for (int i = 0; i < arguments.size(); i++) {
                    expect(plain.parameters().get(i), arguments.get(i), places.get(i), problems);
                }
            }
            return new Term(plain.result(), values -> apply(plain, arguments, values));
        }
        return switch (name) {
            case "if" -> choice(token, arguments, places, problems);
            case "coalesce", "min", "max" -> several(token, arguments, places, problems);
            case "isAbsent" -> {
                isCount(token, arguments, 1, 1, problems);
                yield new Term(
                        Kind.FLAG, values -> arguments.get(0).evaluation().of(values) == null);
            }
            case "text" -> {
                isCount(token, arguments, 1, 1, problems);
                yield new Term(
                        Kind.TEXT, values -> text(arguments.get(0).evaluation().of(values)));
            }
            default -> {
                problems.add("", "customfield.formula-unknown-function", "name", name, "position", token.position());
                yield new Term(null, values -> null);
            }
        };
    }

    private static @Nullable Object apply(
            Plain plain, List<Term> arguments, Function<String, @Nullable Object> values) {
        List<Object> given = new ArrayList<>();
        for (Term argument : arguments) {
            Object value = argument.evaluation().of(values);
            if (value == null) {
                return null;
            }
            given.add(value);
        }
        try {
            return plain.body().apply(given);
        } catch (DateTimeException | ArithmeticException e) {
            return null; // a day that does not exist, or a number that is none, has no value
        }
    }

    private static Term choice(FormulaToken token, List<Term> arguments, List<Integer> places, Problems problems) {
        if (!isCount(token, arguments, 2, 3, problems)) {
            return new Term(null, values -> null);
        }
        Term yes = arguments.get(1);
        expect(Kind.FLAG, arguments.get(0), places.get(0), problems);
        Optional<Term> no = arguments.size() == 3 ? Optional.of(arguments.get(2)) : Optional.empty();
        Kind kind = yes.kind();
        if (no.isPresent() && kind != null) {
            expect(kind, no.get(), places.get(2), problems);
        }
        return new Term(kind, values -> {
            if (FormulaParser.isYes(arguments.get(0).evaluation().of(values))) {
                return yes.evaluation().of(values);
            }
            return no.isPresent() ? no.get().evaluation().of(values) : null;
        });
    }

    private static Term several(FormulaToken token, List<Term> arguments, List<Integer> places, Problems problems) {
        if (!isCount(token, arguments, 1, MOST_ARGUMENTS, problems)) {
            return new Term(null, values -> null);
        }
        Kind kind = arguments.get(0).kind();
        for (int i = 1; i < arguments.size() && kind != null; i++) {
            expect(kind, arguments.get(i), places.get(i), problems);
        }
        return switch (token.text()) {
            case "coalesce" ->
                new Term(kind, values -> {
                    for (Term argument : arguments) {
                        Object value = argument.evaluation().of(values);
                        if (value != null) {
                            return value;
                        }
                    }
                    return null;
                });
            case "min" -> new Term(kind, values -> extreme(kind, arguments, values, -1));
            default -> new Term(kind, values -> extreme(kind, arguments, values, 1));
        };
    }

    /** The least or greatest of those that are there. */
    private static @Nullable Object extreme(
            @Nullable Kind kind, List<Term> arguments, Function<String, @Nullable Object> values, int direction) {
        Object best = null;
        for (Term argument : arguments) {
            Object value = argument.evaluation().of(values);
            if (value != null && kind != null && (best == null || kind.compare(value, best) * direction > 0)) {
                best = value;
            }
        }
        return best;
    }

    private static @Nullable String text(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        return value instanceof BigDecimal number ? FieldText.normalised(number).toPlainString() : value.toString();
    }

    private static boolean isCount(FormulaToken token, List<Term> arguments, int least, int most, Problems problems) {
        if (arguments.size() >= least && arguments.size() <= most) {
            return true;
        }
        problems.add(
                "",
                "customfield.formula-arguments",
                "name",
                token.text(),
                "position",
                token.position(),
                "least",
                least,
                "most",
                most);
        return false;
    }

    private static void expect(Kind kind, Term argument, int place, Problems problems) {
        if (argument.kind() != null && argument.kind() != kind) {
            FormulaParser.wrongKind(problems, place, kind, argument.kind());
        }
    }

    private static Map<String, Plain> plain() {
        Map<String, Plain> all = new HashMap<>();
        numbers(all);
        texts(all);
        days(all);
        return Map.copyOf(all);
    }

    private static void numbers(Map<String, Plain> all) {
        Kind n = Kind.DECIMAL;
        all.put("abs", new Plain(List.of(n), n, a -> number(a, 0).abs()));
        all.put("floor", new Plain(List.of(n), n, a -> number(a, 0).setScale(0, RoundingMode.FLOOR)));
        all.put("ceiling", new Plain(List.of(n), n, a -> number(a, 0).setScale(0, RoundingMode.CEILING)));
        all.put(
                "round",
                new Plain(
                        List.of(n, n),
                        n,
                        a -> number(a, 0).setScale(clamped(number(a, 1), 0, 8), RoundingMode.HALF_UP)));
        all.put(
                "number",
                new Plain(
                        List.of(Kind.TEXT),
                        n,
                        a -> NUMBER.matcher(string(a, 0).trim()).matches()
                                ? new BigDecimal(string(a, 0).trim())
                                : null));
    }

    private static void texts(Map<String, Plain> all) {
        Kind t = Kind.TEXT;
        Kind n = Kind.DECIMAL;
        all.put(
                "upper",
                new Plain(List.of(t), t, a -> Formula.bounded(string(a, 0).toUpperCase(Locale.ROOT))));
        all.put(
                "lower",
                new Plain(List.of(t), t, a -> Formula.bounded(string(a, 0).toLowerCase(Locale.ROOT))));
        all.put("trim", new Plain(List.of(t), t, a -> string(a, 0).strip()));
        all.put(
                "length",
                new Plain(
                        List.of(t),
                        n,
                        a -> BigDecimal.valueOf(
                                string(a, 0).codePointCount(0, string(a, 0).length()))));
        all.put("left", new Plain(List.of(t, n), t, a -> cut(string(a, 0), number(a, 1), true)));
        all.put("right", new Plain(List.of(t, n), t, a -> cut(string(a, 0), number(a, 1), false)));
        all.put(
                "contains",
                new Plain(List.of(t, t), Kind.FLAG, a -> string(a, 0).contains(string(a, 1))));
        all.put(
                "startsWith",
                new Plain(List.of(t, t), Kind.FLAG, a -> string(a, 0).startsWith(string(a, 1))));
    }

    private static void days(Map<String, Plain> all) {
        Kind d = Kind.DATE;
        Kind n = Kind.DECIMAL;
        all.put(
                "year",
                new Plain(List.of(d), n, a -> BigDecimal.valueOf(date(a, 0).getYear())));
        all.put(
                "month",
                new Plain(List.of(d), n, a -> BigDecimal.valueOf(date(a, 0).getMonthValue())));
        all.put(
                "day",
                new Plain(List.of(d), n, a -> BigDecimal.valueOf(date(a, 0).getDayOfMonth())));
        all.put(
                "date",
                new Plain(
                        List.of(n, n, n),
                        d,
                        a -> inCalendar(LocalDate.of(
                                number(a, 0).intValueExact(),
                                number(a, 1).intValueExact(),
                                number(a, 2).intValueExact()))));
        all.put(
                "addDays",
                new Plain(
                        List.of(d, n),
                        d,
                        a -> inCalendar(date(a, 0).plusDays(number(a, 1).intValueExact()))));
        all.put(
                "addMonths",
                new Plain(
                        List.of(d, n),
                        d,
                        a -> inCalendar(date(a, 0).plusMonths(number(a, 1).intValueExact()))));
        all.put(
                "daysBetween",
                new Plain(List.of(d, d), n, a -> BigDecimal.valueOf(ChronoUnit.DAYS.between(date(a, 0), date(a, 1)))));
        all.put(
                "dateOf",
                new Plain(
                        List.of(Kind.INSTANT, Kind.TEXT),
                        d,
                        a -> inCalendar(LocalDate.ofInstant((Instant) a.get(0), ZoneId.of(string(a, 1))))));
    }

    private static @Nullable LocalDate inCalendar(LocalDate day) {
        return day.getYear() < 1 || day.getYear() > LAST_YEAR ? null : day;
    }

    private static String cut(String text, BigDecimal count, boolean isLeft) {
        int length = text.codePointCount(0, text.length());
        int kept = clamped(count, 0, length);
        int end = text.offsetByCodePoints(0, isLeft ? kept : length - kept);
        return isLeft ? text.substring(0, end) : text.substring(end);
    }

    private static int clamped(BigDecimal value, int least, int most) {
        return value.max(BigDecimal.valueOf(least))
                .min(BigDecimal.valueOf(most))
                .intValue();
    }

    private static BigDecimal number(List<Object> arguments, int index) {
        return (BigDecimal) arguments.get(index);
    }

    private static String string(List<Object> arguments, int index) {
        return (String) arguments.get(index);
    }

    private static LocalDate date(List<Object> arguments, int index) {
        return (LocalDate) arguments.get(index);
    }
}
