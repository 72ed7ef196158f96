package org.guanxi.crm.catalog;

import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Money;
import org.guanxi.crm.storage.CustomValues;
import org.immutables.value.Value;

/** A product to be added. */
@Value.Immutable
@CrmStyle
public interface NewProduct {

    /** The code by which price lists and orders call it; unique, at most 60 code points. */
    String code();

    /** The name, at most 200 code points. */
    String name();

    /** The code of its family, or series, at most 60 code points. */
    Optional<String> family();

    /** What it costs without any agreement. */
    Optional<Money> listPrice();

    /** The values of custom fields. */
    @Value.Default
    default CustomValues custom() {
        return CustomValues.NONE;
    }

    /** A product of this code and name, without family and price. */
    static NewProduct of(String code, String name) {
        return builder().code(code).name(name).build();
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableNewProduct.Builder {}
}
