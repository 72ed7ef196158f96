package org.guanxi.crm.examples.pipeline;

import java.util.Locale;
import org.guanxi.crm.error.Problem;
import org.guanxi.crm.exchange.CsvRow;
import org.guanxi.crm.exchange.ImportReport;
import org.jspecify.annotations.Nullable;

/** What of the files does not fit together, in words, and what is done about it. */
enum Mismatch {
    UNKNOWN_SECTOR("sector", "the sector '%s' is no known word", "kept as written"),
    UNKNOWN_COUNTRY("office_location", "the office location '%s' is no country's name", "kept as a line"),
    UNKNOWN_PARENT("subsidiary_of", "the parent '%s' is no account of accounts.csv", "left out"),
    UNKNOWN_SELLER("sales_agent", "the seller is not in sales_teams.csv", "left out"),
    PRODUCT_ALIKE(
            "product", "the product '%s' is not in products.csv", "taken for the one that differs only in blanks"),
    UNKNOWN_PRODUCT("product", "the product '%s' is not in products.csv", "left open"),
    NO_ACCOUNT("account", "a deal names no account", "kept without a customer"),
    UNKNOWN_ACCOUNT("account", "the account '%s' is not in accounts.csv", "left open"),
    UNKNOWN_STAGE("deal_stage", "the stage '%s' is unknown", "left out"),
    SENSELESS_DAYS("close_date", "an ended deal has no days that make sense", "left out"),
    NO_ENGAGE_DATE("engage_date", "a deal has no engage date", "opened on the day of the import"),
    IDLE_SELLER("sales_agent", "a seller of sales_teams.csv has no deal", "kept"),
    FORMULA("", "a value looks like a formula", "taken as the plain text that it is");

    private static final String PREFIX = "pipeline.";

    private final String column;
    private final String words;
    private final String done;

    Mismatch(String column, String words, String done) {
        this.column = column;
        this.words = words;
        this.done = done;
    }

    private String code() {
        return PREFIX + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one with this code, or null. */
    static @Nullable Mismatch of(String code) {
        for (Mismatch each : values()) {
            if (each.code().equals(code)) {
                return each;
            }
        }
        return null;
    }

    /** As the reason to leave a row out. */
    Problem of(CsvRow row, String record) {
        return Problem.at(
                column, code(), "record", record, "value", row.value(column).orElse(""));
    }

    /** Notes that the row has it. */
    void note(ImportReport.Writer report, CsvRow row, String record) {
        Problem problem = Problem.at(column, code(), "record", record);
        if (words.contains("%s")) {
            report.note(row, problem, row.value(column).orElse(""));
        } else {
            report.note(row, problem);
        }
    }

    /** What was found, in words. */
    String words(String about) {
        return words.contains("%s") ? String.format(Locale.ROOT, words, about) : words;
    }

    /** What was done about it. */
    String done() {
        return done;
    }
}
