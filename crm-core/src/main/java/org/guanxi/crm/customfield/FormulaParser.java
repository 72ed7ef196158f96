package org.guanxi.crm.customfield;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.guanxi.crm.customfield.Formula.Term;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.storage.Kind;
import org.jspecify.annotations.Nullable;

/** Reads the text of a {@link Formula} by descent, and checks the kinds on the way. */
final class FormulaParser {

    private static final int DEEPEST = 40;
    private static final int MOST_TERMS = 500;

    private final List<FormulaToken> tokens;
    private final Function<String, Optional<Kind>> kinds;
    private final Problems problems;
    private final Set<String> names = new LinkedHashSet<>();
    private int position;
    private int depth;
    private int terms;

    FormulaParser(String text, Function<String, Optional<Kind>> kinds, Problems problems) {
        this.tokens = FormulaToken.all(text);
        this.kinds = kinds;
        this.problems = problems;
    }

    Set<String> names() {
        return names;
    }

    Term parse() {
        Term term = expression();
        if (now().type() != FormulaToken.Type.END) {
            throw syntax("the end");
        }
        return term;
    }

    private Term expression() {
        if (++depth > DEEPEST) {
            throw Problems.one("", "customfield.formula-too-large", "position", now().position(), "maximum", DEEPEST);
        }
        Term left = conjunction();
        while (accept("or")) {
            left = logical(left, conjunction(), true);
        }
        depth--;
        return left;
    }

    private Term conjunction() {
        Term left = negation();
        while (accept("and")) {
            left = logical(left, negation(), false);
        }
        return left;
    }

    private Term logical(Term left, Term right, boolean isOr) {
        expect(Kind.FLAG, left, right);
        return term(Kind.FLAG, values -> {
            boolean first = isYes(left.evaluation().of(values));
            return first == isOr ? isOr : isYes(right.evaluation().of(values));
        });
    }

    static boolean isYes(@Nullable Object value) {
        return Boolean.TRUE.equals(value);
    }

    private Term negation() {
        boolean isNegated = false;
        while (accept("not")) {
            isNegated = !isNegated;
            count();
        }
        Term term = comparison();
        if (!isNegated) {
            return term;
        }
        expect(Kind.FLAG, term);
        return term(Kind.FLAG, values -> !isYes(term.evaluation().of(values)));
    }

    private Term comparison() {
        Term left = sum();
        String sign = now().text();
        if (!now().isSign() || !List.of("=", "!=", "<", "<=", ">", ">=").contains(sign)) {
            return left;
        }
        position++;
        Term right = sum();
        same(left, right);
        Kind kind = left.kind();
        return term(Kind.FLAG, values -> {
            Object first = left.evaluation().of(values);
            Object second = right.evaluation().of(values);
            return kind != null && first != null && second != null && holds(sign, kind.compare(first, second));
        });
    }

    private static boolean holds(String sign, int outcome) {
        return switch (sign) {
            case "=" -> outcome == 0;
            case "!=" -> outcome != 0;
            case "<" -> outcome < 0;
            case "<=" -> outcome <= 0;
            case ">" -> outcome > 0;
            default -> outcome >= 0;
        };
    }

    private Term sum() {
        Term left = product();
        while (true) {
            if (acceptSign("+")) {
                left = arithmetic(left, product(), (a, b) -> a.add(b, MathContext.DECIMAL128));
            } else if (acceptSign("-")) {
                left = arithmetic(left, product(), (a, b) -> a.subtract(b, MathContext.DECIMAL128));
            } else if (acceptSign("&")) {
                left = joined(left, product());
            } else {
                return left;
            }
        }
    }

    private Term joined(Term left, Term right) {
        expect(Kind.TEXT, left, right);
        return term(Kind.TEXT, values -> {
            Object first = left.evaluation().of(values);
            Object second = right.evaluation().of(values);
            return Formula.bounded((first == null ? "" : (String) first) + (second == null ? "" : (String) second));
        });
    }

    private Term product() {
        Term left = sign();
        while (true) {
            if (acceptSign("*")) {
                left = arithmetic(left, sign(), (a, b) -> a.multiply(b, MathContext.DECIMAL128));
            } else if (acceptSign("/")) {
                left = arithmetic(left, sign(), (a, b) -> a.divide(b, MathContext.DECIMAL128));
            } else {
                return left;
            }
        }
    }

    private Term arithmetic(Term left, Term right, BinaryOperator<BigDecimal> operation) {
        expect(Kind.DECIMAL, left, right);
        return term(Kind.DECIMAL, values -> {
            Object first = left.evaluation().of(values);
            Object second = right.evaluation().of(values);
            if (first == null || second == null) {
                return null;
            }
            try {
                return Formula.bounded(operation.apply((BigDecimal) first, (BigDecimal) second));
            } catch (ArithmeticException e) {
                return null; // a division by zero has no value
            }
        });
    }

    private Term sign() {
        boolean isNegative = false;
        while (now().isSign() && now().text().equals("-")) {
            position++;
            count();
            isNegative = !isNegative;
        }
        Term term = primary();
        if (!isNegative) {
            return term;
        }
        expect(Kind.DECIMAL, term);
        return term(Kind.DECIMAL, values -> {
            Object value = term.evaluation().of(values);
            return value == null ? null : ((BigDecimal) value).negate();
        });
    }

    private Term primary() {
        FormulaToken token = now();
        position++;
        switch (token.type()) {
            case NUMBER -> {
                BigDecimal number = new BigDecimal(token.text());
                return term(Kind.DECIMAL, values -> number);
            }
            case TEXT -> {
                return term(Kind.TEXT, values -> token.text());
            }
            case NAME -> {
                return named(token);
            }
            default -> {
                position--;
                if (acceptSign("(")) {
                    Term inner = expression();
                    close();
                    return inner;
                }
                throw syntax("a value");
            }
        }
    }

    private Term named(FormulaToken token) {
        String name = token.text();
        if (name.equals("true") || name.equals("false")) {
            boolean value = name.equals("true");
            return term(Kind.FLAG, values -> value);
        }
        if (List.of("or", "and", "not").contains(name.toLowerCase(Locale.ROOT))) {
            position--;
            throw syntax("a value");
        }
        if (acceptSign("(")) {
            return function(token);
        }
        Optional<Kind> kind = kinds.apply(name);
        if (kind.isEmpty()) {
            problems.add("", "customfield.formula-unknown-name", "name", name, "position", token.position());
            return new Term(null, values -> null);
        }
        names.add(name);
        boolean isWhole = kind.get() == Kind.WHOLE;
        return term(isWhole ? Kind.DECIMAL : kind.get(), values -> {
            Object value = values.apply(name);
            return isWhole && value != null ? BigDecimal.valueOf((Long) value) : value;
        });
    }

    private Term function(FormulaToken token) {
        List<Term> arguments = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        if (!(now().isSign() && now().text().equals(")"))) {
            do {
                places.add(now().position());
                arguments.add(expression());
            } while (acceptSign(","));
        }
        checkZone(token, places);
        close();
        count();
        return FormulaFunctions.call(token, arguments, places, problems);
    }

    /** A zone that is written down is checked; one that is computed is not known before. */
    private void checkZone(FormulaToken function, List<Integer> places) {
        FormulaToken last = tokens.get(Math.max(0, position - 1));
        boolean isWritten =
                places.size() == 2 && last.type() == FormulaToken.Type.TEXT && places.get(1) == last.position();
        if (isWritten && function.text().equals("dateOf") && !isZone(last.text())) {
            problems.add("", "zone.invalid", "zone", last.text(), "position", last.position());
        }
    }

    private static boolean isZone(String text) {
        try {
            return ZoneId.of(text).getRules() != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private void close() {
        if (!acceptSign(")")) {
            throw syntax(")");
        }
    }

    private Term term(Kind kind, Formula.Evaluation evaluation) {
        count();
        return new Term(kind, evaluation);
    }

    private void count() {
        if (++terms > MOST_TERMS) {
            throw Problems.one(
                    "", "customfield.formula-too-large", "position", now().position(), "maximum", MOST_TERMS);
        }
    }

    private void expect(Kind kind, Term... given) {
        for (Term each : given) {
            if (each.kind() != null && each.kind() != kind) {
                wrongKind(problems, before(), kind, each.kind());
            }
        }
    }

    private void same(Term left, Term right) {
        if (left.kind() != null && right.kind() != null && left.kind() != right.kind()) {
            wrongKind(problems, before(), left.kind(), right.kind());
        }
    }

    static void wrongKind(Problems problems, int position, Kind expected, Kind actual) {
        problems.add(
                "", "customfield.formula-wrong-type", "position", position, "expected", expected, "actual", actual);
    }

    private int before() {
        return tokens.get(Math.max(0, position - 1)).position();
    }

    private boolean accept(String word) {
        boolean isThere = now().type() == FormulaToken.Type.NAME && now().text().equals(word);
        position += isThere ? 1 : 0;
        return isThere;
    }

    private boolean acceptSign(String sign) {
        boolean isThere = now().isSign() && now().text().equals(sign);
        position += isThere ? 1 : 0;
        return isThere;
    }

    private FormulaToken now() {
        return tokens.get(Math.min(position, tokens.size() - 1));
    }

    private Invalid syntax(String expected) {
        FormulaToken found = now();
        return Problems.one(
                "",
                "customfield.formula-syntax",
                "position",
                found.position(),
                "expected",
                expected,
                "found",
                found.type() == FormulaToken.Type.END ? "the end" : found.text());
    }
}
