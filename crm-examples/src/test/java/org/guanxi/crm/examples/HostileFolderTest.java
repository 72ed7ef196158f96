package org.guanxi.crm.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the main job says of folders that it cannot use, or not wholly: plain words, an exit code, never a stack trace. */
class HostileFolderTest {

    private static final String DEAL =
            "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void begin() throws Exception {
        write("sales_teams.csv", "sales_agent,manager,regional_office\nAda,Rita,East\nBo,Rita,East\n");
        write("products.csv", "product,series,sales_price\nGTX Pro,GTX,4821\n");
        write(
                "accounts.csv",
                "account,sector,year_established,revenue,employees,office_location,subsidiary_of\n"
                        + "Bell,retail,1980,12.5,20,China,\n");
        write("sales_pipeline.csv", DEAL + "S1,Ada,GTX Pro,Bell,Won,2017-01-01,2017-02-01,4000\n");
    }

    private void write(String file, String text) throws Exception {
        write(file, text, StandardCharsets.UTF_8);
    }

    private void write(String file, String text, Charset charset) throws Exception {
        Files.writeString(folder.resolve(file), text, charset);
    }

    private int run() throws Exception {
        return Main.run(
                List.of(folder.toString(), "--memory"),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private void refused(String... words) throws Exception {
        assertThat(run()).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(words).doesNotContain("Exception", "\tat ", "{");
    }

    private void imported(String... words) throws Exception {
        assertThat(run()).as(err.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains(words);
        assertThat(err.size()).isZero();
    }

    @Test
    void aGoodFolderIsImportedAndWhatIsIdleIsTold() throws Exception {
        imported("Imported 1 accounts, 1 products, 2 sellers, 1 deals", "a seller of sales_teams.csv has no deal");
    }

    @Test
    void missingFilesAndWrongHeadersAreToldAllAtOnceBeforeAnythingIsImported() throws Exception {
        Files.delete(folder.resolve("accounts.csv"));
        write("products.csv", "product,product,price\nx,y,1\n");
        write("sales_teams.csv", "");
        refused(
                "accounts.csv, file: The file accounts.csv is not there",
                "products.csv, line 1, column 2: The column product is named twice",
                "products.csv, line 1: The column sales_price is missing",
                "sales_teams.csv, line 1: The file is empty");
        assertThat(out.size()).isZero();
    }

    @Test
    void aFolderThatIsNotThereIsToldFileByFile() throws Exception {
        assertThat(Main.run(List.of(folder + "/none"), new PrintStream(out), new PrintStream(err, true)))
                .isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("sales_pipeline.csv, file: The file");
    }

    @Test
    void brokenQuotesNameFileAndLine() throws Exception {
        write("sales_pipeline.csv", DEAL + "S1,Ada,GTX Pro,Bell,Won,2017-01-01,2017-02-01,4000\nS2,\"Ada,GTX\n");
        refused("sales_pipeline.csv, line 3", "A quoted value does not end");
    }

    @Test
    void aWrongEncodingNamesTheByte() throws Exception {
        write(
                "accounts.csv",
                "account,sector,revenue,employees,office_location,subsidiary_of\nCafé,retail,1,2,China,\n",
                StandardCharsets.ISO_8859_1);
        refused("accounts.csv, line 2", "The byte E9", "Save the file as UTF-8");
    }

    @Test
    void aLineOfTenMegabytesIsRefused() throws Exception {
        write("sales_pipeline.csv", DEAL + "x".repeat(10_000_000) + ",Ada,GTX Pro,,Prospecting,,,\n");
        refused("sales_pipeline.csv, line 2", "A value is longer than");
    }

    @Test
    void formulasAreTextAndAreTold() throws Exception {
        write(
                "accounts.csv",
                "account,sector,revenue,employees,office_location,subsidiary_of\n=HYPERLINK(1),retail,1,2,China,\n");
        imported("a value looks like a formula: taken as the plain text that it is (such as line 2)");
    }

    @Test
    void rowsOfNoUseAreLeftOutAndToldWithTheirReasons() throws Exception {
        write(
                "accounts.csv",
                "account,sector,revenue,employees,office_location,subsidiary_of\nBell,retail,much,2,China,\n"
                        + ",retail,1,2,China,\nBolt,retail,1,-2,China,\nAcme,retail,1,2,China,Nobody\nAcme,retail\n");
        write(
                "sales_pipeline.csv",
                DEAL + "S1,Ada,GTX Pro,Acme,Won,2017-01-01,2017-02-01,-4\nS2,Zoe,GTX Pro,Acme,Engaging,2017-01-01,,\n"
                        + "S3,Ada,GTX Pro,Acme,Engaging,yesterday,,\nS4,Ada,GTXPro,Acme,Engaging,2017-01-01,,\n");
        imported(
                "Imported 1 accounts",
                "1 deals",
                "“much” is no decimal number",
                "-2 is negative",
                "the parent 'Nobody' is no account of accounts.csv: left out (such as Acme)",
                "The row has 2 values for 6 columns",
                "is below nothing",
                "the seller is not in sales_teams.csv: left out (such as S2 Zoe)",
                "an ended deal has no days that make sense",
                "the product 'GTXPro' is not in products.csv");
    }
}
