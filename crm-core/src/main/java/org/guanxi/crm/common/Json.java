package org.guanxi.crm.common;

import java.util.List;
import java.util.Map;
import org.guanxi.crm.error.Invalid;

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

    /**
     * Writes a value as canonical text.
     *
     * @param value the value
     * @return its text on one line
     * @throws IllegalArgumentException if the value is of a class that cannot be written, or nested deeper than 100
     */
    public static String write(Object value) {
        String plain = PlainJson.write(value);
        return plain == null ? Jackson.write(value) : plain;
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
        return Jackson.read(text, type, maximum);
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
        return Jackson.readList(text, type, maximum);
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
        return Jackson.readMap(text, maximum);
    }

    /**
     * Takes an object apart without reading its values.
     *
     * @param text the JSON of an object, of at most {@link #MAXIMUM_SIZE} characters
     * @return the canonical text of each value that is not null, by property
     * @throws Invalid as {@link #read(String, Class)}
     */
    public static Map<String, String> parts(String text) {
        return Jackson.parts(text);
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
        return Jackson.read(text, form);
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
        return Jackson.readParts(text, forms);
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
}
