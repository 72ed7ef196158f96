package org.guanxi.crm.error;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Turns {@code name, value, name, value} into an unmodifiable map in that order. */
final class Arguments {

    private Arguments() {}

    static Map<String, Object> of(Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException(
                    "an argument has no value: " + namesAndValues.length + " names and values");
        }
        Map<String, Object> arguments = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (!(namesAndValues[i] instanceof String name)) {
                throw new IllegalArgumentException(
                        "the name of argument " + i / 2 + " is not text: " + namesAndValues[i]);
            }
            arguments.put(name, present(namesAndValues[i + 1]));
        }
        return Collections.unmodifiableMap(arguments);
    }

    static Map<String, Object> copy(Map<String, Object> arguments) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    /** Whoever reports an error must not fail for a value that is missing: absence is told as absence. */
    private static Object present(Object value) {
        return value == null ? Optional.empty() : value;
    }
}
