package org.guanxi.crm.examples.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problem;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.exchange.CsvFile;

/** The four files of a folder, each with the columns that it must have. */
enum PipelineFiles {
    TEAMS("sales_teams.csv", "sales_agent", "manager", "regional_office"),
    PRODUCTS("products.csv", "product", "series", "sales_price"),
    ACCOUNTS("accounts.csv", "account", "sector", "revenue", "employees", "office_location", "subsidiary_of"),
    DEALS(
            "sales_pipeline.csv",
            "opportunity_id",
            "sales_agent",
            "product",
            "account",
            "deal_stage",
            "engage_date",
            "close_date",
            "close_value");

    private final String file;
    private final List<String> columns;

    PipelineFiles(String file, String... columns) {
        this.file = file;
        this.columns = List.of(columns);
    }

    /** Opens it. */
    CsvFile open(Path folder) {
        return naming(
                () -> CsvFile.options().require(columns.toArray(new String[0])).open(folder.resolve(file)));
    }

    /** Does something with it; what is wrong with the file is told with its name. */
    <R> R naming(Supplier<R> work) {
        try {
            return work.get();
        } catch (Invalid e) {
            throw new Invalid(e.problems().stream().map(this::placed).toList());
        }
    }

    private Problem placed(Problem problem) {
        return new Problem(file + ", " + problem.path(), problem.code(), problem.arguments());
    }

    /** Whether all are there and begin as they should: everything that is wrong with them at once. */
    static void check(Path folder) {
        Problems problems = new Problems();
        for (PipelineFiles each : values()) {
            try (CsvFile file = each.open(folder)) {
                file.columns();
            } catch (Invalid e) {
                problems.addAll("", e.problems());
            }
        }
        problems.throwIfAny();
    }
}
