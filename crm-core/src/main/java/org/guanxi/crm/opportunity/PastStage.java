package org.guanxi.crm.opportunity;

import java.time.LocalDate;

/**
 * An open stage through which a deal went before it was told to this library.
 *
 * @param stage the key of the stage
 * @param leftOn the day on which the deal left it
 */
public record PastStage(String stage, LocalDate leftOn) {}
