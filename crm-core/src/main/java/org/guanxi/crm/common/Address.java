package org.guanxi.crm.common;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.error.Invalid;
import org.immutables.value.Value;

/**
 * A postal address of any country. Every part may be absent, but not all of them. Immutable.
 *
 * <p>The parts are what forms and labels need; their order on a label is the country's. Made by {@link #builder()},
 * whose methods bear the names of the attributes ({@code addLine}, {@code addLines} and {@code lines} for the list).
 */
@Value.Immutable
@CrmStyle
@JsonSerialize(as = ImmutableAddress.class)
@JsonDeserialize(as = ImmutableAddress.class)
public interface Address {

    /**
     * Starts an address.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /**
     * Street and number, building, floor, room: one line each.
     *
     * @return at most 10 lines of at most 200 code points; empty if not known
     */
    List<String> lines();

    /**
     * The district of the city (区, 县), or the suburb.
     *
     * @return at most 100 code points; empty if not known
     */
    Optional<String> district();

    /**
     * The city, town or village.
     *
     * @return at most 100 code points; empty if not known
     */
    Optional<String> city();

    /**
     * The province, state or region.
     *
     * @return at most 100 code points; empty if not known
     */
    Optional<String> region();

    /**
     * The postal code, as the country writes it.
     *
     * @return at most 20 code points; empty if not known
     */
    Optional<String> postalCode();

    /**
     * The country.
     *
     * @return a code of ISO 3166-1 alpha-2 in upper case, such as {@code CN}; empty if not known
     */
    Optional<String> country();

    /**
     * What sort of address this is, as a code of the embedding program, such as {@code office} or {@code delivery}.
     *
     * @return at most 60 code points; empty if not said
     */
    Optional<String> kind();

    /**
     * What the address is called by those who use it, such as {@code Warehouse 3, back door}.
     *
     * @return at most 100 code points; empty if not said
     */
    Optional<String> label();

    /**
     * Called when an address is built.
     *
     * @throws Invalid with all problems: {@code address.empty} (neither kind nor label make an address), {@code
     *     address.country}, {@code address.lines}, {@code text.empty}, {@code text.not-allowed}, {@code text.too-long}
     */
    @Value.Check
    default void check() {
        AddressRule.check(this);
    }

    /** Makes addresses; not thread-safe. */
    final class Builder extends ImmutableAddress.Builder {}
}
