package org.guanxi.crm.examples.pipeline;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
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
import org.guanxi.crm.examples.ProgressBar;
import org.guanxi.crm.opportunity.NewOpportunity;
import org.guanxi.crm.opportunity.PastEnding;
import org.guanxi.crm.pipeline.PipelineDraft;
import org.guanxi.crm.pipeline.Presets;
import org.guanxi.crm.pipeline.ReasonGiven;
import org.guanxi.crm.pipeline.StageDraft;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.team.Unit;

/** Reads the four files of a folder into the CRM, and notes whatever in them does not fit. */
final class PipelineImport {

    /** The pipeline that the deals of the file go through. */
    static final String PIPELINE = "hardware";

    private static final String CURRENCY = "USD";
    private static final String ROLE = "seller";
    private static final int BATCH = 500;
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
    private final Findings findings = new Findings();
    private final Map<String, Id<Customer>> customers = new HashMap<>();
    private final Map<String, Id<Member>> sellers = new LinkedHashMap<>();
    private final Map<String, Id<Product>> products = new HashMap<>();
    private final Map<String, Id<Product>> squeezedProducts = new HashMap<>();
    private final Set<String> busySellers = new HashSet<>();
    private int deals;

    PipelineImport(CrmSession session, Path folder, PrintStream out) {
        this.session = session;
        this.folder = folder;
        this.out = out;
    }

    /** Imports all four files; answers what did not fit. */
    Findings run() throws IOException {
        definePipeline();
        importTeams();
        importProducts();
        importAccounts();
        importDeals();
        for (String seller : sellers.keySet()) {
            if (!busySellers.contains(seller)) {
                findings.note("a seller of sales_teams.csv has no deal", seller, "kept");
            }
        }
        return findings;
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

    private void importTeams() throws IOException {
        session.team().nameRole(ROLE, LocalizedText.of("Seller"));
        session.team().nameUnitKind("sales", LocalizedText.of("Sales"));
        Map<String, Id<Unit>> offices = new HashMap<>();
        Map<String, Id<Unit>> teams = new HashMap<>();
        Map<String, Id<Member>> managers = new HashMap<>();
        for (CsvTable.Row row : CsvTable.read(folder.resolve("sales_teams.csv"))) {
            String office = row.get("regional_office");
            String manager = row.get("manager");
            Id<Unit> officeId = offices.computeIfAbsent(office, name -> unit(name, Optional.empty()));
            Id<Unit> team = teams.computeIfAbsent(manager, name -> unit("Team " + name, Optional.of(officeId)));
            Id<Member> managerId = managers.computeIfAbsent(manager, name -> hire(name, Optional.empty()));
            Id<Member> seller = hire(row.get("sales_agent"), Optional.of(managerId));
            session.team().assign(seller, team, ROLE, DateRange.since(BEFORE_ALL));
            sellers.put(row.get("sales_agent"), seller);
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

    private void importProducts() throws IOException {
        List<NewProduct> batch = new ArrayList<>();
        for (CsvTable.Row row : CsvTable.read(folder.resolve("products.csv"))) {
            batch.add(NewProduct.builder()
                    .code(row.get("product"))
                    .name(row.get("product"))
                    .family(row.get("series"))
                    .listPrice(Money.of(row.get("sales_price"), CURRENCY))
                    .build());
        }
        for (Product product : session.catalog().addAll(batch)) {
            products.put(product.name(), product.id());
            squeezedProducts.put(squeezed(product.name()), product.id());
        }
    }

    private static String squeezed(String name) {
        return name.replace(" ", "").toLowerCase(Locale.ROOT);
    }

    private void importAccounts() throws IOException {
        List<CsvTable.Row> rows = CsvTable.read(folder.resolve("accounts.csv"));
        Map<String, String> countries = countries();
        Set<String> sectors = new HashSet<>();
        ProgressBar bar = new ProgressBar(out, "accounts", rows.size());
        for (CsvTable.Row row : rows) {
            String sector = row.get("sector");
            if (sectors.add(sector)) {
                session.customers().defineCode(Code.of(CodeLists.INDUSTRY, sector, LocalizedText.of(sector)));
            }
            if (!KNOWN_SECTORS.contains(sector)) {
                findings.note("the sector '" + sector + "' is no known word", row.get("account"), "kept as written");
            }
            Customer customer = session.customers().register(account(row, countries));
            customers.put(row.get("account"), customer.id());
            bar.at(customers.size());
        }
        bar.end();
        for (CsvTable.Row row : rows) {
            linkParent(row);
        }
    }

    private NewCustomer account(CsvTable.Row row, Map<String, String> countries) {
        String office = row.get("office_location");
        Optional<String> country = Optional.ofNullable(countries.get(office));
        if (country.isEmpty()) {
            findings.note(
                    "the office location '" + office + "' is no country's name", row.get("account"), "kept as a line");
        }
        Address.Builder address = Address.builder().kind("office");
        country.ifPresentOrElse(address::country, () -> address.addLine(office));
        BigDecimal millions = new BigDecimal(row.get("revenue"));
        return NewCustomer.organisation(row.get("account"))
                .with(customer -> customer.industry(row.get("sector"))
                        .employees(Integer.parseInt(row.get("employees")))
                        .annualRevenue(Money.of(millions.movePointRight(6).toPlainString(), CURRENCY))
                        .addAddress(address.build()))
                .key("pipeline-files", row.get("account"));
    }

    private static Map<String, String> countries() {
        Map<String, String> byName = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            byName.put(new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH), code);
        }
        return byName;
    }

    private void linkParent(CsvTable.Row row) {
        String parent = row.get("subsidiary_of");
        Id<Customer> account = customers.get(row.get("account"));
        if (parent.isEmpty() || account == null) {
            return;
        }
        Id<Customer> parentId = customers.get(parent);
        if (parentId == null) {
            findings.note("the parent '" + parent + "' is no account of accounts.csv", row.get("account"), "left out");
        } else {
            session.customers().setParent(account, Optional.of(parentId));
        }
    }

    private void importDeals() throws IOException {
        List<CsvTable.Row> rows = CsvTable.read(folder.resolve("sales_pipeline.csv"));
        ProgressBar bar = new ProgressBar(out, "deals", rows.size());
        List<NewOpportunity> batch = new ArrayList<>();
        for (CsvTable.Row row : rows) {
            deal(row).ifPresent(batch::add);
            if (batch.size() == BATCH) {
                open(batch, bar);
            }
        }
        open(batch, bar);
        bar.end();
    }

    private void open(List<NewOpportunity> batch, ProgressBar bar) {
        if (!batch.isEmpty()) {
            deals += session.opportunities().openAll(batch).deals().size();
            batch.clear();
            bar.at(deals);
        }
    }

    private Optional<NewOpportunity> deal(CsvTable.Row row) {
        String key = row.get("opportunity_id");
        Id<Member> seller = sellers.get(row.get("sales_agent"));
        if (seller == null) {
            findings.note("the seller is not in sales_teams.csv", key + " " + row.get("sales_agent"), "left out");
            return Optional.empty();
        }
        busySellers.add(row.get("sales_agent"));
        NewOpportunity.Builder deal = NewOpportunity.builder()
                .name(row.get("product") + " for " + (row.get("account").isEmpty() ? "?" : row.get("account")))
                .owner(seller)
                .pipeline(PIPELINE)
                .externalKey(key)
                .product(product(row))
                .customer(customer(row));
        if (!row.get("close_value").isEmpty()) {
            deal.amount(Money.of(row.get("close_value"), CURRENCY));
        }
        return stage(row, deal) ? Optional.of(deal.build()) : Optional.empty();
    }

    private Optional<Id<Product>> product(CsvTable.Row row) {
        String name = row.get("product");
        Id<Product> exact = products.get(name);
        if (exact != null) {
            return Optional.of(exact);
        }
        Id<Product> alike = squeezedProducts.get(squeezed(name));
        findings.note(
                "the product '" + name + "' is not in products.csv",
                row.get("opportunity_id"),
                alike == null ? "left open" : "taken for the one that differs only in blanks");
        return Optional.ofNullable(alike);
    }

    private Optional<Id<Customer>> customer(CsvTable.Row row) {
        String account = row.get("account");
        if (account.isEmpty()) {
            findings.note("a deal names no account", row.get("opportunity_id"), "kept without a customer");
            return Optional.empty();
        }
        Id<Customer> customer = customers.get(account);
        if (customer == null) {
            findings.note(
                    "the account '" + account + "' is not in accounts.csv", row.get("opportunity_id"), "left open");
        }
        return Optional.ofNullable(customer);
    }

    /** Sets stage and days; false if they make no sense, and the deal is left out. */
    private boolean stage(CsvTable.Row row, NewOpportunity.Builder deal) {
        String key = row.get("opportunity_id");
        String stage = row.get("deal_stage").toLowerCase(Locale.ROOT);
        if (!Set.of("prospecting", "engaging", "won", "lost").contains(stage)) {
            findings.note("the stage '" + row.get("deal_stage") + "' is unknown", key, "left out");
            return false;
        }
        try {
            Optional<LocalDate> engaged = day(row.get("engage_date"));
            Optional<LocalDate> closed = day(row.get("close_date"));
            boolean isEnded = stage.equals("won") || stage.equals("lost");
            if (isEnded
                    && (engaged.isEmpty() || closed.isEmpty() || closed.get().isBefore(engaged.get()))) {
                findings.note("an ended deal has no days that make sense", key, "left out");
                return false;
            }
            engaged.ifPresentOrElse(
                    deal::openedOn,
                    () -> findings.note("a deal has no engage date", key, "opened on the day of the import"));
            deal.stage(isEnded ? "engaging" : stage);
            if (isEnded) {
                deal.ending(new PastEnding(stage, closed.get(), ReasonGiven.of("not-recorded")));
            }
            return true;
        } catch (DateTimeException e) {
            findings.note("a date cannot be read", key, "left out");
            return false;
        }
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }
}
