package org.guanxi.crm.examples.bench;

import java.nio.file.Path;
import java.util.Random;
import org.guanxi.crm.exchange.CsvTarget;

/** Writes a file of customers, the same every time: one in two hundred comes a second time, as many cannot be read. */
final class CustomerFile {

    static final String[] COLUMNS = {
        "number",
        "name",
        "tax number",
        "industry",
        "employees",
        "revenue",
        "website",
        "source",
        "language",
        "street",
        "city",
        "postal code",
        "country",
        "email"
    };

    private static final int RARE = 200;
    private static final String[] FIRST = {"Société", "Müller", "Shanghai", "Nordic", "Blue", "Prime", "华美", "Delta"};
    private static final String[] SECOND = {"Bell", "Trading", "Works", "Foods", "Systems", "Logistics", "Optik"};

    private CustomerFile() {}

    static void write(Path file, int rows) {
        Random random = new Random(20250303);
        try (CsvTarget target = CsvTarget.create(file, COLUMNS)) {
            for (int i = 0; i < rows; i++) {
                boolean isDouble = i > RARE && random.nextInt(RARE) == 0;
                int number = isDouble ? random.nextInt(i) : i;
                String mail = random.nextInt(RARE) == 0 ? "nobody" : "office" + number + "@example.org";
                write(target, number, mail, random);
            }
        }
    }

    private static void write(CsvTarget target, int number, String mail, Random random) {
        target.row(
                "C-" + number,
                FIRST[random.nextInt(FIRST.length)] + " " + SECOND[random.nextInt(SECOND.length)] + " " + number,
                "DE" + (100_000_000 + number),
                "industry-" + random.nextInt(40),
                random.nextInt(5000),
                random.nextInt(100_000_000) + "." + (10 + random.nextInt(90)),
                "https://www.example.org/" + number,
                "fair",
                "de-DE",
                "Domstraße " + random.nextInt(300),
                "Köln",
                "50" + (100 + random.nextInt(900)),
                "DE",
                mail);
    }
}
