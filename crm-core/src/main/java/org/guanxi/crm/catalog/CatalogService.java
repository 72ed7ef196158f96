package org.guanxi.crm.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.Id;

/** What the own organisation sells. */
public interface CatalogService {

    /**
     * Adds a product.
     *
     * @throws org.guanxi.crm.error.Invalid naming every bad value: texts, prices and {@code catalog.negative-price}
     * @throws org.guanxi.crm.error.Duplicate {@code record.duplicate} if another product has the code
     */
    Product add(NewProduct product);

    /**
     * Adds many products, all or none, in few statements; answers them in the same order.
     *
     * @throws org.guanxi.crm.error.Invalid as {@link #add}, each problem at its place such as {@code [3].listPrice}, and {@code
     *     catalog.code-repeated} if two of them have one code
     * @throws org.guanxi.crm.error.Duplicate {@code record.duplicate} if another product has one of the codes
     */
    List<Product> addAll(List<NewProduct> products);

    /**
     * Changes what is said of a product: every attribute but whether it is active.
     *
     * @param product the product as it is to be, made from the one that was read
     * @throws org.guanxi.crm.error.Invalid as {@link #add}
     * @throws org.guanxi.crm.error.Duplicate {@code record.duplicate} if another product has the code
     * @throws org.guanxi.crm.error.StaleVersion if it was changed since it was read
     */
    Product change(Product product);

    /** Sells a product no more; it stays for the past. Of no effect if it is retired already. */
    Product retire(Id<Product> product);

    /** Sells a retired product again. Of no effect if it is not retired. */
    Product reinstate(Id<Product> product);

    /** The product of this code, also a retired one; empty if there is none. */
    Optional<Product> byCode(String code);

    /** The products of these codes, also retired ones, in order of code; one read for a thousand codes. */
    List<Product> byCodes(Collection<String> codes);
}
