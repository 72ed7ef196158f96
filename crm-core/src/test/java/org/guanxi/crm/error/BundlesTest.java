package org.guanxi.crm.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BundlesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern CODE_IN_SOURCE =
            Pattern.compile("\\b(?:because|one|at|add|StorageException|super)\\([^;]{0,200}?"
                    + "\"([a-z][a-z0-9-]*(?:\\.[a-z][a-z0-9-]*)+)\"");

    @Test
    void bothBundlesHoldTheSameKeysInTheSameOrder() throws IOException {
        assertThat(bundle("messages_zh.properties").keySet())
                .containsExactlyElementsOf(bundle("messages.properties").keySet());
    }

    @Test
    void bothBundlesUseTheSamePlaceholders() throws IOException {
        Map<String, String> chinese = bundle("messages_zh.properties");

        bundle("messages.properties")
                .forEach((key, text) -> assertThat(placeholders(chinese.getOrDefault(key, "")))
                        .as(key)
                        .isEqualTo(placeholders(text)));
    }

    @Test
    void everyTextIsASentenceOfItsLanguage() throws IOException {
        assertThat(bundle("messages.properties").values()).allMatch(text -> text.matches(".*[.}]"));
        assertThat(bundle("messages_zh.properties").values())
                .allMatch(text -> text.matches(".*[。}]"))
                .allMatch(text ->
                        text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN));
    }

    @Test
    void everyCodeThatTheSourcesThrowHasAText() throws IOException {
        Set<String> codes = codesInSources();

        assertThat(codes).contains("record.not-found", "money.rounding", "tenant.invalid", "address.lines");
        assertThat(bundle("messages.properties").keySet()).containsAll(codes);
    }

    private static Set<String> codesInSources() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                CODE_IN_SOURCE
                        .matcher(Files.readString(file))
                        .results()
                        .map(match -> match.group(1))
                        .forEach(codes::add);
            }
        }
        return codes;
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Read line by line, since {@code Properties} would hide a key that is there twice. */
    private static Map<String, String> bundle(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Messages.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("=", 2))
                    .collect(Collectors.toMap(
                            entry -> entry[0],
                            entry -> entry[1],
                            (first, second) -> {
                                throw new AssertionError("a key is there twice: " + first + " / " + second);
                            },
                            LinkedHashMap::new));
        }
    }
}
