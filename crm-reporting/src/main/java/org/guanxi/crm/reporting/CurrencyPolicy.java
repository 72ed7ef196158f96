package org.guanxi.crm.reporting;

import java.util.Currency;
import java.util.Optional;

/** What happens where amounts of more than one currency meet in a figure. They never add up silently. */
public sealed interface CurrencyPolicy {

    /** There is one currency only; a second one is an error that names them. */
    record One() implements CurrencyPolicy {}

    /** Each currency has its own rows: the currency is a dimension named {@code currency}. */
    record Apart() implements CurrencyPolicy {}

    /**
     * All amounts are converted, and rounded once at the end, HALF_EVEN to the digits of the currency.
     *
     * @param to the currency
     * @param on the field whose day says which rate; empty for the rates of the day of the report
     */
    record Converted(Currency to, Optional<String> on) implements CurrencyPolicy {}
}
