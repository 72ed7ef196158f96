package org.guanxi.crm.examples.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.guanxi.crm.Caller;
import org.guanxi.crm.Crm;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.reporting.CurrencyPolicy;
import org.guanxi.crm.reporting.ReportCalendar;
import org.guanxi.crm.reporting.Reports;
import org.guanxi.crm.reporting.chart.Dashboard;
import org.guanxi.crm.reporting.chart.DashboardPage;
import org.guanxi.crm.reporting.ready.DealReports;
import org.guanxi.crm.reporting.ready.PipelineBoard;

/**
 * A manager's wall board, in English and in Chinese: pages that a screen on the wall shows and loads again by itself. A host writes
 * them anew as often as it likes, here once.
 */
public final class WallBoard {

    private static final Duration AGAIN = Duration.ofMinutes(1);

    private WallBoard() {}

    /** The first argument, if there is one, names the folder of the pages. */
    public static void main(String[] args) throws IOException {
        Path folder =
                args.length > 0 ? Files.createDirectories(Path.of(args[0])) : Files.createTempDirectory("guanxi-wall");
        try (Crm crm = Crm.builder().clock(PipelineJob.TODAY).build();
                PrintStream quiet = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            CrmSession importer = crm.actingAs(Caller.of("hardware-seller", "importer"));
            new PipelineImport(importer, PipelineJob.madeUp(), quiet).run();
            CrmSession manager = crm.actingAs(Caller.of("hardware-seller", "sales.manager"));
            DealReports deals = new DealReports(ReportCalendar.STANDARD, new CurrencyPolicy.One());
            Dashboard board = PipelineBoard.wall(deals, AGAIN);
            for (Locale language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
                String page = DashboardPage.html(Reports.by(PipelineJob.TODAY), manager, board, language);
                Path file = folder.resolve("wall-" + language.getLanguage() + ".html");
                System.out.println("The wall board: " + Files.writeString(file, page));
            }
        }
    }
}
