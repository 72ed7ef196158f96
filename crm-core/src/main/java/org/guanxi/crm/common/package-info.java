/**
 * The values that every area speaks: ids, money, percentages, ranges of time, addresses, phone numbers, stamps.
 *
 * <p>All values are immutable and thread-safe, say at construction what is wrong with them ({@link
 * org.guanxi.crm.error.Invalid}, all problems at once), never round without being told how, and depend on no default
 * locale, zone or clock. Texts are held as they were given; order is by code point ({@link
 * org.guanxi.crm.common.TextRule}). {@link org.guanxi.crm.common.Json} is the one codec for all of them.
 */
@NullMarked
package org.guanxi.crm.common;

import org.jspecify.annotations.NullMarked;
