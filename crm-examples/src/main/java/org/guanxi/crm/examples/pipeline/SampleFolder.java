package org.guanxi.crm.examples.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * A made-up hardware seller: four CSV files in the shape of the real ones, with the same traps (a product spelled otherwise, deals
 * without an account, a sector and a country misspelled, sellers without deals), always the same for the same seed.
 */
final class SampleFolder {

    private static final long SEED = 20_170_101;
    private static final int ACCOUNTS = 40;
    private static final int DEALS = 900;
    private static final LocalDate FIRST = LocalDate.of(2016, 10, 20);
    private static final LocalDate LAST = LocalDate.of(2017, 12, 31);

    private static final List<String> BEGINNINGS =
            List.of("Alta", "Bel", "Cor", "Dal", "Ember", "Fir", "Gran", "Hel", "Iso", "Jun");
    private static final List<String> ENDINGS = List.of("mark", "tech", "plex", "way");
    private static final List<String> SECTORS =
            List.of("retail", "technolgy", "medical", "finance", "software", "marketing", "services");
    private static final List<String> COUNTRIES =
            List.of("United States", "United States", "United States", "Kenya", "Philipines", "China");
    private static final List<String> GIVEN = List.of("Ada", "Bo", "Cleo", "Dan", "Eve", "Finn");
    private static final List<String> FAMILY = List.of("Marsh", "Okafor");
    private static final String[][] PRODUCTS = {
        {"GTX Basic", "GTX", "550"}, {"GTX Pro", "GTX", "4821"}, {"MG Special", "MG", "55"},
        {"MG Advanced", "MG", "3393"}, {"GTX Plus Pro", "GTX", "5482"}, {"GTX Plus Basic", "GTX", "1096"},
        {"GTK 500", "GTK", "26768"}
    };

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<String> accounts = new ArrayList<>();
    private final List<String> sellers = new ArrayList<>();

    private SampleFolder() {}

    /** Writes the four files into the folder. */
    static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        SampleFolder sample = new SampleFolder();
        write(folder, "accounts.csv", sample.accounts());
        write(folder, "products.csv", sample.products());
        write(folder, "sales_teams.csv", sample.teams());
        write(folder, "sales_pipeline.csv", sample.deals());
    }

    private static void write(Path folder, String name, List<String> lines) throws IOException {
        Files.writeString(folder.resolve(name), String.join("\r\n", lines) + "\r\n", StandardCharsets.UTF_8);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private List<String> accounts() {
        List<String> lines = new ArrayList<>();
        lines.add("account,sector,year_established,revenue,employees,office_location,subsidiary_of");
        for (int i = 0; i < ACCOUNTS; i++) {
            String name = BEGINNINGS.get(i % BEGINNINGS.size()) + ENDINGS.get(i / BEGINNINGS.size());
            String parent = i > 5 && random.nextInt(6) == 0 ? accounts.get(random.nextInt(5)) : "";
            accounts.add(name);
            lines.add(String.format(
                    Locale.ROOT,
                    "%s,%s,%d,%d.%02d,%d,%s,%s",
                    name,
                    SECTORS.get(i % SECTORS.size()),
                    1980 + random.nextInt(35),
                    10 + random.nextInt(5000),
                    random.nextInt(100),
                    20 + random.nextInt(20_000),
                    COUNTRIES.get(i % COUNTRIES.size()),
                    parent));
        }
        return lines;
    }

    private List<String> products() {
        List<String> lines = new ArrayList<>();
        lines.add("product,series,sales_price");
        for (String[] product : PRODUCTS) {
            lines.add(String.join(",", product));
        }
        return lines;
    }

    private List<String> teams() {
        List<String> lines = new ArrayList<>();
        lines.add("sales_agent,manager,regional_office");
        List<String> managers = List.of("Rita Lund", "Sam Ortega", "Tao Lin");
        List<String> offices = List.of("Central", "East", "West");
        for (String family : FAMILY) {
            for (String given : GIVEN) {
                int team = sellers.size() % managers.size();
                sellers.add(given + " " + family);
                lines.add(given + " " + family + "," + managers.get(team) + "," + offices.get(team));
            }
        }
        return lines;
    }

    private List<String> deals() {
        List<String> lines = new ArrayList<>();
        lines.add("opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value");
        List<String> active = sellers.subList(0, sellers.size() - 2);
        for (int i = 0; i < DEALS; i++) {
            lines.add(deal(i, active));
        }
        return lines;
    }

    private String deal(int number, List<String> active) {
        String[] product = PRODUCTS[random.nextInt(PRODUCTS.length)];
        String spelled = product[0].equals("GTX Pro") ? "GTXPro" : product[0];
        LocalDate engaged = FIRST.plusDays(random.nextInt(430));
        LocalDate closed = engaged.plusDays(1 + random.nextInt(138));
        int fate = random.nextInt(100);
        boolean isClosed = fate < 76 && !closed.isAfter(LAST);
        boolean isWon = fate < 48;
        boolean isProspect = fate >= 94;
        String account = !isClosed && random.nextInt(3) > 0 ? "" : one(accounts);
        int price = Integer.parseInt(product[2]);
        String value = isWon ? Integer.toString(price * (80 + random.nextInt(40)) / 100) : "0";
        String stage = isClosed ? (isWon ? "Won" : "Lost") : isProspect ? "Prospecting" : "Engaging";
        return String.join(
                ",",
                String.format(Locale.ROOT, "S%07d", number),
                one(active),
                spelled,
                account,
                stage,
                stage.equals("Prospecting") ? "" : engaged.toString(),
                isClosed ? closed.toString() : "",
                isClosed ? value : "");
    }
}
