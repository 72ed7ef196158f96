package org.guanxi.crm.customfield;

/**
 * How far a formula is computed for the records that were there before it.
 *
 * @param done how many records were looked at
 * @param total how many there were when it began
 */
public record FormulaProgress(long done, long total) {}
