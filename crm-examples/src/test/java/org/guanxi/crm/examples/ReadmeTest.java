package org.guanxi.crm.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the READMEs show is compiled code and printed output. A block of Java stands below {@code <!-- region: FILE#NAME -->}, and
 * equals what is between {@code // tag::NAME[]} and {@code // end::NAME[]} there; a block of text below {@code <!-- output: CLASS -->}
 * is what that program prints.
 */
class ReadmeTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern BLOCK =
            Pattern.compile("(?:<!-- (region|output): (\\S+) -->\\n+)?```(\\w*)\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern COMMAND = Pattern.compile("^\\s*(\\./mvnw .*)$", Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");

    private static String read(String readme) throws IOException {
        return Files.readString(ROOT.resolve(readme)).replace("\r\n", "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"README.md", "crm-core/README.md", "crm-persistence-jdbi/README.md", "crm-examples/README.md"})
    void everyBlockOfJavaIsARegionOfCompiledCode(String readme) throws IOException {
        Matcher block = BLOCK.matcher(read(readme));
        while (block.find()) {
            if (block.group(3).equals("java")) {
                assertThat(block.group(1))
                        .as("what names this block:\n" + block.group(4))
                        .isEqualTo("region");
                String[] place = block.group(2).split("#");
                assertThat(block.group(4)).as(block.group(2)).isEqualTo(region(place[0], place[1]));
            }
        }
    }

    @Test
    void whatIsShownAsOutputIsPrinted() throws Exception {
        List<String> programs = new ArrayList<>();
        Matcher block = BLOCK.matcher(read("README.md"));
        while (block.find()) {
            if ("output".equals(block.group(1))) {
                programs.add(block.group(2));
                assertThat(Output.of(Class.forName(block.group(2)))).isEqualTo(block.group(4));
            }
        }
        assertThat(programs).contains(QuickStart.class.getName());
    }

    @Test
    void theFirstTwoCommandsAreTheMainJobAndAllTests() throws IOException {
        assertThat(COMMAND.matcher(read("README.md")).results().map(each -> each.group(1)))
                .startsWith("./mvnw -q -pl crm-examples -am test-compile exec:java", "./mvnw verify");
    }

    @Test
    void theNumberOfTablesIsThatOfTheScript() throws IOException {
        String script =
                read("crm-persistence-jdbi/src/main/resources/org/guanxi/crm/schema/postgresql/V001__guanxi.sql");
        long tables =
                script.lines().filter(line -> line.startsWith("create table")).count();
        assertThat(read("README.md")).contains(" " + tables + " tables");
    }

    @Test
    void theFirstStepsAreShort() throws IOException {
        assertThat(region("crm-examples/src/main/java/org/guanxi/crm/examples/QuickStart.java", "quickstart")
                        .lines())
                .hasSizeLessThanOrEqualTo(15);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "crm-core/README.md",
                "crm-core/CHANGELOG.md",
                "crm-persistence-jdbi/README.md",
                "crm-reporting/README.md",
                "crm-examples/README.md"
            })
    void everyLinkLeadsSomewhere(String readme) throws IOException {
        Path folder = ROOT.resolve(readme).resolve("..").normalize();
        assertThat(LINK.matcher(read(readme)).results().map(each -> folder.resolve(each.group(1))))
                .allSatisfy(target -> assertThat(target).exists());
    }

    private static String region(String file, String name) throws IOException {
        List<String> lines = Files.readAllLines(ROOT.resolve(file));
        int begin = indexOf(lines, "// tag::" + name + "[]");
        int end = indexOf(lines, "// end::" + name + "[]");
        List<String> region = lines.subList(begin + 1, end);
        int margin = region.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        return region.stream()
                .map(line -> line.isBlank() ? "\n" : line.substring(margin) + "\n")
                .collect(Collectors.joining());
    }

    private static int indexOf(List<String> lines, String mark) {
        List<String> stripped = lines.stream().map(String::strip).toList();
        assertThat(stripped).contains(mark);
        return stripped.indexOf(mark);
    }
}
