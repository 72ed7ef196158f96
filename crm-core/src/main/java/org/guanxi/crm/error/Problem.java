package org.guanxi.crm.error;

import java.util.Locale;
import java.util.Map;

/**
 * One thing that is wrong with an input. Immutable.
 *
 * @param path where, such as {@code phones[0].label}; empty if it concerns the input as a whole
 * @param code the stable code of what is wrong, such as {@code text.too-long}
 * @param arguments the names and values behind the text, in order; unmodifiable
 */
public record Problem(String path, String code, Map<String, Object> arguments) {

    /** Copies the arguments. */
    public Problem {
        arguments = Arguments.copy(arguments);
    }

    /**
     * Names one problem.
     *
     * @param path where; empty if it concerns the input as a whole
     * @param code the stable code of what is wrong
     * @param namesAndValues the arguments of the text: name, value, name, value
     * @return the problem
     * @throws IllegalArgumentException if a name is without value or is not text
     */
    public static Problem at(String path, String code, Object... namesAndValues) {
        return new Problem(path, code, Arguments.of(namesAndValues));
    }

    /**
     * What is wrong and what to do, for people; the path is not part of it.
     *
     * @param locale Chinese for every {@code zh} locale, English for all others
     * @return one line, never empty; of a code without a text, the code and its arguments
     */
    public String text(Locale locale) {
        return Messages.text(code, arguments, locale);
    }
}
