package org.guanxi.crm.opportunity;

import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.Money;

/**
 * How many deals there are of a kind, and what they are worth.
 *
 * @param of what the kind is called, such as the name of a seller; empty for the deals of which that is absent or may not be seen
 * @param deals how many there are
 * @param amounts what they are worth together, one sum a currency in order of its code; deals without an amount add nothing
 */
public record DealFigure<V>(Optional<V> of, long deals, List<Money> amounts) {

    /** Copies the list. */
    public DealFigure {
        amounts = List.copyOf(amounts);
    }
}
