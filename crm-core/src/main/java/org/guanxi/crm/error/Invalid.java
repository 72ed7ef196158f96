package org.guanxi.crm.error;

import java.io.Serial;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The input is wrong; everything that is wrong with it is said at once. Code {@code input.invalid}. */
@SuppressWarnings("serial") // problems may hold any value, see CrmException
public final class Invalid extends CrmException {

    private static final String CODE = "input.invalid";

    @Serial
    private static final long serialVersionUID = 1L;

    private final List<Problem> problems;

    /**
     * Says what is wrong.
     *
     * @param problems all of it, at least one
     */
    public Invalid(List<Problem> problems) {
        super(CODE, Arguments.of("count", problems.size(), "problems", List.copyOf(problems)));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("an invalid input has at least one problem");
        }
        this.problems = List.copyOf(problems);
    }

    /**
     * Says which attributes were left out of a builder: {@code builder.missing-attribute} for each. The generated builders throw it.
     *
     * @param missing the names of the attributes, at least one
     */
    public Invalid(String... missing) {
        this(Arrays.stream(missing)
                .map(name -> Problem.at(name, "builder.missing-attribute", "attribute", name))
                .toList());
    }

    /**
     * Everything that is wrong, in the order in which it was found.
     *
     * @return an unmodifiable list of at least one
     */
    public List<Problem> problems() {
        return problems;
    }

    /** {@inheritDoc} Each problem is told with its path, what is wrong and what to do. */
    @Override
    public String text(Locale locale) {
        String told = problems.stream()
                .map(problem -> Messages.value(problem, locale))
                .collect(Collectors.joining(" "));
        return Messages.text(CODE, Map.of("count", problems.size(), "problems", new Messages.Rendered(told)), locale);
    }
}
