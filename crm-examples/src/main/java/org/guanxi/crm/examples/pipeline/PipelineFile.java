package org.guanxi.crm.examples.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problem;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.exchange.CsvFile;

/**
 * One of the four files of a folder, with the columns that it must have.
 *
 * @param file its name
 * @param columns those that it must have
 */
record PipelineFile(String file, List<String> columns) {

    static final PipelineFile TEAMS =
            new PipelineFile("sales_teams.csv", List.of("sales_agent", "manager", "regional_office"));
    static final PipelineFile PRODUCTS = new PipelineFile("products.csv", List.of("product", "series", "sales_price"));
    static final PipelineFile ACCOUNTS = new PipelineFile(
            "accounts.csv", List.of("account", "sector", "revenue", "employees", "office_location", "subsidiary_of"));
    static final PipelineFile DEALS = new PipelineFile(
            "sales_pipeline.csv",
            List.of(
                    "opportunity_id",
                    "sales_agent",
                    "product",
                    "account",
                    "deal_stage",
                    "engage_date",
                    "close_date",
                    "close_value"));

    /** Copies the list. */
    PipelineFile {
        columns = List.copyOf(columns);
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
        for (PipelineFile each : List.of(TEAMS, PRODUCTS, ACCOUNTS, DEALS)) {
            try (CsvFile file = each.open(folder)) {
                file.columns();
            } catch (Invalid e) {
                problems.addAll("", e.problems());
            }
        }
        problems.throwIfAny();
    }
}
