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

/**
 * The one JSON codec: for nested parts of records, events and journals.
 *
 * <p>What is written is canonical: properties, keys of maps and elements of sets in order, no white space, absent
 * {@link java.util.Optional} and empty collections of a record left out (those in a map stay, with their keys),
 * instants and other times as ISO 8601 text, {@link java.math.BigDecimal} plain and with its scale, enums by name,
 * {@link Id} and the other names as text, {@link Money} as
 * <code>{"amount":"1.00","currency":"USD"}</code>. Equal values have equal texts.
 *
 * <p>What is read may have other white space, another order, and properties that are not known; these are passed over.
 * Every attribute that is not optional must be there. Which class is made is decided by the caller and never by the
 * text. Texts are limited in size and to a depth of 100.
 *
 * <p>Values are records, enums, collections, maps with keys that are text, numbers, times and other values of the
 * JDK, the values of this package, and what Immutables generate for interfaces that name their generated class in
 * Jackson's annotations, as {@link Address} does.
 */
public final class Json {

    /** How many characters (of UTF-16) a text may have if nothing else is said. */
    public static final int MAXIMUM_SIZE = 1024 * 1024;

    private Json() {}

    /** Made at the first use: whoever only describes tables should not wait for it. */
    private static final class Jackson {
        static final JsonMapper MAPPER = JsonSetup.mapper();
    }

    /**
     * Writes a value as canonical text.
     *
     * @param value the value
     * @return its text on one line
     * @throws IllegalArgumentException if the value is of a class that cannot be written, or nested deeper than 100
     */
    public static String write(Object value) {
        String plain = PlainJson.write(value);
        return plain == null ? writeByJackson(value) : plain;
    }

    static String writeByJackson(Object value) {
        try {
            return Jackson.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * Reads a value, from at most {@link #MAXIMUM_SIZE} characters.
     *
     * @param <T> the type of the value
     * @param text the JSON
     * @param type the class of the value
     * @return the value
     * @throws Invalid {@code json.invalid} with line and column, {@code json.too-large}; what a value itself refuses,
     *     with its path
     */
    public static <T> T read(String text, Class<T> type) {
        return read(text, type, MAXIMUM_SIZE);
    }

    /**
     * Reads a value.
     *
     * @param <T> the type of the value
     * @param text the JSON
     * @param type the class of the value
     * @param maximum how many characters the text may have
     * @return the value
     * @throws Invalid as {@link #read(String, Class)}
     */
    public static <T> T read(String text, Class<T> type, int maximum) {
        return read(text, maximum, json -> Jackson.MAPPER.readValue(json, type));
    }

    /**
     * Reads a list of values, from at most {@link #MAXIMUM_SIZE} characters.
     *
     * @param <T> the type of the elements
     * @param text the JSON
     * @param type the class of the elements
     * @return an unmodifiable list
     * @throws Invalid as {@link #read(String, Class)}
     */
    public static <T> List<T> readList(String text, Class<T> type) {
        return readList(text, type, MAXIMUM_SIZE);
    }

    /**
     * Reads a list of values.
     *
     * @param <T> the type of the elements
     * @param text the JSON
     * @param type the class of the elements
     * @param maximum how many characters the text may have
     * @return an unmodifiable list
     * @throws Invalid as {@link #read(String, Class)}
     */
    public static <T> List<T> readList(String text, Class<T> type, int maximum) {
        List<T> values =
                read(text, maximum, json -> Jackson.MAPPER.readerForListOf(type).readValue(json));
        if (values.stream().anyMatch(Objects::isNull)) {
            throw invalid("", "null among the elements of a list");
        }
        return List.copyOf(values);
    }

    /**
     * Reads an object of any content, from at most {@link #MAXIMUM_SIZE} characters.
     *
     * @param text the JSON
     * @return an unmodifiable map in the order of the text, of {@link String}, {@link Boolean}, {@link Long}, {@link
     *     java.math.BigDecimal} (fractions, and what is too large for a long), {@link List} and {@link Map}; null is
     *     left out
     * @throws Invalid as {@link #read(String, Class)}
     */
    public static Map<String, Object> readMap(String text) {
        return readMap(text, MAXIMUM_SIZE);
    }

    /**
     * Reads an object of any content.
     *
     * @param text the JSON
     * @param maximum how many characters the text may have
     * @return an unmodifiable map, as {@link #readMap(String)}
     * @throws Invalid as {@link #read(String, Class)}
     */
    public static Map<String, Object> readMap(String text, int maximum) {
        Object value = read(text, maximum, json -> Jackson.MAPPER.readValue(json, Object.class));
        if (!(value instanceof Map<?, ?> map)) {
            throw invalid("", "something else than an object");
        }
        Map<String, Object> object = new LinkedHashMap<>();
        map.forEach((name, content) -> object.put(name.toString(), content));
        return Collections.unmodifiableMap(object);
    }

    /**
     * Takes an object apart without reading its values.
     *
     * @param text the JSON of an object, of at most {@link #MAXIMUM_SIZE} characters
     * @return the canonical text of each value that is not null, by property
     * @throws Invalid as {@link #read(String, Class)}
     */
    public static Map<String, String> parts(String text) {
        Map<String, JsonNode> nodes = read(
                text,
                MAXIMUM_SIZE,
                // fractions keep every digit and their scale, which a double would not
                json -> Jackson.MAPPER
                        .readerForMapOf(JsonNode.class)
                        .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                        .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                        .readValue(json));
        Map<String, String> parts = new LinkedHashMap<>();
        nodes.forEach((name, node) -> {
            if (!node.isNull()) {
                parts.put(name, write(node));
            }
        });
        return parts;
    }

    /** How single values of this class are read. */
    public static <V> JsonForm<V> form(Class<V> type) {
        return new JsonForm<>(type, false);
    }

    /** How lists of values of this class are read, which are then unmodifiable. */
    public static <V> JsonForm<List<V>> listForm(Class<V> type) {
        return new JsonForm<>(type, true);
    }

    /**
     * Reads a value of this form, from at most {@link #MAXIMUM_SIZE} characters.
     *
     * @throws Invalid as {@link #read(String, Class)}
     */
    public static <V> V read(String text, JsonForm<V> form) {
        return read(text, MAXIMUM_SIZE, json -> {
            try (JsonParser parser = Jackson.MAPPER.createParser(json)) {
                V value = element(parser, form);
                checkEnd(parser);
                return value;
            }
        });
    }

    /**
     * Reads an object in one pass, each property in its form; those that are null or have no form are passed over. For texts of our
     * own making: of two properties of one name the later counts.
     *
     * @param text the JSON of an object, of at most {@link #MAXIMUM_SIZE} characters
     * @return the values by property; each is of its form
     * @throws Invalid as {@link #read(String, Class)}
     */
    public static Map<String, Object> readParts(String text, Map<String, ? extends JsonForm<?>> forms) {
        return read(text, MAXIMUM_SIZE, json -> {
            try (JsonParser parser = Jackson.MAPPER.createParser(json)) {
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

    /**
     * Writes an object of values of known forms as {@link #write} does.
     *
     * @param parts the values by property, in the order of the properties by code point; none null or an empty collection
     * @param forms the form of each
     */
    public static String writeParts(Map<String, Object> parts, Map<String, ? extends JsonForm<?>> forms) {
        return write(new JsonParts(parts, forms));
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
        return Jackson.MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    static JavaType listOf(Class<?> element) {
        return Jackson.MAPPER.getTypeFactory().constructCollectionType(List.class, element);
    }

    /** Lists are written by position, which is cheaper than one element after the other. */
    static JavaType writtenListOf(Class<?> element) {
        return Jackson.MAPPER.getTypeFactory().constructCollectionType(ArrayList.class, element);
    }

    static JavaType typeOf(Class<?> type) {
        return Jackson.MAPPER.constructType(type);
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
