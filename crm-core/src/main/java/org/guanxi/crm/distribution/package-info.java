/**
 * Hands out records among people: who gets which, fairly, and why.
 *
 * <p>A {@link org.guanxi.crm.distribution.Distribution} is a pure function of the records, the people who may take them, a
 * {@link org.guanxi.crm.distribution.Strategy} and a {@link org.guanxi.crm.distribution.Turn}; the turn it answers is kept and given to
 * the next run, so that fairness holds across runs and not only within one. Each assignment tells its reason, each record that
 * nobody got tells who was passed over and why. Nothing here reads or writes a store.
 *
 * <p>What each strategy promises is stated at {@link org.guanxi.crm.distribution.Strategy}. Errors begin with {@code distribution.}.
 */
@NullMarked
package org.guanxi.crm.distribution;

import org.jspecify.annotations.NullMarked;
