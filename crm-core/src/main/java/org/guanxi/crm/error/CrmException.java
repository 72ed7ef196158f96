package org.guanxi.crm.error;

import java.io.Serial;
import java.util.Locale;
import java.util.Map;

/**
 * The one root of everything that this library throws on purpose. Unchecked; sealed, so that a host can map all of it.
 *
 * <p>{@link #code()} and {@link #arguments()} are stable and meant for programs; {@link #text(Locale)} is meant for
 * people and rendered when it is asked for. Texts and messages are one line each, with control characters escaped and
 * long values cut, so that they can be logged as they are.
 */
@SuppressWarnings(
        "serial") // arguments may hold any value; the exceptions are read and logged, not sent as Java objects
public abstract sealed class CrmException extends RuntimeException
        permits NotFound, Conflict, Refused, Invalid, Forbidden, StorageException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String code;
    private final Map<String, Object> arguments;

    CrmException(String code, Map<String, Object> arguments) {
        this.code = code;
        this.arguments = Arguments.copy(arguments);
    }

    CrmException(String code, Throwable cause, Map<String, Object> arguments) {
        super(cause);
        this.code = code;
        this.arguments = Arguments.copy(arguments);
    }

    /**
     * The stable code of what went wrong, such as {@code record.not-found}.
     *
     * @return area and reason, joined by a dot
     */
    public final String code() {
        return code;
    }

    /**
     * The names and values behind the text, typed, in the order in which the text is told.
     *
     * @return an unmodifiable map; empty when there is nothing to tell, never holding {@code null}
     */
    public final Map<String, Object> arguments() {
        return arguments;
    }

    /**
     * What happened and what to do, for people.
     *
     * @param locale Chinese for every {@code zh} locale, English for all others
     * @return one line, never empty; of a code without a text, the code and its arguments
     */
    public String text(Locale locale) {
        return Messages.text(code, arguments, locale);
    }

    /**
     * The English text followed by the code in brackets, for logs.
     *
     * @return one line
     */
    @Override
    public final String getMessage() {
        return text(Locale.ENGLISH) + " [" + code + "]";
    }
}
