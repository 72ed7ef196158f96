package org.guanxi.crm.calendar.ical;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The calendars of a file. Immutable.
 *
 * @param properties those of the first calendar, such as METHOD
 * @param items events and to-dos of all its calendars, in order
 * @param components everything else, as it stands in the file: time zones, journals, free and busy times
 */
public record IcalFile(List<IcalProperty> properties, List<IcalItem> items, List<IcalComponent> components) {

    /** Copies the lists. */
    public IcalFile {
        properties = List.copyOf(properties);
        items = List.copyOf(items);
        components = List.copyOf(components);
    }

    /**
     * Reads a file.
     *
     * @param text the file
     * @param limits how much is read at most
     * @return what it holds
     * @throws org.guanxi.crm.error.Invalid with the first hundred problems, each with its line as the path: {@code ical.line}, {@code
     *     ical.quote}, {@code ical.begin}, {@code ical.end}, {@code ical.time}, {@code ical.duration}, {@code ical.number}, {@code
     *     ical.too-large}, and those of rules
     * @throws UncheckedIOException if the text cannot be read
     */
    public static IcalFile read(Reader text, IcalLimits limits) {
        return new IcalReader(limits).read(text);
    }

    /**
     * Reads a file, see {@link #read(Reader, IcalLimits)}.
     *
     * @param bytes the file in UTF-8; what is no UTF-8 becomes the replacement character
     * @param limits how much is read at most
     * @return what it holds
     */
    public static IcalFile read(InputStream bytes, IcalLimits limits) {
        return read(new InputStreamReader(bytes, StandardCharsets.UTF_8), limits);
    }

    /**
     * Reads a file, see {@link #read(Reader, IcalLimits)}.
     *
     * @param text the file
     * @return what it holds
     */
    public static IcalFile parse(String text) {
        return read(new StringReader(text), IcalLimits.usual());
    }

    /**
     * What is meant by an invitation or answer, such as {@code REQUEST}.
     *
     * @return the property METHOD; empty if not given
     */
    public Optional<String> method() {
        return properties.stream()
                .filter(each -> each.name().equals("METHOD"))
                .map(IcalProperty::value)
                .findFirst();
    }

    /**
     * Which zone a name of this file means: of the IANA database, by its own name, by the end of a longer one, by the location that the
     * file's time zone gives, or the fixed offset if that time zone has but one.
     *
     * @param name the name, from {@link IcalTime#zoneName}
     * @return empty if that cannot be told
     */
    public Optional<ZoneId> zone(String name) {
        return IcalZones.resolve(name, components);
    }

    /**
     * The text of the file: lines of at most 75 bytes, ended by CR and LF. Reading it again gives an equal file.
     *
     * @return in the form of RFC 5545
     */
    public String toText() {
        return IcalWriter.write(this);
    }
}
