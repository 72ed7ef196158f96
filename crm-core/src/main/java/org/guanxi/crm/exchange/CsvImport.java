package org.guanxi.crm.exchange;

import java.util.ArrayList;
import java.util.List;
import org.guanxi.crm.error.Problem;

/**
 * Walks a {@link CsvFile} in batches: rows of a wrong form are skipped and noted, the others are handed over, and the progress is
 * told. Memory holds one batch.
 */
public final class CsvImport {

    private static final int EXAMPLES = 5;

    private final CsvFile file;
    private int batch = 500;
    private Progress progress = Progress.NONE;

    private CsvImport(CsvFile file) {
        this.file = file;
    }

    /** Imports this file, which is closed in the end. */
    public static CsvImport of(CsvFile file) {
        return new CsvImport(file);
    }

    /** How many rows are handed over at once; 500 unless given. */
    public CsvImport batch(int rows) {
        this.batch = rows;
        return this;
    }

    /** Who is told how far it is, and may stop it. */
    public CsvImport progress(Progress listener) {
        this.progress = listener;
        return this;
    }

    /** Takes some rows and says of each what became of it, by {@code imported} or {@code skipped}. */
    @FunctionalInterface
    public interface Taker {
        /** Takes them; usually in one transaction. A throw ends the import. */
        void take(List<CsvRow> rows, ImportReport.Writer report);
    }

    /**
     * Does it.
     *
     * @return what was done, whole or stopped
     * @throws org.guanxi.crm.error.Invalid what {@link CsvFile} throws where a file cannot be read on; the batches before are done
     */
    public ImportReport run(Taker taker) {
        ImportReport.Writer report = ImportReport.keeping(EXAMPLES);
        List<CsvRow> rows = new ArrayList<>();
        try (file) {
            for (CsvRow row : file) {
                List<Problem> wrong = row.problems();
                if (wrong.isEmpty()) {
                    rows.add(row);
                } else {
                    report.skipped(row, wrong);
                }
                if (rows.size() == batch) {
                    taker.take(List.copyOf(rows), report);
                    rows.clear();
                    if (!progress.isToGoOn(report.read(), file.bytesRead(), file.size())) {
                        return report.stopped().report();
                    }
                }
            }
            if (!rows.isEmpty()) {
                taker.take(List.copyOf(rows), report);
            }
            progress.isToGoOn(report.read(), file.bytesRead(), file.size());
        }
        return report.report();
    }
}
