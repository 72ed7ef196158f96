package org.guanxi.crm.tck;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A nested value of the sample catalogue.
 *
 * @param title what it is called
 * @param weight what it weighs, if that is known
 * @param tags words in order
 */
public record Piece(String title, Optional<BigDecimal> weight, List<String> tags) {
    /** Copies the list. */
    public Piece {
        tags = List.copyOf(tags);
    }
}
