package org.guanxi.crm.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/** What currencies are worth in one another; given by the embedder. Pure: the same question has the same answer. */
@FunctionalInterface
public interface ExchangeRates {

    /** None is known. */
    ExchangeRates NONE = (from, to, day) -> Optional.empty();

    /** How much of the second currency one unit of the first is on that day; empty if it is not known. Never asked for one and the same. */
    Optional<BigDecimal> rate(Currency from, Currency to, LocalDate day);
}
