package org.guanxi.crm.customfield;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.storage.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A formula over the attributes of one record. Total: whatever the values, it ends, has no effect, and answers a value or
 * none. Immutable and thread-safe.
 *
 * <p>Values are numbers, texts, days, instants and yes/no. A name is that of an attribute ({@code amount}) or of a custom
 * field ({@code custom.score}). Texts stand in single quotes, doubled inside. In order of strength: {@code or}; {@code and};
 * {@code not}; {@code = != < <= > >=}; {@code + -} and {@code &} (texts joined); {@code * /}; sign; brackets. Functions:
 * {@code if(yes/no, a, b)}, {@code if(yes/no, a)}, {@code coalesce(a, b, …)}, {@code isAbsent(a)}; {@code min max abs round
 * floor ceiling}; {@code upper lower trim length left right contains startsWith text number}; {@code date(y, m, d) year month
 * day addDays addMonths daysBetween(from, to) dateOf(instant, 'zone')}.
 *
 * <p>Absence: what is computed of an absent value is absent; a comparison with one is false, a yes/no that is absent counts as no;
 * {@code &} joins it as nothing. Division by zero, a day that does not exist and a number of more than 40 digits are absent. A
 * number is computed with 34 digits and kept with 8 behind the point, rounded HALF_UP; a text is cut at 4,000 code points.
 */
public final class Formula {

    /** How many characters a formula may have. */
    public static final int LONGEST = 4000;

    static final int LONGEST_TEXT = 4000;
    private static final int RESULT_DECIMALS = 8;
    private static final int RESULT_DIGITS = 20;
    private static final int MOST_DIGITS = 40;

    private final Term term;
    private final Set<String> names;

    private Formula(Term term, Set<String> names) {
        this.term = term;
        this.names = Collections.unmodifiableSet(new LinkedHashSet<>(names));
    }

    /** A part of a formula: what kind of value it has (null if that could not be found out), and how it is computed. */
    record Term(@Nullable Kind kind, Evaluation evaluation) {}

    /** Computes a value from those of the names; null is absent. */
    @FunctionalInterface
    interface Evaluation {
        @Nullable
        Object of(Function<String, @Nullable Object> values);
    }

    /**
     * Reads a formula.
     *
     * @param kinds what kind of value a name stands for; empty if it stands for nothing
     * @throws org.guanxi.crm.error.Invalid {@code customfield.formula-*}: the first fault of form, or else every unknown name and
     *     function and every value of a wrong kind, each with its position from 1, and {@code zone.invalid} for a zone written
     *     down that is none
     */
    public static Formula of(String text, Function<String, Optional<Kind>> kinds) {
        Problems problems = new Problems();
        FormulaParser parser = new FormulaParser(text, kinds, problems);
        Term term = parser.parse();
        problems.throwIfAny();
        return new Formula(term, parser.names());
    }

    /** What kind of value it answers: {@link Kind#TEXT}, DECIMAL, DATE, INSTANT or FLAG. */
    public Kind kind() {
        Kind kind = term.kind();
        if (kind == null) {
            throw new IllegalStateException("a formula that was read has a kind");
        }
        return kind;
    }

    /** The names it reads, in order of first mention. */
    public Set<String> names() {
        return names;
    }

    /**
     * Computes it.
     *
     * @param values the encoded value of a name; null if absent
     * @return the encoded value; empty if absent
     */
    public Optional<Object> evaluate(Function<String, @Nullable Object> values) {
        Object value = term.evaluation().of(values);
        if (value instanceof BigDecimal number) {
            BigDecimal rounded = FieldText.normalised(
                    number.setScale(Math.min(RESULT_DECIMALS, Math.max(0, number.scale())), RoundingMode.HALF_UP));
            return rounded.precision() - rounded.scale() > RESULT_DIGITS ? Optional.empty() : Optional.of(rounded);
        }
        return value instanceof String text && text.isEmpty() ? Optional.empty() : Optional.ofNullable(value);
    }

    /** The number as computing goes on with it; null if it has left all bounds. */
    static @Nullable BigDecimal bounded(BigDecimal value) {
        BigDecimal rounded = value.round(MathContext.DECIMAL128);
        if (rounded.signum() != 0 && (long) rounded.precision() - rounded.scale() > MOST_DIGITS) {
            return null;
        }
        return rounded.scale() > MOST_DIGITS ? rounded.setScale(MOST_DIGITS, RoundingMode.HALF_UP) : rounded;
    }

    /** The text as computing goes on with it. */
    static String bounded(String value) {
        return value.length() <= LONGEST_TEXT || value.codePointCount(0, value.length()) <= LONGEST_TEXT
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST_TEXT));
    }
}
