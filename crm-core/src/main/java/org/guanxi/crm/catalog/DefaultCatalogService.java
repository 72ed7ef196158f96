package org.guanxi.crm.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.Money;
import org.guanxi.crm.common.TextRule;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.error.StaleVersion;
import org.guanxi.crm.internal.UnitOfWork;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Selection;

/** Applies what the rules of the area decide. */
final class DefaultCatalogService implements CatalogService {

    private final UnitOfWork unit;

    DefaultCatalogService(UnitOfWork unit) {
        this.unit = unit;
    }

    @Override
    public Product add(NewProduct product) {
        return unit.call(ws -> {
            Problems problems = new Problems();
            checkPrice("", product.listPrice(), problems);
            Product made = made(ws, product);
            refuseAny(ws, List.of(made), problems);
            return ws.insert(ProductTable.TYPE, made, added(made));
        });
    }

    @Override
    public List<Product> addAll(List<NewProduct> products) {
        return unit.call(ws -> {
            Problems problems = new Problems();
            Set<String> codes = new HashSet<>();
            List<Product> made = new ArrayList<>();
            for (int i = 0; i < products.size(); i++) {
                NewProduct product = products.get(i);
                checkPrice("[" + i + "].", product.listPrice(), problems);
                if (!codes.add(product.code())) {
                    problems.add("[" + i + "].code", "catalog.code-repeated", "code", product.code());
                }
                made.add(made(ws, product));
            }
            refuseAny(ws, made, problems);
            return ws.insertAll(ProductTable.TYPE, made, DefaultCatalogService::added);
        });
    }

    /** Where something is wrong, tells whatever else is. */
    private static void refuseAny(Workspace ws, List<Product> made, Problems problems) {
        if (!problems.isEmpty()) {
            ws.check(ProductTable.TYPE, Collections.nCopies(made.size(), null), made, problems);
        }
        problems.throwIfAny();
    }

    private static void checkPrice(String prefix, Optional<Money> price, Problems problems) {
        price.filter(Money::isNegative)
                .ifPresent(negative -> problems.add(prefix + "listPrice", "catalog.negative-price", "price", negative));
    }

    private static Product made(Workspace ws, NewProduct product) {
        return Product.builder()
                .id(ws.newId())
                .code(product.code())
                .name(product.name())
                .family(product.family())
                .listPrice(product.listPrice())
                .custom(product.custom())
                .build();
    }

    private static CatalogEvent added(Product product) {
        return new CatalogEvent.Added(
                product.id(), product.code(), product.name(), product.family(), product.listPrice());
    }

    @Override
    public Product change(Product product) {
        return unit.call(ws -> {
            Product before = ws.get(ProductTable.TYPE, product.id());
            if (before.version() != product.version()) {
                throw new StaleVersion(
                        List.of(new StaleVersion.Loser(ProductTable.TYPE.kind(), product.id(), product.version())));
            }
            Product after =
                    Product.builder().from(product).isActive(before.isActive()).build();
            Problems problems = new Problems();
            checkPrice("", product.listPrice(), problems);
            if (!problems.isEmpty()) {
                ws.check(ProductTable.TYPE, List.of(before), List.of(after), problems);
            }
            problems.throwIfAny();
            CatalogEvent event =
                    new CatalogEvent.Changed(after.id(), after.code(), after.name(), after.family(), after.listPrice());
            return after.equals(before) ? before : ws.update(ProductTable.TYPE, before, after, event);
        });
    }

    @Override
    public Product retire(Id<Product> product) {
        return unit.call(ws -> activate(ws, product, false));
    }

    @Override
    public Product reinstate(Id<Product> product) {
        return unit.call(ws -> activate(ws, product, true));
    }

    private static Product activate(Workspace ws, Id<Product> id, boolean isActive) {
        Product before = ws.get(ProductTable.TYPE, id);
        if (before.isActive() == isActive) {
            return before;
        }
        Product after = Product.builder().from(before).isActive(isActive).build();
        CatalogEvent event =
                isActive ? new CatalogEvent.Reinstated(id, before.code()) : new CatalogEvent.Retired(id, before.code());
        return ws.update(ProductTable.TYPE, before, after, event);
    }

    @Override
    public Optional<Product> byCode(String code) {
        return unit.call(ws ->
                ws
                        .find(Selection.of(ProductTable.TYPE)
                                .where(ProductTable.CODE.is(code))
                                .limit(1))
                        .stream()
                        .findFirst());
    }

    @Override
    public List<Product> byCodes(Collection<String> codes) {
        return unit.call(ws -> {
            Set<String> sorted = new TreeSet<>(TextRule::compareByCodePoint);
            sorted.addAll(codes);
            List<String> asked = List.copyOf(sorted);
            List<Product> found = new ArrayList<>();
            for (int from = 0; from < asked.size(); from += Selection.MAXIMUM_LIMIT) {
                List<String> some = asked.subList(from, Math.min(asked.size(), from + Selection.MAXIMUM_LIMIT));
                found.addAll(ws.find(Selection.of(ProductTable.TYPE)
                        .where(ProductTable.CODE.in(some))
                        .orderBy(ProductTable.CODE.ascending())
                        .limit(Selection.MAXIMUM_LIMIT)));
            }
            return List.copyOf(found);
        });
    }
}
