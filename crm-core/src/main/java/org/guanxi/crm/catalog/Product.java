package org.guanxi.crm.catalog;

import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.Money;
import org.guanxi.crm.storage.CustomValues;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/** Something the own organisation sells. */
@Value.Immutable
@CrmStyle
public interface Product extends Entity<Product> {

    @Override
    Id<Product> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The code by which price lists and orders call it; unique. */
    String code();

    /** The name, as people say it. */
    String name();

    /** The code of the family, or series, it belongs to; absent if none. */
    Optional<String> family();

    /** What it costs without any agreement; absent if it is priced case by case. */
    Optional<Money> listPrice();

    /** Whether it is still sold; a retired product stays for the past. */
    @Value.Default
    default boolean isActive() {
        return true;
    }

    /** The values of custom fields. */
    @Value.Default
    default CustomValues custom() {
        return CustomValues.NONE;
    }

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableProduct.Builder {}
}
