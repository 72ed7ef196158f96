package org.guanxi.crm.error;

import java.io.Serial;
import java.util.Map;

/**
 * The caller has no right to do this, or to see what it would need.
 */
public final class Forbidden extends CrmException {

    @Serial
    private static final long serialVersionUID = 1L;

    private Forbidden(String code, Map<String, Object> arguments) {
        super(code, arguments);
    }

    /**
     * Says which right is missing.
     *
     * @param code the stable code, such as {@code access.no-right}
     * @param namesAndValues the arguments of the text: name, value, name, value
     * @return the exception, to be thrown by the caller
     * @throws IllegalArgumentException if a name is without value or is not text
     */
    public static Forbidden because(String code, Object... namesAndValues) {
        return new Forbidden(code, Arguments.of(namesAndValues));
    }
}
