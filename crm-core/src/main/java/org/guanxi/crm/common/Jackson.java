package org.guanxi.crm.common;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problems;

/** What {@link Json} does by Jackson: a class of its own, so that nothing of Jackson is loaded before it is needed. */
final class Jackson {

    private static final JsonMapper MAPPER = JsonSetup.mapper();

    private Jackson() {}

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + e.getOriginalMessage(), e);
        }
    }

    static <T> T read(String text, Class<T> type, int maximum) {
        return read(text, maximum, json -> MAPPER.readValue(json, type));
    }

    static <T> List<T> readList(String text, Class<T> type, int maximum) {
        List<T> values =
                read(text, maximum, json -> MAPPER.readerForListOf(type).readValue(json));
        if (values.stream().anyMatch(Objects::isNull)) {
            throw invalid("", "null among the elements of a list");
        }
        return List.copyOf(values);
    }

    static Map<String, Object> readMap(String text, int maximum) {
        Object value = read(text, maximum, json -> MAPPER.readValue(json, Object.class));
        if (!(value instanceof Map<?, ?> map)) {
            throw invalid("", "something else than an object");
        }
        Map<String, Object> object = new LinkedHashMap<>();
        map.forEach((name, content) -> object.put(name.toString(), content));
        return Collections.unmodifiableMap(object);
    }

    static Map<String, String> parts(String text) {
        Map<String, JsonNode> nodes = read(
                text,
                Json.MAXIMUM_SIZE,
                // fractions keep every digit and their scale, which a double would not
                json -> MAPPER.readerForMapOf(JsonNode.class)
                        .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                        .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                        .readValue(json));
        Map<String, String> parts = new LinkedHashMap<>();
        nodes.forEach((name, node) -> {
            if (!node.isNull()) {
                parts.put(name, Json.write(node));
            }
        });
        return parts;
    }

    static <V> V read(String text, JsonForm<V> form) {
        return read(text, Json.MAXIMUM_SIZE, json -> {
            try (JsonParser parser = MAPPER.createParser(json)) {
                V value = element(parser, form);
                checkEnd(parser);
                return value;
            }
        });
    }

    static Map<String, Object> readParts(String text, Map<String, ? extends JsonForm<?>> forms) {
        return read(text, Json.MAXIMUM_SIZE, json -> {
            try (JsonParser parser = MAPPER.createParser(json)) {
                parser.configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature(), false);
                if (parser.nextToken() != JsonToken.START_OBJECT) {
                    throw invalid("", "something else than an object");
                }
                Map<String, Object> parts = new HashMap<>();
                for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                    JsonForm<?> form = forms.get(name);
                    JsonToken token = parser.nextToken();
                    if (form == null) {
                        parser.skipChildren();
                    } else if (token != JsonToken.VALUE_NULL) {
                        parts.put(name, element(parser, form));
                    }
                }
                checkEnd(parser);
                return parts;
            }
        });
    }

    private static <V> V element(JsonParser parser, JsonForm<V> form) throws IOException {
        Object read = form.reader().readValue(parser);
        V value = form.finished(read);
        if (value == null) {
            throw invalid("", read == null ? "null instead of a value" : "null among the elements of a list");
        }
        return value;
    }

    private static void checkEnd(JsonParser parser) throws IOException {
        if (parser.nextToken() != null) {
            throw new JsonParseException(parser, "more than one value");
        }
    }

    /** What reads a part of a text, behind which the text goes on. */
    static ObjectReader partReader() {
        return MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    static JavaType listOf(Class<?> element) {
        return MAPPER.getTypeFactory().constructCollectionType(List.class, element);
    }

    /** Lists are written by position, which is cheaper than one element after the other. */
    static JavaType writtenListOf(Class<?> element) {
        return MAPPER.getTypeFactory().constructCollectionType(ArrayList.class, element);
    }

    static JavaType typeOf(Class<?> type) {
        return MAPPER.constructType(type);
    }

    private static <T> T read(String text, int maximum, Reading<T> reading) {
        if (text.length() > maximum) {
            throw Problems.one("", "json.too-large", "size", text.length(), "maximum", maximum);
        }
        T value;
        try {
            value = reading.read(text);
        } catch (JsonMappingException e) {
            throw refused(e);
        } catch (JsonProcessingException e) {
            throw invalid("", reason(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text in memory is read without input
        }
        if (value == null) {
            throw invalid("", "null instead of a value");
        }
        return value;
    }

    /** What a value refused keeps its code, and gets the path at which the value stands. */
    private static Invalid refused(JsonMappingException refusal) {
        for (Throwable cause = refusal.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Invalid invalid) {
                Problems problems = new Problems();
                problems.addAll(path(refusal), invalid.problems());
                return new Invalid(problems.list());
            }
        }
        return invalid(path(refusal), reason(refusal));
    }

    private static Invalid invalid(String path, String reason) {
        return Problems.one(path, "json.invalid", "reason", reason);
    }

    private static String path(JsonMappingException refusal) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : refusal.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private static String reason(JsonProcessingException refusal) {
        JsonLocation place = refusal.getLocation();
        String what = refusal.getOriginalMessage();
        return place == null
                ? what
                : String.format(Locale.ROOT, "line %d, column %d: %s", place.getLineNr(), place.getColumnNr(), what);
    }

    private interface Reading<T> {
        T read(String json) throws IOException;
    }
}
