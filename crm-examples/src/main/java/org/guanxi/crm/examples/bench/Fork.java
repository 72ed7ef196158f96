package org.guanxi.crm.examples.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Java process of its own, with the class path of this one. */
final class Fork {

    private Fork() {}

    /** Runs a main class to its end; prints what it prints, and answers the last line. */
    static String run(PrintStream out, Class<?> main, List<String> options, String... arguments)
            throws IOException, InterruptedException {
        Process process = start(main, options, classPath(), List.of(arguments));
        String last = "";
        try (BufferedReader lines = output(process)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                out.println(line);
                last = line;
            }
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException(main.getSimpleName() + " ended with " + process.exitValue());
        }
        return last;
    }

    static Process start(Class<?> main, List<String> options, String classPath, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    static BufferedReader output(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** What this process loads its classes from; inside Maven that is another loader than the system's. */
    static String classPath() {
        if (!(Fork.class.getClassLoader() instanceof URLClassLoader loader)) {
            return System.getProperty("java.class.path");
        }
        List<String> places = new ArrayList<>();
        for (URL each : loader.getURLs()) {
            try {
                places.add(Path.of(each.toURI()).toString());
            } catch (URISyntaxException e) {
                throw new IllegalStateException(e);
            }
        }
        return String.join(File.pathSeparator, places);
    }
}
