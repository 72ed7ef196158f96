package org.guanxi.crm.examples.pipeline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.catalog.Product;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.Money;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.error.CrmException;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problem;
import org.guanxi.crm.exchange.CsvRow;
import org.guanxi.crm.exchange.ImportReport;
import org.guanxi.crm.opportunity.NewOpportunity;
import org.guanxi.crm.opportunity.PastEnding;
import org.guanxi.crm.pipeline.ReasonGiven;
import org.guanxi.crm.team.Member;

/** Opens the deals of rows, of which some may not fit. */
final class DealRows {

    private static final Set<String> STAGES = Set.of("prospecting", "engaging", "won", "lost");

    private final CrmSession session;
    private final Map<String, Id<Customer>> customers;
    private final Map<String, Id<Member>> sellers;
    private final Map<String, Id<Product>> products;
    private final Map<String, Id<Product>> squeezed = new HashMap<>();
    private final Set<String> busySellers = new HashSet<>();

    DealRows(
            CrmSession session,
            Map<String, Id<Customer>> customers,
            Map<String, Id<Member>> sellers,
            Map<String, Id<Product>> products) {
        this.session = session;
        this.customers = customers;
        this.sellers = sellers;
        this.products = products;
        products.forEach((name, id) -> squeezed.put(squeezed(name), id));
    }

    /** The sellers that were named by a deal. */
    Set<String> busySellers() {
        return Set.copyOf(busySellers);
    }

    /** Opens those that can be opened: all at once, or where some are refused, one by one. */
    void take(List<CsvRow> rows, ImportReport.Writer report) {
        Map<CsvRow, NewOpportunity> wanted = new LinkedHashMap<>();
        for (CsvRow row : rows) {
            deal(row, report).ifPresent(deal -> wanted.put(row, deal));
        }
        try {
            session.opportunities().openAll(List.copyOf(wanted.values()));
            wanted.forEach((row, deal) -> report.imported());
        } catch (Invalid e) {
            wanted.forEach((row, deal) -> one(row, deal, report));
        }
    }

    private void one(CsvRow row, NewOpportunity deal, ImportReport.Writer report) {
        try {
            session.opportunities().openAll(List.of(deal));
            report.imported();
        } catch (Invalid e) {
            report.skipped(row, e.problems());
        }
    }

    private Optional<NewOpportunity> deal(CsvRow row, ImportReport.Writer report) {
        String key = row.value("opportunity_id").orElse("line " + row.line());
        Optional<Problem> wrong = wrong(row, key);
        if (wrong.isPresent()) {
            report.skipped(row, List.of(wrong.get()));
            return Optional.empty();
        }
        try {
            String seller = row.value("sales_agent").orElseThrow();
            NewOpportunity.Builder deal = NewOpportunity.builder()
                    .name(row.value("product").orElse("?") + " for "
                            + row.value("account").orElse("?"))
                    .owner(Objects.requireNonNull(sellers.get(seller)))
                    .pipeline(PipelineImport.PIPELINE)
                    .externalKey(key)
                    .product(product(row, key, report))
                    .customer(customer(row, key, report));
            row.value("close_value").ifPresent(value -> deal.amount(Money.of(value, PipelineImport.CURRENCY)));
            stage(row, key, deal, report);
            busySellers.add(seller);
            return Optional.of(deal.build());
        } catch (CrmException e) {
            report.skipped(row, PipelineImport.problems(e));
            return Optional.empty();
        }
    }

    /** Why the row makes no deal; empty if it does. */
    private Optional<Problem> wrong(CsvRow row, String key) {
        Optional<String> seller = row.value("sales_agent");
        if (seller.filter(sellers::containsKey).isEmpty()) {
            return Optional.of(Mismatch.UNKNOWN_SELLER.of(
                    row, key + seller.map(name -> " " + name).orElse("")));
        }
        String stage = stage(row);
        if (!STAGES.contains(stage)) {
            return Optional.of(Mismatch.UNKNOWN_STAGE.of(row, key));
        }
        try {
            Optional<LocalDate> engaged = day(row, "engage_date");
            Optional<LocalDate> closed = day(row, "close_date");
            boolean hasDays =
                    engaged.isPresent() && closed.isPresent() && !closed.get().isBefore(engaged.get());
            return isEnded(stage) && !hasDays ? Optional.of(Mismatch.SENSELESS_DAYS.of(row, key)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.of(Mismatch.SENSELESS_DAYS.of(row, key));
        }
    }

    private static String stage(CsvRow row) {
        return row.value("deal_stage").orElse("").toLowerCase(Locale.ROOT);
    }

    private static boolean isEnded(String stage) {
        return stage.equals("won") || stage.equals("lost");
    }

    private static Optional<LocalDate> day(CsvRow row, String column) {
        return row.value(column).map(LocalDate::parse);
    }

    private Optional<Id<Product>> product(CsvRow row, String key, ImportReport.Writer report) {
        String name = row.value("product").orElse("");
        Id<Product> exact = products.get(name);
        if (exact != null) {
            return Optional.of(exact);
        }
        Id<Product> alike = squeezed.get(squeezed(name));
        (alike == null ? Mismatch.UNKNOWN_PRODUCT : Mismatch.PRODUCT_ALIKE).note(report, row, key);
        return Optional.ofNullable(alike);
    }

    private static String squeezed(String name) {
        return name.replace(" ", "").toLowerCase(Locale.ROOT);
    }

    private Optional<Id<Customer>> customer(CsvRow row, String key, ImportReport.Writer report) {
        Optional<String> account = row.value("account");
        if (account.isEmpty()) {
            Mismatch.NO_ACCOUNT.note(report, row, key);
            return Optional.empty();
        }
        Optional<Id<Customer>> customer = account.map(customers::get);
        if (customer.isEmpty()) {
            Mismatch.UNKNOWN_ACCOUNT.note(report, row, key);
        }
        return customer;
    }

    private static void stage(CsvRow row, String key, NewOpportunity.Builder deal, ImportReport.Writer report) {
        String stage = stage(row);
        Optional<LocalDate> engaged = day(row, "engage_date");
        engaged.ifPresentOrElse(deal::openedOn, () -> Mismatch.NO_ENGAGE_DATE.note(report, row, key));
        deal.stage(isEnded(stage) ? "engaging" : stage);
        if (isEnded(stage)) {
            deal.ending(new PastEnding(stage, day(row, "close_date").orElseThrow(), ReasonGiven.of("not-recorded")));
        }
    }
}
