package org.guanxi.crm;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guanxi.crm.common.Json;
import org.guanxi.crm.event.Event;
import org.guanxi.crm.event.EventName;
import org.guanxi.crm.internal.Area;
import org.guanxi.crm.journal.EventTypes;
import org.guanxi.crm.journal.EventUpcaster;
import org.guanxi.crm.tck.area.ParcelEvent;
import org.junit.jupiter.api.Test;

/**
 * What was journalled once stays readable for ever: each event has a golden file for each form it ever had, under {@code
 * src/test/resources/events}. Files that are missing are written with {@code -Dcrm.events.write=true}; one that differs is never
 * written over: give the event a new version, and an upcaster if old forms do not read by themselves.
 */
class EventFormsTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "events");
    private static final Pattern FILE = Pattern.compile("(.+)\\.v(\\d+)\\.json");

    private final List<Class<? extends Event>> classes = new ArrayList<>();
    private final List<EventUpcaster> upcasters = new ArrayList<>();
    private final EventTypes events;

    EventFormsTest() {
        classes.addAll(List.of(ParcelEvent.HandedIn.class, ParcelEvent.Moved.class, ParcelEvent.Discarded.class));
        upcasters.add(new EventUpcaster(
                "parcel.moved", 1, first -> Map.of("place", String.valueOf(first.get("where")), "moves", 1L)));
        for (Area area : Crm.areas()) {
            classes.addAll(area.events());
            area.offers().stream()
                    .filter(offer -> offer.type() == EventUpcaster.class)
                    .forEach(offer -> offer.values().get().forEach(each -> upcasters.add((EventUpcaster) each)));
        }
        events = EventTypes.of(classes, upcasters);
    }

    @Test
    void everyEventIsWrittenAsItsGoldenFileSays() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Map.Entry<String, Class<? extends Event>> each : events.byName().entrySet()) {
            int version = each.getValue().getAnnotation(EventName.class).version();
            Path file = GOLDEN.resolve(each.getKey() + ".v" + version + ".json");
            String written = Json.write(EventSamples.of(each.getValue()));
            if (!Files.exists(file) && Boolean.getBoolean("crm.events.write")) {
                Files.createDirectories(GOLDEN);
                Files.writeString(file, written + "\n");
            }
            if (Files.exists(file)) {
                assertThat(written)
                        .as("%s: its form has changed; raise its version", file.getFileName())
                        .isEqualTo(Files.readString(file).strip());
            } else {
                missing.add(file.getFileName().toString());
            }
        }
        assertThat(missing)
                .as("golden files to be written with -Dcrm.events.write=true")
                .isEmpty();
    }

    @Test
    void everyFormThatAnEventEverHadCanBeRead() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            for (Path file : files.sorted().toList()) {
                Matcher name = FILE.matcher(file.getFileName().toString());
                assertThat(name.matches()).as(file.toString()).isTrue();
                int version = Integer.parseInt(name.group(2));
                Event read = events.read(
                        name.group(1), version, Files.readString(file).strip());
                if (version == read.getClass().getAnnotation(EventName.class).version()) {
                    assertThat(read).isEqualTo(EventSamples.of(read.getClass()));
                }
            }
        }
    }

    @Test
    void everyEventClassBelongsToAnArea() {
        List<String> declared =
                classes.stream().<String>map(Class::getName).sorted().toList();
        List<String> found = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.guanxi.crm")
                        .stream()
                        .filter(each -> each.isAssignableTo(Event.class) && !each.isInterface())
                        .filter(each -> !each.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(JavaClass::getName)
                        .toList();
        assertThat(declared).containsAll(found);
    }
}
