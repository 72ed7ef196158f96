package org.guanxi.crm.opportunity;

import java.time.LocalDate;
import org.guanxi.crm.pipeline.ReasonGiven;

/**
 * How a deal ended before it was told to this library.
 *
 * @param stage the key of the stage of its end
 * @param closedOn the day on which it ended
 * @param reason why
 */
public record PastEnding(String stage, LocalDate closedOn, ReasonGiven reason) {}
