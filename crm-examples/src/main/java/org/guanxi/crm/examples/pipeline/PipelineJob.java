package org.guanxi.crm.examples.pipeline;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guanxi.crm.Caller;
import org.guanxi.crm.Crm;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.examples.OpenStore;
import org.guanxi.crm.exchange.ImportReport;
import org.guanxi.crm.reporting.CurrencyPolicy;
import org.guanxi.crm.reporting.ReportCalendar;
import org.guanxi.crm.reporting.Reports;
import org.guanxi.crm.reporting.chart.DashboardPage;
import org.guanxi.crm.reporting.ready.DealReports;
import org.guanxi.crm.reporting.ready.PipelineBoard;

/**
 * The main job: imports a folder of four CSV files, tells what in it did not fit, answers what a sales manager asks, and writes a
 * dashboard. Without a folder it makes one up; with {@code --memory} or {@code --postgres} it runs there instead of on H2.
 */
public final class PipelineJob {

    /** The day after the last deal of the files: "today" for this job, so that it answers the same whenever it runs. */
    static final Clock TODAY = Clock.fixed(Instant.parse("2018-01-01T08:00:00Z"), ZoneOffset.UTC);

    private PipelineJob() {}

    /**
     * Runs the job with these arguments.
     *
     * @throws org.guanxi.crm.error.Invalid if the files cannot be read: everything that is wrong, with file and line
     */
    public static void run(List<String> arguments, PrintStream out) throws IOException {
        Optional<Path> given = arguments.stream()
                .filter(each -> !each.startsWith("--"))
                .findFirst()
                .map(Path::of);
        Path folder = given.isPresent() ? given.get() : madeUp();
        PipelineFile.check(folder);
        try (OpenStore store = OpenStore.of(OpenStore.engine(arguments));
                Crm crm = Crm.builder().storage(store.storage()).clock(TODAY).build()) {
            out.println("Importing " + given.map(path -> "the given folder").orElse("a made-up seller's files") + " "
                    + store.name());
            CrmSession session = crm.actingAs(Caller.of("hardware-seller", "importer"));
            PipelineImport job = new PipelineImport(session, folder, out);
            List<ImportReport> reports = job.run();
            out.println("Imported " + job.summary());
            Findings.print(reports, out);
            CrmSession manager =
                    crm.actingAs(Caller.of("hardware-seller", "sales.manager").because("key account review"));
            new PipelineAnswers(manager, out).print();
            out.println();
            out.println("The dashboard, to be opened in a browser: " + dashboard(manager));
        }
    }

    /** The page is in English, or in Chinese where the machine speaks it. */
    private static Path dashboard(CrmSession manager) throws IOException {
        DealReports deals = new DealReports(ReportCalendar.STANDARD, new CurrencyPolicy.One());
        String page = DashboardPage.html(Reports.by(TODAY), manager, PipelineBoard.of(deals), Locale.getDefault());
        Path file = Files.createTempDirectory("guanxi-dashboard").resolve("pipeline.html");
        return Files.writeString(file, page);
    }

    static Path madeUp() throws IOException {
        Path folder = Files.createTempDirectory("guanxi-sample");
        SampleFolder.write(folder);
        return folder;
    }
}
