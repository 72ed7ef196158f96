package org.guanxi.crm.storage.memory;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.storage.Catalogue;
import org.guanxi.crm.storage.Selection;

/** Sample deals and firms. */
final class Deals {

    static final TenantId TENANT = TenantId.of("acme");
    static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");

    private Deals() {}

    static InMemoryStorage storage() {
        InMemoryStorage storage = new InMemoryStorage();
        storage.prepare(Catalogue.of(List.of(DealTable.TYPE, FirmTable.TYPE)));
        return storage;
    }

    static <E> Id<E> id(long number) {
        return Id.of(new UUID(0x0190_0000_0000_7000L + (number << 16), Long.MIN_VALUE | number));
    }

    static Deal.Builder deal(long number) {
        Deal.Builder builder = Deal.builder();
        builder.id(id(number)).title("deal " + number).rank(number).amount(BigDecimal.valueOf(number));
        return builder;
    }

    static Firm firm(long number, String sector) {
        return Firm.builder()
                .id(id(number))
                .name("firm " + number)
                .sector(sector)
                .build();
    }

    /** A deal of few different values, so that much collides. */
    static Deal random(long number, int firms, Random random) {
        Deal.Builder builder = deal(number);
        builder.title("t" + random.nextInt(20))
                .rank(random.nextInt(10))
                .amount(BigDecimal.valueOf(random.nextInt(50), 1).stripTrailingZeros());
        optional(random, 3).ifPresent(any -> builder.stage("s" + random.nextInt(4)));
        optional(random, 3).ifPresent(any -> builder.startsAt(MONDAY.plusSeconds(random.nextInt(100))));
        optional(random, 3).ifPresent(any -> builder.endsAt(MONDAY.plusSeconds(random.nextInt(100))));
        optional(random, 2).ifPresent(any -> builder.firm(id(random.nextInt(firms + 1))));
        optional(random, 2).ifPresent(any -> builder.code("c" + number));
        return builder.build();
    }

    private static Optional<Random> optional(Random random, int bound) {
        return random.nextInt(bound) > 0 ? Optional.of(random) : Optional.empty();
    }

    static List<Deal> all(InMemoryStorage storage) {
        return storage.inTransaction(
                TENANT,
                session -> session.stream(Selection.of(DealTable.TYPE), 1000).toList());
    }
}
