package org.guanxi.crm.calendar.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Files of many programs, from the folder that {@code -Dcrm.ics=FOLDER} names; skipped without one. */
@Tag("CAL-07")
class IcalSamplesTest {

    @TestFactory
    Stream<DynamicTest> everyFileIsReadAndComesBackTheSame() throws IOException {
        String folder = System.getProperty("crm.ics", "");
        assumeTrue(!folder.isEmpty(), "skipped: -Dcrm.ics names no folder of .ics files");
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            List<Path> all =
                    files.filter(each -> each.toString().endsWith(".ics")).toList();
            return all.stream()
                    .map(each -> DynamicTest.dynamicTest(each.getFileName().toString(), () -> read(each)));
        }
    }

    private static void read(Path path) throws IOException {
        try (InputStream bytes = Files.newInputStream(path)) {
            IcalFile file = IcalFile.read(bytes, IcalLimits.usual());
            assertThat(IcalFile.parse(file.toText())).isEqualTo(file);
        }
    }
}
