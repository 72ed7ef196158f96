package org.guanxi.crm.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every example runs and prints what it says, and is short enough to be read. */
class ExamplesTest {

    @Test
    void theFirstStepsEndInAWonDealAndItsHistory() {
        assertThat(Output.of(QuickStart.class))
                .isEqualTo("Li Wei has won [120000.00 CNY]\nli.wei: opportunity.won\nli.wei: opportunity.opened\n");
    }

    @Test
    void anOwnTableIsAskedCountedAndJournalled() {
        assertThat(Output.of(OwnTable.class))
                .isEqualTo("2026-03-02 Estate\n2026-03-09 Roadster\nEstate: 1\nRoadster: 1\n"
                        + "li.wei: testDrive.agreed, 3 values\n");
    }

    @Test
    void sellersSeeTheirOwnAndTheManagerAll() {
        assertThat(Output.of(Rights.class).lines())
                .containsExactly(
                        "Li sees [Customer of Li]",
                        "Wang sees [Customer of Wang]",
                        "Zhang sees [Customer of Li, Customer of Wang]",
                        "a stranger sees []");
    }

    @Test
    void theOtherSystemHearsOfEveryDealThatWasWon() {
        assertThat(Output.of(ErpFeed.class).lines())
                .containsExactlyInAnyOrder(
                        "invoice for 120000.00 CNY, tenant acme",
                        "invoice for 8000.00 CNY, tenant acme",
                        "2 delivered, 0 failed");
    }

    @Test
    void whatIsOnDiskIsThereInTheNextRun() {
        assertThat(Output.of(KeptOnDisk.class)).isEqualTo("run 1: not known yet, registered\nrun 2: Shanghai Bell\n");
    }

    /** A scheduler that does not sleep by what is due next sleeps for a minute. */
    @Test
    @Tag("CAL-09")
    @Timeout(50)
    void aSchedulerOfTheHostLetsEachReminderArriveOnceAndOnTime() {
        assertThat(Output.of(HostScheduler.class).lines())
                .containsExactly("Call Shanghai Bell, by sms", "Send the offer, by mail");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "main/QuickStart",
                "main/KeptOnDisk",
                "main/OwnTable",
                "main/TestDrive",
                "main/TestDriveTable",
                "main/Rights",
                "main/ErpFeed",
                "main/HostScheduler",
                "test/ForgottenCustomers",
                "test/OwnTestsTest",
                "test/PatientStorage",
                "test/OwnStorageAdapterTest"
            })
    void anExampleHasAtMostSixtyLinesBelowItsImports(String example) throws IOException {
        String[] place = example.split("/");
        Path file = Path.of("src", place[0], "java/org/guanxi/crm/examples", place[1] + ".java");
        assertThat(Files.readAllLines(file))
                .filteredOn(line -> !line.startsWith("import ") && !line.isBlank())
                .hasSizeLessThanOrEqualTo(60);
    }
}
