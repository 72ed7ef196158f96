package org.guanxi.crm.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.guanxi.crm.examples.pipeline.WallBoard;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The wall board writes a page in each language, with the sample's numbers and nothing from the network. */
@Tag("REP-04")
class WallBoardTest {

    @TempDir
    Path folder;

    @Test
    void aPageInEachLanguageShowsTheNumbersOfTheSampleAndLoadsItselfAgain() throws IOException {
        String printed = Output.of(WallBoard.class, folder.toString());
        assertThat(printed.lines()).hasSize(2).allMatch(line -> line.startsWith("The wall board: "));
        for (String language : new String[] {"en", "zh"}) {
            String page = Files.readString(folder.resolve("wall-" + language + ".html"));
            assertThat(page)
                    .contains("lang=\"" + language)
                    .contains("http-equiv=\"refresh\" content=\"60\"")
                    .contains("2158001")
                    .doesNotContain("src=\"http");
        }
        assertThat(Files.readString(folder.resolve("wall-zh.html"))).contains("今日销售");
    }
}
