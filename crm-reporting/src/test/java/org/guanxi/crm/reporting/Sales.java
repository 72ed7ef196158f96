package org.guanxi.crm.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.guanxi.crm.Caller;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.Money;
import org.guanxi.crm.common.TenantId;

/** Shops and their sales, drawn by chance, the same for the same seed. */
record Sales(List<Shop> shops, List<Sale> sales) {

    private static final AtomicLong TENANTS = new AtomicLong();

    private static final List<String> NAMES = List.of("a", "A", "Ａ", "𠮷", "上海", "z ", "=1+1", "</script>");
    private static final List<String> INSTANTS = List.of(
            "2025-04-30T15:59:59.999999Z",
            "2025-12-31T16:00:00Z",
            "2026-03-29T00:59:59.999999Z",
            "2026-03-29T01:00:00Z",
            "2026-04-04T15:15:00Z",
            "2026-05-19T22:00:00Z",
            "2026-05-20T09:00:00Z",
            "2025-10-26T00:30:00Z",
            "2025-10-26T01:30:00Z",
            "2006-10-29T02:31:00Z",
            "2006-10-29T03:30:00Z");
    private static final List<String> DAYS = List.of(
            "2024-02-29",
            "2025-01-01",
            "2025-05-20",
            "2025-12-31",
            "2026-01-01",
            "2026-04-01",
            "2026-05-18",
            "2026-05-20",
            "2026-05-21");
    private static final List<Money> PRICES = List.of(
            Money.of("1", "CNY"),
            Money.of("2.50", "CNY"),
            Money.of("19.99", "CNY"),
            Money.of("3", "USD"),
            Money.of("-1.1", "USD"));

    static Sales random(long seed, int count, boolean isOneCurrency) {
        Random dice = new Random(seed);
        List<Shop> shops = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Shop.Builder shop = Shop.builder();
            shop.id(id(i)).name(pick(dice, NAMES)).city(maybe(dice, pick(dice, NAMES)));
            Optional<Shop> head = shops.isEmpty() ? Optional.empty() : Optional.of(pick(dice, shops));
            shops.add(shop.head(head.filter(each -> dice.nextBoolean()).map(Shop::id))
                    .build());
        }
        List<Sale> sales = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Sale.Builder sale = Sale.builder();
            sale.id(id(100 + i)).shop(maybe(dice, pick(dice, shops).id())).seller(maybe(dice, pick(dice, NAMES)));
            sale.pieces(dice.nextInt(5) - 1)
                    .weight(maybe(dice, BigDecimal.valueOf(dice.nextInt(3000), dice.nextInt(4))));
            sale.price(maybe(dice, isOneCurrency ? PRICES.get(dice.nextInt(3)) : pick(dice, PRICES)));
            sale.soldOn(maybe(dice, LocalDate.parse(pick(dice, DAYS))));
            sale.soldAt(Instant.parse(pick(dice, INSTANTS))).isGift(dice.nextBoolean());
            sales.add(sale.build());
        }
        return new Sales(shops, sales);
    }

    private static <T> T pick(Random dice, List<T> all) {
        return all.get(dice.nextInt(all.size()));
    }

    private static <T> Optional<T> maybe(Random dice, T value) {
        return dice.nextInt(5) == 0 ? Optional.empty() : Optional.of(value);
    }

    static <E> Id<E> id(int number) {
        return Id.of(new UUID((number & 1) == 0 ? 1 : -1, number));
    }

    /** Puts them into a tenant of their own. */
    CrmSession in(Engines.Engine engine) {
        String tenant = "r" + System.nanoTime() + "-" + TENANTS.incrementAndGet();
        engine.storage().inTransaction(TenantId.of(tenant), session -> {
            session.insertAll(Shop.Table.TYPE, shops);
            return session.insertAll(Sale.Table.TYPE, sales);
        });
        return engine.crm().actingAs(Caller.of(tenant, "li.wei"));
    }
}
