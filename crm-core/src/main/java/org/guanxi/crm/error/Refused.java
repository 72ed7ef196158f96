package org.guanxi.crm.error;

import java.io.Serial;
import java.util.Map;

/**
 * A rule of the business says no, although the input is well-formed and the caller may ask; the code and the text say
 * which rule, and what would satisfy it.
 */
public final class Refused extends CrmException {

    @Serial
    private static final long serialVersionUID = 1L;

    private Refused(String code, Map<String, Object> arguments) {
        super(code, arguments);
    }

    /**
     * Says which rule refused.
     *
     * @param code the stable code, such as {@code ownership.cooling-down}
     * @param namesAndValues the arguments of the text: name, value, name, value
     * @return the exception, to be thrown by the caller
     * @throws IllegalArgumentException if a name is without value or is not text
     */
    public static Refused because(String code, Object... namesAndValues) {
        return new Refused(code, Arguments.of(namesAndValues));
    }
}
