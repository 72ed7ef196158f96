package org.guanxi.crm.error;

import java.io.Serial;
import java.util.Map;

/**
 * The store failed, or was used in a way that it cannot serve. What the caller asked for was not done, unless the text
 * says otherwise.
 */
public final class StorageException extends CrmException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Reports a failure that has a technical cause.
     *
     * @param code the stable code, such as {@code storage.failed}
     * @param cause what the store itself reported
     * @param namesAndValues the arguments of the text: name, value, name, value
     * @throws IllegalArgumentException if a name is without value or is not text
     */
    public StorageException(String code, Throwable cause, Object... namesAndValues) {
        super(code, cause, Arguments.of(namesAndValues));
    }

    private StorageException(String code, Map<String, Object> arguments) {
        super(code, arguments);
    }

    /**
     * Reports a failure without technical cause.
     *
     * @param code the stable code, such as {@code transaction.closed}
     * @param namesAndValues the arguments of the text: name, value, name, value
     * @return the exception, to be thrown by the caller
     * @throws IllegalArgumentException if a name is without value or is not text
     */
    public static StorageException because(String code, Object... namesAndValues) {
        return new StorageException(code, Arguments.of(namesAndValues));
    }
}
