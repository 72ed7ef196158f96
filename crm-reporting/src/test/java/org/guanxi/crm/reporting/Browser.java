package org.guanxi.crm.reporting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.opentest4j.TestAbortedException;

/** Chromium without a window, where the machine has one; tests that need it are skipped elsewhere, and say so. */
final class Browser {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private Browser() {}

    /** What the browser makes of the page, and what the page said to its console. */
    record Seen(String document, String console) {}

    static Seen open(String page) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("guanxi-browser");
        Path file = Files.writeString(folder.resolve("page.html"), page);
        Path document = folder.resolve("document");
        Path console = folder.resolve("console");
        Process browser = new ProcessBuilder(
                        program(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--enable-logging=stderr",
                        "--virtual-time-budget=5000",
                        "--window-size=1300,2000",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--dump-dom",
                        file.toUri().toString())
                .redirectOutput(document.toFile())
                .redirectError(console.toFile())
                .start();
        if (!browser.waitFor(120, TimeUnit.SECONDS)) {
            browser.destroyForcibly();
            throw new IOException("the browser did not end");
        }
        List<String> said = Files.readAllLines(console).stream()
                .filter(line -> line.contains("CONSOLE"))
                .toList();
        return new Seen(Files.readString(document), String.join("\n", said));
    }

    private static String program() {
        Optional<String> found = NAMES.stream()
                .flatMap(name -> List.of("/usr/bin/" + name, "/usr/local/bin/" + name).stream())
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst();
        if (found.isEmpty()) {
            String message = "there is no Chromium on this machine, so that dashboards are not opened";
            System.err.println("SKIPPED: " + message);
            throw new TestAbortedException(message);
        }
        return found.get();
    }
}
