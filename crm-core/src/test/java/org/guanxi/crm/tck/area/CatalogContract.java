package org.guanxi.crm.tck.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.catalog.CatalogService;
import org.guanxi.crm.catalog.NewProduct;
import org.guanxi.crm.catalog.Product;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Storage;
import org.junit.jupiter.api.Test;

/** What the catalogue of products promises on every storage. */
public abstract class CatalogContract {

    private final DealWorld world = new DealWorld(newStorage());
    private final CatalogService catalog = world.session.catalog();

    /** The storage to test; tenants are fresh, so it may be shared. */
    protected abstract Storage newStorage();

    private static NewProduct priced(String code, String price) {
        return NewProduct.builder()
                .code(code)
                .name("Product " + code)
                .family("GTX")
                .listPrice(DealWorld.usd(price))
                .build();
    }

    @Test
    void aProductIsFoundByItsCode() {
        Product added = catalog.add(priced("GTX-1", "4821"));
        assertThat(catalog.byCode("GTX-1")).contains(added);
        assertThat(catalog.byCode("gtx-1")).isEmpty();
    }

    @Test
    void manyProductsAreAddedAndFoundInOrderOfCode() {
        catalog.addAll(List.of(priced("B", "2"), priced("A", "1"), priced("C", "3")));
        assertThat(catalog.byCodes(List.of("C", "A", "missing")))
                .extracting(Product::code)
                .containsExactly("A", "C");
    }

    @Test
    void allThatIsWrongWithABatchIsToldAtOnceAndNothingIsAdded() {
        List<NewProduct> batch = List.of(priced("A", "1"), priced("B", "-1"), priced("A", "-2"));
        assertThat(Complaints.problems(() -> catalog.addAll(batch)))
                .containsExactly(
                        "[1].listPrice: catalog.negative-price",
                        "[2].listPrice: catalog.negative-price",
                        "[2].code: catalog.code-repeated");
        assertThat(catalog.byCodes(List.of("A", "B"))).isEmpty();
    }

    @Test
    void noTwoProductsHaveOneCode() {
        catalog.add(priced("A", "1"));
        assertThat(Complaints.code(() -> catalog.add(priced("A", "2")))).isEqualTo("record.duplicate");
    }

    @Test
    void aRetiredProductStaysAndCanBeReinstated() {
        Id<Product> pump = world.pump;
        assertThat(catalog.retire(pump).isActive()).isFalse();
        assertThat(catalog.retire(pump)).isEqualTo(catalog.byCode("P1").orElseThrow());
        assertThat(catalog.reinstate(pump).isActive()).isTrue();
    }

    @Test
    void aProductIsChangedAtTheVersionItWasReadAt() {
        Product read = catalog.byCode("P1").orElseThrow();
        Product changed = Product.builder().from(read).name("Pump II").build();
        assertThat(catalog.change(changed).name()).isEqualTo("Pump II");
        assertThat(Complaints.code(() -> catalog.change(changed))).isEqualTo("record.stale");
    }

    @Test
    void aTransactionThatFailsLeavesNoProduct() {
        CrmSession session = world.session;
        assertThat(Complaints.code(() -> session.useTransaction(tx -> {
                    tx.catalog().add(priced("X", "1"));
                    tx.catalog().retire(Id.of(world.ids.next()));
                })))
                .isEqualTo("record.not-found");
        assertThat(catalog.byCode("X")).isEmpty();
    }
}
