package org.guanxi.crm.examples.pipeline;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.catalog.NewProduct;
import org.guanxi.crm.catalog.Product;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.Address;
import org.guanxi.crm.common.DateRange;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.common.Money;
import org.guanxi.crm.customer.Code;
import org.guanxi.crm.customer.CodeLists;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.customer.NewCustomer;
import org.guanxi.crm.error.CrmException;
import org.guanxi.crm.error.Duplicate;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problem;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.examples.ProgressBar;
import org.guanxi.crm.exchange.CsvFile;
import org.guanxi.crm.exchange.CsvImport;
import org.guanxi.crm.exchange.CsvRow;
import org.guanxi.crm.exchange.ImportReport;
import org.guanxi.crm.pipeline.PipelineDraft;
import org.guanxi.crm.pipeline.Presets;
import org.guanxi.crm.pipeline.StageDraft;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.Unit;

/** Reads the four files of a folder into the CRM, and notes whatever in them does not fit. */
final class PipelineImport {

    /** The pipeline that the deals of the file go through. */
    static final String PIPELINE = "hardware";

    static final String CURRENCY = "USD";

    private static final String ROLE = "seller";
    private static final int ROWS = 20;
    private static final int EXAMPLES = 3;
    private static final LocalDate BEFORE_ALL = LocalDate.of(2016, 1, 1);
    private static final Set<String> KNOWN_SECTORS = Set.of(
            "technology",
            "medical",
            "retail",
            "software",
            "entertainment",
            "marketing",
            "telecommunications",
            "finance",
            "employment",
            "services");

    private final CrmSession session;
    private final Path folder;
    private final PrintStream out;
    private final Map<String, Id<Customer>> customers = new HashMap<>();
    private final Map<String, Id<Member>> sellers = new LinkedHashMap<>();
    private final Map<String, CsvRow> sellerRows = new LinkedHashMap<>();
    private final Map<String, Id<Product>> products = new HashMap<>();
    private long deals;

    PipelineImport(CrmSession session, Path folder, PrintStream out) {
        this.session = session;
        this.folder = folder;
        this.out = out;
    }

    /**
     * Imports all four files; answers what did not fit.
     *
     * @throws Invalid {@code csv.…} where a file cannot be read on, with its name and the line; what came before is imported
     */
    List<ImportReport> run() {
        definePipeline();
        List<ImportReport> reports = new ArrayList<>();
        ImportReport teams = read(PipelineFile.TEAMS, ROWS, new Teams()::take);
        reports.add(read(PipelineFile.PRODUCTS, ROWS, this::takeProducts));
        List<CsvRow> subsidiaries = new ArrayList<>();
        reports.add(read(PipelineFile.ACCOUNTS, ROWS, new Accounts(subsidiaries)::take));
        reports.add(linked(subsidiaries));
        DealRows rows = new DealRows(session, customers, sellers, products);
        ImportReport opened = read(PipelineFile.DEALS, 500, rows::take);
        deals = opened.imported();
        reports.add(opened);
        reports.add(teams);
        reports.add(idle(rows.busySellers()));
        return reports;
    }

    private ImportReport read(PipelineFile which, int batch, CsvImport.Taker taker) {
        CsvFile file = which.open(folder);
        ProgressBar bar = new ProgressBar(out, which.file(), file.size().orElse(1L));
        ImportReport done = which.naming(() -> CsvImport.of(file)
                .batch(batch)
                .progress((rows, bytes, total) -> {
                    bar.at(bytes);
                    return true;
                })
                .run((rows, report) -> {
                    rows.forEach(row -> noteFormulas(row, report));
                    taker.take(rows, report);
                }));
        bar.end();
        return done;
    }

    private static void noteFormulas(CsvRow row, ImportReport.Writer report) {
        row.values().keySet().stream()
                .filter(row::isFormula)
                .forEach(column -> Mismatch.FORMULA.note(report, row, "line " + row.line()));
    }

    /** Each seller that no deal names. */
    private ImportReport idle(Set<String> busy) {
        ImportReport.Writer report = ImportReport.keeping(EXAMPLES);
        sellerRows.forEach((seller, row) -> {
            if (!busy.contains(seller)) {
                Mismatch.IDLE_SELLER.note(report, row, seller);
            }
        });
        return report.report();
    }

    /** What a refusal says, as the reasons to leave a row out. */
    static List<Problem> problems(CrmException refusal) {
        return refusal instanceof Invalid invalid
                ? invalid.problems()
                : List.of(new Problem("", refusal.code(), refusal.arguments()));
    }

    /** A value that a row must have. */
    private static String needed(CsvRow row, String column) {
        return row.value(column).orElseThrow(() -> Problems.one(column, "value.missing"));
    }

    private static BigDecimal number(CsvRow row, String column) {
        String text = needed(row, column);
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw Problems.one(column, "number.invalid", "text", text);
        }
    }

    /** Does this with each row; one that is refused is left out and noted. */
    private static void each(List<CsvRow> rows, ImportReport.Writer report, Consumer<CsvRow> work) {
        for (CsvRow row : rows) {
            try {
                work.accept(row);
                report.imported();
            } catch (Invalid | Duplicate e) {
                report.skipped(row, problems(e));
            }
        }
    }

    /** How much was imported, in one line. */
    String summary() {
        return String.format(
                Locale.ROOT,
                "%d accounts, %d products, %d sellers, %d deals",
                customers.size(),
                products.size(),
                sellers.size(),
                deals);
    }

    private void definePipeline() {
        session.opportunities().defineReasons(Presets.standardReasons());
        session.opportunities()
                .definePipeline(PipelineDraft.of(
                        PIPELINE,
                        LocalizedText.of("Hardware sales"),
                        StageDraft.open("prospecting", LocalizedText.of("Prospecting"), 10),
                        StageDraft.open("engaging", LocalizedText.of("Engaging"), 40),
                        StageDraft.won("won", LocalizedText.of("Won")),
                        StageDraft.lost("lost", LocalizedText.of("Lost"))));
    }

    /** The offices, their teams, and who is in them. */
    private final class Teams {
        private final Map<String, Id<Unit>> offices = new HashMap<>();
        private final Map<String, Id<Unit>> teams = new HashMap<>();
        private final Map<String, Id<Member>> managers = new HashMap<>();

        Teams() {
            session.team().nameRole(ROLE, LocalizedText.of("Seller"));
            session.team().nameUnitKind("sales", LocalizedText.of("Sales"));
        }

        void take(List<CsvRow> rows, ImportReport.Writer report) {
            each(rows, report, this::seller);
        }

        private void seller(CsvRow row) {
            String name = needed(row, "sales_agent");
            String manager = needed(row, "manager");
            Id<Unit> office =
                    offices.computeIfAbsent(needed(row, "regional_office"), each -> unit(each, Optional.empty()));
            Id<Unit> team = teams.computeIfAbsent(manager, each -> unit("Team " + each, Optional.of(office)));
            Id<Member> managerId = managers.computeIfAbsent(manager, each -> hire(each, Optional.empty()));
            Id<Member> seller = hire(name, Optional.of(managerId));
            session.team().assign(seller, team, ROLE, DateRange.since(BEFORE_ALL));
            sellers.put(name, seller);
            sellerRows.put(name, row);
        }
    }

    private Id<Unit> unit(String name, Optional<Id<Unit>> parent) {
        return session.team()
                .createUnit(name, "sales", BEFORE_ALL, unit -> parent.ifPresent(unit::parent))
                .id();
    }

    private Id<Member> hire(String name, Optional<Id<Member>> manager) {
        ActorId actor = ActorId.of(name.toLowerCase(Locale.ROOT).replace(' ', '.'));
        return session.team()
                .hire(actor, name, member -> {
                    member.joinedOn(BEFORE_ALL);
                    manager.ifPresent(member::manager);
                })
                .id();
    }

    private void takeProducts(List<CsvRow> rows, ImportReport.Writer report) {
        each(rows, report, row -> {
            Product product = session.catalog()
                    .add(NewProduct.builder()
                            .code(needed(row, "product"))
                            .name(needed(row, "product"))
                            .family(row.value("series"))
                            .listPrice(Money.of(needed(row, "sales_price"), CURRENCY))
                            .build());
            products.put(product.name(), product.id());
        });
    }

    /** The customers. */
    private final class Accounts {
        private final Map<String, String> countries = countries();
        private final Set<String> sectors = new HashSet<>();
        private final List<CsvRow> subsidiaries;

        Accounts(List<CsvRow> subsidiaries) {
            this.subsidiaries = subsidiaries;
        }

        void take(List<CsvRow> rows, ImportReport.Writer report) {
            each(rows, report, row -> register(row, report));
        }

        private void register(CsvRow row, ImportReport.Writer report) {
            String name = needed(row, "account");
            String sector = needed(row, "sector");
            NewCustomer account = account(row, name, sector);
            if (sectors.add(sector)) {
                session.customers().defineCode(Code.of(CodeLists.INDUSTRY, sector, LocalizedText.of(sector)));
            }
            customers.put(name, session.customers().register(account).id());
            if (!KNOWN_SECTORS.contains(sector)) {
                Mismatch.UNKNOWN_SECTOR.note(report, row, name);
            }
            if (row.value("office_location").filter(countries::containsKey).isEmpty()) {
                Mismatch.UNKNOWN_COUNTRY.note(report, row, name);
            }
            if (row.value("subsidiary_of").isPresent()) {
                subsidiaries.add(row);
            }
        }

        private NewCustomer account(CsvRow row, String name, String sector) {
            String office = needed(row, "office_location");
            Optional<String> country = Optional.ofNullable(countries.get(office));
            Address.Builder address = Address.builder().kind("office");
            country.ifPresentOrElse(address::country, () -> address.addLine(office));
            BigDecimal revenue = number(row, "revenue").movePointRight(6);
            int employees = number(row, "employees").intValue();
            return NewCustomer.organisation(name)
                    .with(customer -> customer.industry(sector)
                            .employees(employees)
                            .annualRevenue(Money.of(revenue.toPlainString(), CURRENCY))
                            .addAddress(address.build()))
                    .key("pipeline-files", name);
        }
    }

    private static Map<String, String> countries() {
        Map<String, String> byName = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            byName.put(new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH), code);
        }
        return byName;
    }

    private ImportReport linked(List<CsvRow> subsidiaries) {
        ImportReport.Writer report = ImportReport.keeping(EXAMPLES);
        for (CsvRow row : subsidiaries) {
            String name = needed(row, "account");
            Optional<Id<Customer>> parent = row.value("subsidiary_of").map(customers::get);
            Id<Customer> account = customers.get(name);
            if (parent.isEmpty()) {
                Mismatch.UNKNOWN_PARENT.note(report, row, name);
            } else if (account != null) {
                session.customers().setParent(account, parent);
            }
        }
        return report.report();
    }
}
