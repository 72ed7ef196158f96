package org.guanxi.crm.territory.rule;

/**
 * Two territories that a record can match at once, and nothing but their codes settles between them.
 *
 * @param one the first code
 * @param other the second code
 */
public record Overlap(String one, String other) {}
